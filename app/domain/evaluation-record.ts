/**
 * What the record holds of one lot's evaluation, and the one way from it to a ranking: the frozen scheme, the panel's
 * consensus and the opened prices. Results page, report and evaluation pack all go through `evaluateRecord`.
 * Authority: PCR 2015 regulations 67 and 84(1) (the report must show how the award was reached); PA 2023 sections 19, 50.
 * Example: a bid without consensus on Q2 gives "bids[0].marks.Q2: The mark for "Q2" is missing." and no ranking.
 */
import { qualityLeaves, scoringModel } from './award-criteria.ts';
import { type Bid, type GateResult, isOutBeforeScoring } from './bid-problems.ts';
import { type Evaluation, evaluate } from './evaluation.ts';
import type { EvaluationScheme } from './evaluation-scheme.ts';
import type { Pence } from './money.ts';
import type { Problem } from './problem.ts';
import type { Result } from './result.ts';

/** A tender as recorded; bids are known to the arithmetic by their letters. */
export interface RecordedBid {
  readonly id: string;
  readonly letter: string;
  /** Null where the viewer may not know it. */
  readonly tenderer: string | null;
  readonly status: 'in' | 'withdrawn' | 'excluded';
  readonly statusReason: string | null;
  readonly gates: Readonly<Record<string, GateResult>>;
  /** Pence; null while sealed. */
  readonly price: Pence | null;
}

/** The panel's latest consensus on one tender and question. */
export interface RecordedConsensus {
  readonly bidId: string;
  readonly criterionId: string;
  readonly revision: number;
  readonly mark: number;
  readonly reasons: string;
  readonly bidReference: string;
  readonly whyNotHigher: string | null;
}

export interface EvaluationRecord {
  readonly lotId: string;
  readonly scheme: EvaluationScheme;
  /** SHA-256 of the frozen scheme. */
  readonly criteriaHash: string;
  /** In the order of their letters. */
  readonly bids: readonly RecordedBid[];
  readonly consensus: readonly RecordedConsensus[];
}

/** Judges the record anew; refused with every problem while it is not complete. */
export function evaluateRecord(record: EvaluationRecord): Result<Evaluation, readonly Problem[]> {
  const { criteria, rounding, tieBreak } = record.scheme;
  return evaluate(scoringModel(criteria), bidsOf(record), { rounding, tieBreak });
}

/** The tenders as the arithmetic takes them, named by letter. */
export function bidsOf({ bids, consensus }: EvaluationRecord): readonly Bid[] {
  const marks = new Map(bids.map(({ id }) => [id, {} as Record<string, number>]));
  for (const { bidId, criterionId, mark } of consensus) {
    const own = marks.get(bidId);
    if (own) own[criterionId] = mark;
  }
  return bids.map((bid) => ({
    id: bid.letter,
    price: bid.price,
    marks: marks.get(bid.id) ?? {},
    gates: bid.gates,
    withdrawn: bid.status === 'withdrawn',
    excludedBecause: bid.status === 'excluded' ? bid.statusReason : null,
  }));
}

/** The tenders still in: neither withdrawn, nor excluded, nor failed at an excluding gate. These are marked. */
export function bidsStillIn<B extends Pick<RecordedBid, 'letter' | 'status' | 'statusReason' | 'gates'>>(
  bids: readonly B[],
  { criteria }: EvaluationScheme,
): readonly B[] {
  const model = scoringModel(criteria);
  return bids.filter(
    ({ letter, status, statusReason, gates }) =>
      !isOutBeforeScoring(
        {
          id: letter,
          price: null,
          marks: {},
          gates,
          withdrawn: status === 'withdrawn',
          excludedBecause: status === 'excluded' ? (statusReason ?? 'excluded') : null,
        },
        model,
      ),
  );
}

/** Tender and question pairs without a consensus, such as "C, Q2": quality is locked only when there are none. */
export function consensusGaps({ scheme, bids, consensus }: EvaluationRecord): readonly string[] {
  return bidsStillIn(bids, scheme).flatMap((bid) =>
    qualityLeaves(scheme.criteria)
      .filter(({ criterion }) => !consensus.some((one) => one.bidId === bid.id && one.criterionId === criterion.id))
      .map(({ criterion }) => `${bid.letter}, ${criterion.id}`),
  );
}

/** Why this bid cannot be recommended; null when it can. Only a bid ranked first is the most advantageous. */
export function recommendationProblem(evaluation: Evaluation, letter: string): string | null {
  const bid = evaluation.bids.find(({ id }) => id === letter);
  if (!bid) return 'Choose a tender from the list';
  if (bid.status !== 'ranked') return `Bid ${letter} is not ranked: ${bid.reasons.join(' ')}`;
  return bid.rank === 1 ? null : `Bid ${letter} is ranked ${bid.rank}; only a bid ranked first can be recommended`;
}
