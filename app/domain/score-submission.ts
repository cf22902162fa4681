/**
 * An evaluator's scores become final together: only when every tender still in has a mark with reasons on every
 * quality question. A blank is not zero.
 * Authority: Woods v Milton Keynes [2015] EWHC 2011 (TCC): marks without their own reasons; EnergySolutions v NDA [2016]
 * EWHC 1988 (TCC).
 * Example: a mark of 4 on bid C, Q2 without reasons is refused: "Bid C, Q2: give the reasons for the mark."
 */
import { type ConflictDeclaration, mayScore, sayScoringRefusal } from './conflict-of-interest.ts';
import { isOnScale, type ScoringScale } from './scoring-scale.ts';

/** One tender on one question, as one evaluator has it. */
export interface ScoringPlace {
  readonly bidId: string;
  readonly letter: string;
  readonly criterionId: string;
  /** Null: not marked yet. */
  readonly mark: number | null;
  readonly reasons: string;
}

export type PlaceState = 'notStarted' | 'begun' | 'complete';

export function placeState({ mark, reasons }: Pick<ScoringPlace, 'mark' | 'reasons'>): PlaceState {
  if (mark !== null && reasons.trim() !== '') return 'complete';
  return mark === null && reasons.trim() === '' ? 'notStarted' : 'begun';
}

/** What is missing, one sentence a place, in the order given. */
export function submissionProblems(places: readonly ScoringPlace[]): readonly string[] {
  return places.flatMap((place) => {
    const name = `Bid ${place.letter}, ${place.criterionId}`;
    const noReasons = place.reasons.trim() === '';
    if (place.mark === null) return [`${name}: choose a mark${noReasons ? ' and give the reasons for it' : ''}.`];
    return noReasons ? [`${name}: give the reasons for the mark.`] : [];
  });
}

/** Why a mark cannot be given; null when it can, or when it is left blank. */
export function markProblem(mark: number | null, { marks }: ScoringScale): string | null {
  if (mark === null || isOnScale(marks, mark)) return null;
  return `${mark} is not on the published scale: ${marks.join(', ')}`;
}

/** Why the person cannot mark now, as a sentence; null when they can. Their latest declaration decides. */
export function scoringProblem(declaration: ConflictDeclaration | null, submitted: boolean): string | null {
  const allowed = mayScore(declaration);
  if (!allowed.ok)
    return allowed.refusal.kind === 'stands-aside'
      ? 'You stand aside from this lot: you do not see the tenders’ answers and do not mark them.'
      : sayScoringRefusal(allowed.refusal);
  return submitted ? 'You have submitted your scores; they are final.' : null;
}
