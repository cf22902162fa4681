import { randomUUID } from 'node:crypto';
import { type NoticeKind, noticeName } from '#app/domain/contract-notices.ts';
import { formatDate, type PlainDate } from '#app/domain/plain-date.ts';
import { blocked, type Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { ukDay } from '#app/domain/uk-time.ts';
import { type Actor, change } from '#db/change.server.ts';
import { insertNotice } from '#db/queries/contract.server.ts';
import { admit } from './admit.server.ts';

export interface RecordNotice {
  readonly procurementId: string;
  readonly lotId: string;
  readonly kind: NoticeKind;
  readonly publishedOn: PlainDate;
  readonly reference: string;
}

/** Records that a notice about a lot's award or contract was published, under which number. */
export async function recordNotice(actor: Actor, input: RecordNotice): Promise<Result<null, Refusal>> {
  const { procurementId, lotId, kind, publishedOn, reference } = input;
  return change(actor, async (tx, record) => {
    const admitted = await admit(tx, actor, procurementId, 'keepContract');
    if (!admitted.ok) return admitted;
    const { procurement, lots } = admitted.value;
    const lot = lots.find(({ id }) => id === lotId);
    if (!lot) return refuse({ kind: 'notFound' });
    if (lot.stage !== 'recommended') return refuse(blocked('Recommend an award before recording notices about it.'));
    if (noticeName(kind, procurement.regime) === null)
      return refuse({
        kind: 'problems',
        problems: [{ field: 'kind', sentence: 'The regime of this procurement has no such notice' }],
      });
    if (publishedOn > ukDay(actor.now)) {
      const sentence = `${formatDate(publishedOn)} is still to come; record the notice once it is published`;
      return refuse({ kind: 'problems', problems: [{ field: 'publishedOn', sentence }] });
    }
    const row = { id: randomUUID(), lotId, kind, publishedOn, reference };
    await insertNotice(tx, { ...row, recordedBy: actor.personId, recordedAt: actor.now });
    record({ chain: procurementId, kind: 'noticePublished', body: { lotId, notice: kind, publishedOn, reference } });
    return ok(null);
  });
}
