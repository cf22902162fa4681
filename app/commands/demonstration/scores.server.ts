import type { SeedPlace } from '#db/seed/evaluation.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { recordConsensus } from '../record-consensus.server.ts';
import { saveMark } from '../save-mark.server.ts';
import { submitScores } from '../submit-scores.server.ts';
import { done } from './as-person.server.ts';
import type { LotScene, StoryBid } from './evaluation.server.ts';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Each evaluator puts the same evidence in their own words. */
const wordings: readonly ((place: SeedPlace) => string)[] = [
  ({ offers, lacks }) => `The answer ${offers}. It ${lacks}.`,
  ({ offers, lacks }) => `${capital(offers)}; on the other side it ${lacks}.`,
  ({ offers, lacks }) => `What counts for it: it ${offers}. What is missing: it ${lacks}.`,
  ({ offers, lacks }) => `It ${offers} (second and third sentences of the answer). Held back because it ${lacks}.`,
];

/** Every evaluator marks every tender on every question, then submits. */
export async function scoreAll(scene: LotScene, bids: readonly StoryBid[]): Promise<void> {
  const { as, at, procurementId, lotId, evaluators, seed } = scene;
  for (const [person, key] of evaluators.entries()) {
    let minutes = 0;
    const next = (day: number) =>
      at(day, `${9 + Math.floor(minutes / 60)}:${minutes++ % 60}`.replace(/\b\d\b/g, '0$&'));
    for (const { bidId, seed: bid } of bids)
      for (const [q, { id: criterionId }] of seed.questions.entries()) {
        const found = bid.places[q];
        if (!found) continue;
        const rationale = wordings[person]?.(found) ?? '';
        const input = { procurementId, lotId, bidId, criterionId, revision: 0, rationale };
        const mark = found.marks[person] ?? null;
        await done(saveMark(as(key, next(46 + person)), { ...input, mark }));
      }
    await done(submitScores(as(key, at(50 + person, '16:00')), { procurementId, lotId }));
  }
}

/** The panel agrees on all places, or, where the story stops at moderation, on the first ones with one dissent. */
export async function agreeOn(scene: LotScene, bids: readonly StoryBid[]): Promise<void> {
  const { as, at, procurementId, lotId, moderator, evaluators, seed, until } = scene;
  const places = bids.flatMap(({ bidId, seed: bid }) =>
    seed.questions.flatMap(({ id }, q) => (bid.places[q] ? [{ bidId, criterionId: id, found: bid.places[q] }] : [])),
  );
  const settled = until === 'moderation' ? places.filter((_, index) => index < 6 || index === 7) : places;
  for (const [index, { bidId, criterionId, found }] of settled.entries()) {
    const positions = evaluators.map((key, person) => {
      const apart = until === 'moderation' && (found.marks[person] ?? 0) - found.agreed >= 2;
      const reason = apart ? `It ${found.offers}, which I still think outweighs the rest.` : null;
      return { person: personId(key), position: apart ? ('dissent' as const) : ('assent' as const), reason };
    });
    const actor = as(moderator, at(58 + Math.floor(index / 8), `1${index % 8}:10`));
    const reasons = `The panel agreed that it ${found.offers}. Against that, it ${found.lacks}.`;
    const input = { procurementId, lotId, bidId, criterionId, revision: 0, mark: found.agreed, reasons, positions };
    const bidReference = `Answer to ${criterionId}, as recorded`;
    const whyNotHigher = found.agreed === 5 ? '' : `It ${found.lacks}.`;
    await done(recordConsensus(actor, { ...input, bidReference, whyNotHigher }));
  }
}
