/**
 * Each mark of each bid is moved one step up and one step down on its published scale, everything else as it was:
 * which single step would change the winner? A step under a minimum mark excludes the bid, one back over it admits it.
 * Authority: Braceurself v NHS England [2022] EWHC 1532 (TCC): one mark, given on a misreading, flipped the winner.
 * Example: A leads B by 0.4 points; one mark of Q1 is worth 7 points, so B one step up on Q1 wins, and so does B when
 * A is one step down.
 */
import { isOutBeforeScoring } from '../bid-problems.ts';
import { leavesUnder } from '../evaluation.ts';
import { own } from '../problem.ts';
import { formatMark } from '../scoring-model.ts';
import { type Marks, nextMarkUp } from '../scoring-scale.ts';
import { type JudgedBids, sameWinners, sayNames } from './judged-bids.ts';
import { excludedOutcome, rankedOutcome } from './mark-step.ts';

export interface MarkFlip {
  readonly bidId: string;
  readonly criterionId: string;
  readonly direction: 'up' | 'down';
  readonly from: number;
  readonly to: number;
  readonly decimals: number;
  /** First place after the step; null when the bids could then not be judged, such as a quality of zero. */
  readonly winners: readonly string[] | null;
}

export interface MarkFlips {
  /** How many steps were tried. */
  readonly tried: number;
  /** The steps after which another bid, or another group of bids, is first. */
  readonly changing: readonly MarkFlip[];
  /** The steps after which the bids could not be judged. */
  readonly unjudgeable: readonly MarkFlip[];
}

/** Every one-step change of a mark. Bids that are out before any mark is read are not tried. */
export function markFlips(judged: JudgedBids): MarkFlips {
  const { model, marked } = judged;
  const keysWith = judged.rules.tieBreak.map((id) => new Set(leavesUnder(model, id)));
  const flips = marked.flatMap((one): readonly MarkFlip[] => {
    const { bid } = one;
    if (isOutBeforeScoring(bid, model)) return [];
    const outcome = one.status === 'ranked' ? rankedOutcome(judged, one, keysWith) : excludedOutcome(judged, one);
    return model.nodes.flatMap((node, position) => {
      const from = node.kind === 'quality' ? own(bid.marks, node.id) : undefined;
      if (node.kind !== 'quality' || from === undefined) return [];
      return neighbours(node.marks, from).map(({ to, direction }) => {
        const winners = outcome({ node, position, from, to });
        return { bidId: bid.id, criterionId: node.id, direction, from, to, decimals: node.decimals, winners };
      });
    });
  });
  return {
    tried: flips.length,
    changing: flips.filter(({ winners }) => winners !== null && !sameWinners(winners, judged.winners)),
    unjudgeable: flips.filter(({ winners }) => winners === null),
  };
}

/** One sentence: "B with 4 instead of 3 on Q1: B is first." */
export function sayMarkFlip({ bidId, criterionId, from, to, decimals, winners }: MarkFlip): string {
  const [was, now] = [formatMark(from, decimals), formatMark(to, decimals)];
  const result = winners === null ? 'the bids could not be judged' : `${sayNames(winners)} would be first`;
  return `With ${now} instead of ${was} for ${bidId} on ${criterionId}, ${result}.`;
}

function neighbours(marks: Marks, mark: number): readonly { readonly to: number; readonly direction: 'up' | 'down' }[] {
  const [up, down] = [nextMarkUp(marks, mark), nextMarkDown(marks, mark)];
  return [
    ...(up === null ? [] : [{ to: up, direction: 'up' } as const]),
    ...(down === null ? [] : [{ to: down, direction: 'down' } as const]),
  ];
}

function nextMarkDown(marks: Marks, mark: number): number | null {
  if ('from' in marks) return mark - marks.step >= marks.from ? mark - marks.step : null;
  return marks.findLast((one) => one < mark) ?? null;
}
