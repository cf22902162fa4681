import { priceCriterion, qualityLeaves } from '#app/domain/award-criteria.ts';
import { formatBasisPoints } from '#app/domain/basis-points.ts';
import type { EvaluatedBid, Evaluation } from '#app/domain/evaluation.ts';
import type { EvaluationRecord, RecordedBid } from '#app/domain/evaluation-record.ts';
import type { EvaluationScheme } from '#app/domain/evaluation-scheme.ts';
import { type NamedTender, withoutStrangers } from '#app/domain/letter-strangers.ts';
import type { Pence } from '#app/domain/money.ts';
import { PRICE_FORMULA_WORDS } from '#app/domain/price-formula.ts';
import { type Ratio, toDecimal } from '#app/domain/ratio.ts';
import { formatComponent, formatTotal } from '#app/domain/rounding-rule.ts';
import { highestMark } from '#app/domain/scoring-scale.ts';

/** How one tender was judged, in the words and figures that are told. */
export interface ToldTender {
  readonly tenderer: string;
  readonly criteria: readonly Readonly<{
    id: string;
    title: string;
    mark: string;
    score: string;
    reasons: string;
    whyNotHigher: string;
  }>[];
  readonly priceScore: string | null;
  readonly total: string | null;
  /** Why it was not ranked; empty when it was. */
  readonly excludedBecause: readonly string[];
}

/** Everything one letter holds: the tenderer's own judgment and the successful one's, and of nobody else anything. */
export interface LetterFacts {
  readonly own: ToldTender & Readonly<{ price: Pence | null; openedPrice: Pence | null }>;
  /** Null in the letter to the successful tenderer. */
  readonly winner: ToldTender | null;
  readonly method: readonly Readonly<{ id: string; title: string; weighting: string; how: string }>[];
}

type BidToTell = RecordedBid & Readonly<{ openedPrice: Pence | null }>;
type RecordToTell = Omit<EvaluationRecord, 'bids'> & Readonly<{ bids: readonly BidToTell[] }>;

/** The facts of every letter of a lot, by the id of the tender it goes to. A withdrawn tender is told nothing. */
export function letterFacts(
  record: RecordToTell,
  evaluation: Evaluation,
  winnerId: string,
): readonly Readonly<{ bidId: string; facts: LetterFacts }>[] {
  const method = methodOf(record.scheme);
  const told = record.bids.filter(({ status }) => status !== 'withdrawn');
  const winner = told.find(({ id }) => id === winnerId);
  return told.map((bid) => {
    const strangers = record.bids.filter(({ id }) => id !== bid.id && id !== winnerId).map(named);
    const tell = (one: BidToTell) => toldTender(one, record, evaluation, strangers);
    const own = { ...tell(bid), price: bid.price, openedPrice: bid.openedPrice };
    return { bidId: bid.id, facts: { own, winner: winner && winner.id !== bid.id ? tell(winner) : null, method } };
  });
}

const named = ({ letter, tenderer }: RecordedBid): NamedTender => ({ letter, tenderer: tenderer ?? '' });

function toldTender(
  bid: BidToTell,
  { scheme, consensus }: RecordToTell,
  evaluation: Evaluation,
  strangers: readonly NamedTender[],
): ToldTender {
  const judged = evaluation.bids.find(({ id }) => id === bid.letter);
  const clean = (words: string | null | undefined) => withoutStrangers(words ?? '', strangers);
  const price = priceCriterion(scheme.criteria);
  return {
    tenderer: bid.tenderer ?? `Bid ${bid.letter}`,
    criteria: qualityLeaves(scheme.criteria).flatMap(({ criterion: { id, title, scale } }) => {
      const agreed = consensus.find((one) => one.bidId === bid.id && one.criterionId === id);
      if (!agreed) return [];
      return {
        id,
        title,
        mark: `${agreed.mark} of ${highestMark(scale.marks)}`,
        score: scoreOf(judged, id, scheme),
        reasons: clean(agreed.reasons),
        whyNotHigher: clean(agreed.whyNotHigher),
      };
    }),
    priceScore: price && judged?.status === 'ranked' ? scoreOf(judged, price.id, scheme) : null,
    total: judged?.total ? formatTotal(judged.total, scheme.rounding) : null,
    excludedBecause: judged?.status === 'excluded' ? judged.reasons.map(clean) : [],
  };
}

function methodOf({ criteria }: EvaluationScheme): LetterFacts['method'] {
  const price = priceCriterion(criteria);
  return [
    ...qualityLeaves(criteria).map(({ criterion: { id, title, weight, scale } }) => ({
      id,
      title,
      weighting: formatBasisPoints(weight),
      how: `Mark from ${scale.marks[0]} to ${highestMark(scale.marks)}, ÷ ${highestMark(scale.marks)} × weighting`,
    })),
    ...(price
      ? [
          {
            id: price.id,
            title: price.title,
            weighting: formatBasisPoints(price.weight),
            how: PRICE_FORMULA_WORDS[price.price.formula],
          },
        ]
      : []),
  ];
}

function scoreOf(judged: EvaluatedBid | undefined, id: string, { rounding }: EvaluationScheme): string {
  const score: Ratio | undefined = judged?.scores[id];
  if (!score) return '';
  return rounding.stage === 'component' ? formatComponent(score, rounding) : toDecimal(score, 2, 'half-up');
}
