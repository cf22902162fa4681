import { randomUUID } from 'node:crypto';
import type { NoticeRoute } from '#app/domain/council-path.ts';
import { formatDate, type PlainDate } from '#app/domain/plain-date.ts';
import { blocked, type Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import { holdProcurement } from '#db/queries/offers.server.ts';
import { findTimetableFacts, insertDecisionRoute } from '#db/queries/timetable.server.ts';
import { admit } from './admit.server.ts';

export interface RecordDecisionRoute {
  readonly procurementId: string;
  readonly councilId: string;
  readonly isKey: boolean;
  readonly route: NoticeRoute;
  readonly byMeeting: boolean;
  /** '' where call-in applies. */
  readonly callInExemptBecause: string;
  readonly noticePublishedOn: PlainDate | null;
}

/** Records how the actor's council means to decide in this procurement. What it meant before stays on record. */
export async function recordDecisionRoute(
  actor: Actor,
  input: RecordDecisionRoute,
): Promise<Result<{ number: number }, Refusal>> {
  const { procurementId, councilId, noticePublishedOn, callInExemptBecause, ...chosen } = input;
  return change(actor, async (tx, record) => {
    const admitted = await admit(tx, actor, procurementId, 'recordDecisionRoute');
    if (!admitted.ok) return admitted;
    if (!admitted.value.roles.some((one) => one.councilId === councilId)) return refuse({ kind: 'notPermitted' });
    await holdProcurement(tx, procurementId);
    const { parties } = await findTimetableFacts(tx, procurementId);
    const own = parties.find((party) => party.councilId === councilId);
    if (!own) return refuse({ kind: 'notPermitted' });
    if (own.decidedOn !== null)
      return refuse(
        blocked(`${own.shortName} decided on ${formatDate(own.decidedOn as PlainDate)}; its route stands.`),
      );
    const today = actor.now.toISOString().slice(0, 10);
    if (noticePublishedOn !== null && noticePublishedOn > today) {
      const sentence = `${formatDate(noticePublishedOn)} is still to come; record the notice once it is published`;
      return refuse({ kind: 'problems', problems: [{ field: 'noticePublishedOn', sentence }] });
    }
    const number = (own.route?.number ?? 0) + 1;
    const route = {
      ...chosen,
      callInExemptBecause: callInExemptBecause === '' ? null : callInExemptBecause,
      noticePublishedOn,
    };
    const row = { ...route, id: randomUUID(), procurementId, councilId, number };
    if (!(await insertDecisionRoute(tx, { ...row, recordedBy: actor.personId, recordedAt: actor.now })))
      return refuse(blocked('Somebody of your council recorded its route just now; look at it and send yours again.'));
    record({ chain: procurementId, kind: 'decisionRouteRecorded', body: { councilId, number, ...route } });
    return ok({ number });
  });
}
