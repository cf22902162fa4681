import { capital } from '#app/domain/capital.ts';
import type { SeedPlace } from '#db/seed/evaluation.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { recordConsensus } from '../record-consensus.server.ts';
import { saveMark } from '../save-mark.server.ts';
import { submitScores } from '../submit-scores.server.ts';
import { done, type Step, step } from './as-person.server.ts';
import type { LotScene } from './evaluation.server.ts';

/** Each evaluator puts the same evidence in their own words: what earns the mark, and what keeps it from a higher one. */
const wordings: readonly ((place: SeedPlace) => readonly [string, string])[] = [
  ({ offers, lacks }) => [`The answer ${offers}.`, `It ${lacks}.`],
  ({ offers, lacks }) => [`${capital(offers)}.`, `On the other side it ${lacks}.`],
  ({ offers, lacks }) => [`What counts for it: it ${offers}.`, `What is missing: it ${lacks}.`],
  ({ offers, lacks }) => [`It ${offers} (second and third sentences of the answer).`, `Held back because it ${lacks}.`],
];

/** Every evaluator marks every tender on every question, then submits. */
export function scoringSteps(scene: LotScene): readonly Step[] {
  return scene.evaluators.flatMap((key, person) => [...markSteps(scene, key, person), submission(scene, key, person)]);
}

function markSteps(scene: LotScene, key: string, person: number): readonly Step[] {
  const { as, at, procurementId, lotId, seed, bids } = scene;
  const places = placesOf(scene);
  return places.map(({ bid, criterionId, found }, minutes) => {
    const clock = `${9 + Math.floor(minutes / 60)}:${minutes % 60}`.replace(/\b\d\b/g, '0$&');
    const when = at(46 + person, clock);
    const [rationale, shortfall] = wordings[person]?.(found) ?? ['', ''];
    const mark = found.marks[person] ?? null;
    return step(when, () => {
      const bidId = bids[seed.bids.indexOf(bid)]?.bidId ?? '';
      const input = { procurementId, lotId, bidId, criterionId, revision: 0, rationale, shortfall, mark };
      return done(saveMark(as(key, when), input));
    });
  });
}

function submission({ as, at, procurementId, lotId }: LotScene, key: string, person: number): Step {
  const when = at(50 + person, '16:00');
  return step(when, () => done(submitScores(as(key, when), { procurementId, lotId })));
}

/** Every tender on every question, tender by tender. */
const placesOf = ({ seed }: LotScene) =>
  seed.bids.flatMap((bid) =>
    seed.questions.flatMap(({ id: criterionId }, q) => {
      const found = bid.places[q];
      return found ? [{ bid, criterionId, found }] : [];
    }),
  );

/** The panel agrees on all places, or, where the story stops at moderation, on the first ones with one dissent. */
export function consensusSteps(scene: LotScene): readonly Step[] {
  const { as, at, procurementId, lotId, moderator, evaluators, seed, until, bids } = scene;
  const places = placesOf(scene);
  const settled = until === 'moderation' ? places.filter((_, index) => index < 6 || index === 7) : places;
  return settled.map(({ bid, criterionId, found }, index) => {
    const positions = evaluators.map((key, person) => {
      const apart = until === 'moderation' && (found.marks[person] ?? 0) - found.agreed >= 2;
      const reason = apart ? `It ${found.offers}, which I still think outweighs the rest.` : null;
      return { person: personId(key), position: apart ? ('dissent' as const) : ('assent' as const), reason };
    });
    const when = at(58 + Math.floor(index / 8), `1${index % 8}:10`);
    const reasons = `The panel agreed that it ${found.offers}. Against that, it ${found.lacks}.`;
    const bidReference = `Answer to ${criterionId}, as recorded`;
    const whyNotHigher = found.agreed === 5 ? '' : `It ${found.lacks}.`;
    const words = { reasons, bidReference, whyNotHigher, positions };
    return step(when, () => {
      const bidId = bids[seed.bids.indexOf(bid)]?.bidId ?? '';
      const place = { procurementId, lotId, bidId, criterionId, revision: 0, mark: found.agreed };
      return done(recordConsensus(as(moderator, when), { ...place, ...words }));
    });
  });
}
