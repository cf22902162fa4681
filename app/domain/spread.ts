/**
 * Moderation starts where evaluators differ most. The agenda is ordered by the distance between the highest and the
 * lowest mark as a part of the scale; no average is formed, shown or used anywhere.
 * Authority: Bromcom v United Learning [2022] EWHC 3262 (TCC): marks averaged instead of moderated.
 * Example: marks 2, 4 and 5 of 5 spread over 3 of 5 and come before 6, 8 of 10, which spread over 2 of 10.
 */
import { compareRatios, type Ratio, ratio } from './ratio.ts';

/** The final marks of one bid on one criterion, one an evaluator. */
export interface MarksToModerate {
  readonly criterionId: string;
  readonly bidId: string;
  readonly marks: readonly number[];
  readonly highestMark: number;
}

export interface AgendaItem {
  readonly criterionId: string;
  readonly bidId: string;
  /** Null when nobody has marked. */
  readonly lowest: number | null;
  readonly highest: number | null;
  /** Highest less lowest, as a part of the scale: 0 to 1. */
  readonly spread: Ratio;
  readonly agreed: boolean;
}

/** Widest spread first; equal spreads keep the order given, which is that of the criteria. */
export function moderationAgenda(entries: readonly MarksToModerate[]): readonly AgendaItem[] {
  return entries.map(agendaItem).sort((a, b) => compareRatios(b.spread, a.spread));
}

function agendaItem({ criterionId, bidId, marks, highestMark }: MarksToModerate): AgendaItem {
  if (marks.length === 0 || highestMark <= 0)
    return { criterionId, bidId, lowest: null, highest: null, spread: ratio(0), agreed: false };
  const [lowest, highest] = [Math.min(...marks), Math.max(...marks)];
  return {
    criterionId,
    bidId,
    lowest,
    highest,
    spread: ratio(highest - lowest, highestMark),
    agreed: lowest === highest,
  };
}
