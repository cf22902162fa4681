import { priceCriterion, qualityLeaves } from '#app/domain/award-criteria.ts';
import { sayMitigation } from '#app/domain/conflict-mitigation.ts';
import type { EvaluatedBid, Evaluation } from '#app/domain/evaluation.ts';
import { bidsStillIn, evaluateRecord } from '#app/domain/evaluation-record.ts';
import type { EvaluationScheme } from '#app/domain/evaluation-scheme.ts';
import { type Ratio, ratio, sumRatios, toDecimal } from '#app/domain/ratio.ts';
import type { ReportEvaluation, ReportLot } from '#app/domain/report-record.ts';
import { formatComponent, formatTotal } from '#app/domain/rounding-rule.ts';
import { highestMark } from '#app/domain/scoring-scale.ts';
import type {
  AppendixFacts,
  BidderResult,
  ConflictFacts,
  LotAward,
  ModerationFacts,
  WinnerFacts,
} from '../award-facts.ts';
import type { Day, VatBasis } from '../facts.ts';

/** Of the whole procurement: what each lot's result is told with. */
export type AwardCircumstances = Readonly<{
  /** Short name of the council whose report it is. */
  council: string | null;
  vatBasis: VatBasis;
  register: 'company' | 'charity' | null;
  /** The day the letters went out, once it is past; null before. */
  toldOn: Day | null;
}>;

/** The competition for one lot; figures stay out while prices are sealed. */
export function lotAward(
  lot: ReportLot,
  evaluation: ReportEvaluation | undefined,
  circumstances: AwardCircumstances,
): LotAward {
  const { number, title, scheme } = lot;
  const isOpened = lot.milestones.some(({ kind }) => kind === 'pricesOpened');
  if (!evaluation || !scheme) return { ...nothing, number, title };
  const judged = isOpened ? evaluateRecord({ ...evaluation, scheme, criteriaHash: lot.criteriaHash ?? '' }) : null;
  const result = judged?.ok ? judged.value : null;
  const ranked = result?.bids.filter(({ status }) => status === 'ranked') ?? [];
  return {
    number,
    title,
    funnel: {
      received: evaluation.bids.length,
      compliant: bidsStillIn(evaluation.bids, scheme).length,
      evaluated: result ? ranked.length : null,
    },
    bidders: ranked.map((bid) => bidderResult(bid, scheme)),
    winner: isOpened ? winnerFacts(evaluation, circumstances) : null,
    moderation: moderationFacts(lot, evaluation, scheme, circumstances),
    conflicts: conflictFacts(evaluation),
    appendix: result ? appendixFacts(evaluation, scheme, result) : null,
  };
}

const nothing: Omit<LotAward, 'number' | 'title'> = {
  funnel: { received: null, compliant: null, evaluated: null },
  bidders: [],
  winner: null,
  moderation: null,
  conflicts: null,
  appendix: null,
};

function bidderResult({ id, scores, total, rank }: EvaluatedBid, scheme: EvaluationScheme): BidderResult {
  const price = priceCriterion(scheme.criteria);
  const quality = qualityLeaves(scheme.criteria).flatMap(({ criterion }) => scores[criterion.id] ?? []);
  return {
    letter: id,
    quality: printed(sumRatios(quality), scheme),
    price: printed((price && scores[price.id]) ?? ratio(0), scheme),
    total: total === null ? '' : formatTotal(total, scheme.rounding),
    rank: rank ?? 0,
  };
}

/** A part of the total is printed as on the results page; the pack holds the exact figures. */
const printed = (score: Ratio, { rounding }: EvaluationScheme): string =>
  rounding.stage === 'component' ? formatComponent(score, rounding) : toDecimal(score, 2, 'half-up');

function winnerFacts(evaluation: ReportEvaluation, circumstances: AwardCircumstances): WinnerFacts | null {
  const bid = evaluation.bids.find(({ id }) => id === evaluation.recommendedBidId);
  if (!bid) return null;
  const { register, toldOn, vatBasis } = circumstances;
  return {
    letter: bid.letter,
    legalName: bid.tenderer,
    registration: bid.registrationNumber && register ? { register, number: bid.registrationNumber } : null,
    awardPence: bid.price,
    vatBasis,
    tenderersToldOn: toldOn,
    isRevealed: toldOn !== null,
  };
}

function moderationFacts(
  lot: ReportLot,
  evaluation: ReportEvaluation,
  scheme: EvaluationScheme,
  { council }: AwardCircumstances,
): ModerationFacts {
  const { consensus, panel, dissents, reopenings } = evaluation;
  const days = consensus.map(({ recordedOn }) => recordedOn).sort();
  const moderator = panel.find(({ role }) => role === 'moderator');
  return {
    heldOn: days.at(-1) ?? lot.milestones.find(({ kind }) => kind === 'moderationOpened')?.on ?? null,
    moderatorPost: moderator?.post ?? null,
    moderatorCouncil: moderator === undefined || moderator.councilName === council ? null : moderator.councilName,
    evaluators: panel.filter(({ role }) => role === 'evaluator').length,
    criteria: qualityLeaves(scheme.criteria).length,
    consensusScores: consensus.length,
    dissents,
    reopenings,
  };
}

/** Everybody with a role on the panel declares once; a person with two roles counts once. */
function conflictFacts({ panel }: ReportEvaluation): ConflictFacts {
  const people = [...new Map(panel.map((member) => [member.personId, member])).values()];
  const declared = people.filter((member) => member.declared !== null);
  return {
    declarationsRequired: people.length,
    declarationsReceived: declared.length,
    interests: declared
      .filter((member) => member.declared !== 'none')
      .map(({ post, councilName, details, declared: kind, mitigation }) => ({
        post: councilName ? `${post}, ${councilName}` : post,
        nature: details ?? `A ${kind} interest`,
        mitigation: mitigation
          ? sayMitigation(mitigation)
          : kind === 'perceived'
            ? 'Recorded; a perceived interest does not bar from marking.'
            : null,
      })),
  };
}

function appendixFacts(evaluation: ReportEvaluation, scheme: EvaluationScheme, result: Evaluation): AppendixFacts {
  const ranked = evaluation.bids.filter(({ letter }) =>
    result.bids.some((bid) => bid.id === letter && bid.status === 'ranked'),
  );
  return {
    bidders: ranked.flatMap(({ letter, tenderer, price }) =>
      price === null ? [] : [{ letter, name: tenderer ?? `Bidder ${letter}`, pricePence: price }],
    ),
    scores: qualityLeaves(scheme.criteria).map(({ criterion }) => ({
      criterion: criterion.title,
      basisPoints: criterion.weight,
      marks: ranked.map((bid) => {
        const agreed = evaluation.consensus.find((one) => one.bidId === bid.id && one.criterionId === criterion.id);
        const score = result.bids.find(({ id }) => id === bid.letter)?.scores[criterion.id];
        return {
          letter: bid.letter,
          mark: agreed ? `${agreed.mark} of ${highestMark(criterion.scale.marks)}` : 'None',
          weighted: score ? printed(score, scheme) : 'None',
          reasons: agreed?.reasons ?? null,
        };
      }),
    })),
  };
}
