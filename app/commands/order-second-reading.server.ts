import { randomInt, randomUUID } from 'node:crypto';
import { bidsOf } from '#app/domain/evaluation-record.ts';
import { type RecordedReading, readingNeeded, stillToRead } from '#app/domain/narrow-result.ts';
import { blocked, type Refusal } from '#app/domain/refusal.ts';
import { invariant, ok, type Result, refuse } from '#app/domain/result.ts';
import { readerProblem } from '#app/domain/second-reader.ts';
import { type Actor, change } from '#db/change.server.ts';
import type { Tx } from '#db/client.server.ts';
import * as queries from '#db/queries/outcome.server.ts';
import { renewAppointment } from '#db/queries/panel.server.ts';
import { findAppointment, insertAppointment } from '#db/queries/procurement-setup.server.ts';
import { findEvaluationRecord, type StoredRecord } from '#db/queries/results.server.ts';
import { admitToLockedLot } from './admit.server.ts';
import { contentHash } from './content-hash.server.ts';

export interface OrderSecondReading {
  readonly procurementId: string;
  readonly lotId: string;
  readonly readerId: string;
}

/** Asks somebody with no part in the lot to read the deciding answers again, not knowing whose they are. */
export async function orderSecondReading(
  actor: Actor,
  input: OrderSecondReading,
): Promise<Result<{ answers: number }, Refusal>> {
  const { procurementId, lotId, readerId } = input;
  return change(actor, async (tx, record) => {
    const request = { procurementId, lotId, permission: 'orderSecondReading', action: 'orderSecondReading' } as const;
    const admitted = await admitToLockedLot(tx, actor, request);
    if (!admitted.ok) return admitted;
    const reader = (await queries.listPossibleReaders(tx, procurementId)).find(({ personId }) => personId === readerId);
    const sentence = reader ? readerProblem(reader.roles, lotId) : 'Choose a person from the list';
    if (!reader || sentence)
      return refuse({ kind: 'problems', problems: [{ field: 'readerId', sentence: sentence ?? '' }] });
    const evaluation = await findEvaluationRecord(tx, lotId);
    invariant(evaluation, 'a lot with opened prices has frozen criteria');
    const earlier = (await queries.findOutcome(tx, lotId)).readingOrders;
    const wanted = placesToRead(evaluation, earlier);
    if (!wanted.ok) return wanted;
    await appoint(tx, actor, input, reader.councilId);
    const evaluationHash = contentHash({ criteriaHash: evaluation.criteriaHash, bids: bidsOf(evaluation) });
    const row = { id: randomUUID(), lotId, number: earlier.length + 1, readerId, evaluationHash };
    const { places, reasons } = wanted.value;
    await queries.insertReadingOrder(tx, { ...row, reasons, orderedBy: actor.personId, orderedAt: actor.now }, places);
    const body = {
      lotId,
      orderId: row.id,
      readerId,
      answers: places.length,
      contentHash: contentHash({ ...row, places }),
    };
    record({ chain: procurementId, kind: 'secondReadingOrdered', body });
    return ok({ answers: places.length });
  });
}

type Places = Readonly<{
  reasons: string;
  places: readonly Readonly<{ position: number; bidId: string; criterionId: string }>[];
}>;

/** The deciding answers nobody has read again, criterion by criterion, the tenders of each in an order drawn at random. */
function placesToRead(record: StoredRecord, earlier: readonly queries.StoredReadingOrder[]): Result<Places, Refusal> {
  const needed = readingNeeded(record);
  if (!needed.ok) return refuse(blocked(needed.refusal.map(({ problem }) => problem).join(' ')));
  if (!needed.value.needed) return refuse(blocked(needed.value.reasons.join(' ')));
  const read = earlier
    .flatMap(({ places }) => places)
    .filter((one): one is typeof one & RecordedReading => one.mark !== null);
  const missing = stillToRead(needed.value, record.bids, read);
  if (missing.length === 0) return refuse(blocked('Every deciding answer has been read again.'));
  const answers = needed.value.answers.filter(({ bidId, criterionId }) =>
    missing.includes(`${criterionId} of bid ${bidId}`),
  );
  const criteria = [...new Set(answers.map(({ criterionId }) => criterionId))];
  const places = criteria
    .flatMap((criterionId) => shuffled(answers.filter((one) => one.criterionId === criterionId)))
    .map(({ bidId: letter, criterionId }, index) => {
      const bidId = record.bids.find((bid) => bid.letter === letter)?.id ?? '';
      return { position: index + 1, bidId, criterionId };
    });
  return ok({ reasons: needed.value.reasons.join(' '), places });
}

function shuffled<T>(items: readonly T[]): readonly T[] {
  const left = [...items];
  return items.flatMap(() => left.splice(randomInt(left.length), 1));
}

async function appoint(tx: Tx, { now }: Actor, input: OrderSecondReading, councilId: string | null) {
  const { procurementId, lotId, readerId: personId } = input;
  const role = 'secondReader' as const;
  const earlier = await findAppointment(tx, { procurementId, lotId, personId, role });
  if (earlier) await renewAppointment(tx, earlier.id, now);
  else
    await insertAppointment(tx, {
      id: randomUUID(),
      procurementId,
      lotId,
      personId,
      councilId,
      role,
      appointedAt: now,
    });
}
