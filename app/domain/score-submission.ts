/**
 * An evaluator's scores become final together: only when every tender still in has a mark with reasons on every
 * quality question. A blank is not zero.
 * Authority: Woods v Milton Keynes [2015] EWHC 2011 (TCC): marks without their own reasons; EnergySolutions v NDA [2016]
 * EWHC 1988 (TCC): a change has its reason.
 * Example: a mark of 4 of 5 on bid C, Q2 without words is refused: "Bid C, Q2: say what earns the mark, say what keeps
 * it from a higher one."
 */
import { type ConflictDeclaration, mayScore, sayScoringRefusal } from './conflict-of-interest.ts';
import type { FieldProblem } from './refusal.ts';
import { highestMark, isOnScale, type ScoringScale } from './scoring-scale.ts';
import { isParaphrase } from './text-likeness.ts';

/** One tender on one question, as one evaluator has it. */
export interface ScoringPlace {
  readonly bidId: string;
  readonly letter: string;
  readonly criterionId: string;
  /** Null: not marked yet. */
  readonly mark: number | null;
  /** What in the answer earns the mark. */
  readonly reasons: string;
  /** What keeps it from one mark higher; not asked for at full marks. */
  readonly shortfall: string;
}

type Given = Pick<ScoringPlace, 'mark' | 'reasons' | 'shortfall'>;

export interface SavedMark {
  readonly bidId: string;
  readonly criterionId: string;
  readonly mark: number | null;
  readonly rationale: string;
  readonly shortfall: string;
  /** 0: nothing saved yet. */
  readonly revision: number;
}

export type PlaceState = 'notStarted' | 'begun' | 'complete';

export function placeState(place: Given, scale: ScoringScale): PlaceState {
  if (missingParts(place, scale).length === 0) return 'complete';
  return place.mark === null && isBlank(place.reasons) && isBlank(place.shortfall) ? 'notStarted' : 'begun';
}

/** What a mark still needs before it can be submitted, in the words of an order. */
function missingParts({ mark, reasons, shortfall }: Given, { marks }: ScoringScale): readonly string[] {
  return [
    ...(mark === null ? ['choose a mark'] : []),
    ...(isBlank(reasons) ? ['say what earns the mark'] : []),
    ...(isBlank(shortfall) && mark !== highestMark(marks) ? ['say what keeps it from a higher one'] : []),
  ];
}

/** What is missing, one sentence a place, in the order given; `questions` are those of the places. */
export function submissionProblems(
  places: readonly ScoringPlace[],
  questions: readonly Readonly<{ id: string; scale: ScoringScale }>[],
): readonly string[] {
  return places.flatMap((place) => {
    const scale = questions.find(({ id }) => id === place.criterionId)?.scale;
    if (!scale) return [];
    const name = `Bid ${place.letter}, ${place.criterionId}`;
    const missing = missingParts(place, scale);
    if (missing.length > 0) return [`${name}: ${missing.join(', ')}.`];
    const repeats = Object.values(scale.descriptors).some((words) => isParaphrase(place.reasons, words));
    return repeats ? [`${name}: the reasons repeat the published words; say what this answer offers.`] : [];
  });
}

/** Every tender on every question the person marks, tender by tender, with what they have saved. */
export function scoringPlaces(
  bids: readonly Readonly<{ id: string; letter: string }>[],
  questions: readonly Readonly<{ id: string }>[],
  marks: readonly SavedMark[],
): readonly (ScoringPlace & Readonly<{ revision: number }>)[] {
  return bids.flatMap((bid) =>
    questions.map(({ id }) => {
      const own = marks.find((one) => one.bidId === bid.id && one.criterionId === id);
      const { mark = null, rationale: reasons = '', shortfall = '', revision = 0 } = own ?? {};
      return { bidId: bid.id, letter: bid.letter, criterionId: id, mark, reasons, shortfall, revision };
    }),
  );
}

const isBlank = (text: string) => text.trim() === '';

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
  return submitted ? 'You have submitted your scores for this lot.' : null;
}

/** What a mark given after submission still needs: the first one stays on record beside it, so it says why. */
export function replacementProblems(
  given: Given & Readonly<{ supersedeReason: string }>,
  scale: ScoringScale,
): readonly FieldProblem[] {
  const problems: FieldProblem[] = missingParts(given, scale).map((part) => ({
    field: null,
    sentence: `A submitted mark is replaced by a complete one: ${part}`,
  }));
  if (isBlank(given.supersedeReason))
    problems.push({ field: 'supersedeReason', sentence: 'Say why the mark you submitted is replaced' });
  return problems;
}

/** Both parts of an evaluator's reasons as one text; nothing where there is no mark. */
export function sayMarkReasons(given: Pick<SavedMark, 'rationale' | 'shortfall'> | undefined): string {
  if (!given) return '';
  return given.shortfall ? `${given.rationale}\nNot higher: ${given.shortfall}` : given.rationale;
}
