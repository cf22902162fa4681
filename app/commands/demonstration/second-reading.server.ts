import { invariant } from '#app/domain/result.ts';
import { listAnswersToRead } from '#db/queries/outcome.server.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { declareConflict } from '../declare-conflict.server.ts';
import { orderSecondReading } from '../order-second-reading.server.ts';
import { readAgain } from '../read-again.server.ts';
import { done } from './as-person.server.ts';
import type { LotScene, StoryBid } from './evaluation.server.ts';

const reader = 'warrington-reader';

/** A narrow result is ordered to be read again; where the story goes on to a recommendation, it is read. */
export async function readNarrowResult(scene: LotScene, bids: readonly StoryBid[]): Promise<void> {
  const { as, at, procurementId, lotId, lead, until } = scene;
  const lot = { procurementId, lotId };
  const ordered = await orderSecondReading(as(lead, at(66, '09:20')), { ...lot, readerId: personId(reader) });
  if (!ordered.ok) {
    invariant(ordered.refusal.kind === 'blocked', 'only a result that is not narrow needs no second reading');
    return;
  }
  if (until !== 'recommended') return;
  const first = as(reader, at(67, '09:00'));
  await done(declareConflict(first, { ...lot, kind: 'none', details: '', asReader: true }));
  const answers = await first.transactions.read(first.personId, (db) => listAnswersToRead(db, lotId));
  for (const { orderId, position, criterionId, answer } of answers) {
    const found = placeOf(scene, bids, criterionId, answer);
    const minute = String(position % 60).padStart(2, '0');
    const actor = as(
      reader,
      at(67 + Math.floor(position / 240), `${10 + Math.floor((position % 240) / 60)}:${minute}`),
    );
    const reasons = `Read on its own, it ${found.offers}; it ${found.lacks}.`;
    await done(readAgain(actor, { ...lot, orderId, position, mark: found.agreed, reasons }));
  }
}

function placeOf({ seed }: LotScene, bids: readonly StoryBid[], criterionId: string, answer: string) {
  const question = seed.questions.findIndex(({ id }) => id === criterionId);
  const found = bids.map(({ seed: bid }) => bid.places[question]).find((place) => place?.answer.trim() === answer);
  invariant(found, 'the answer that is read again is one of the story');
  return found;
}
