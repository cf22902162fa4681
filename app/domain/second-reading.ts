/**
 * A result closer than one mark, or one that a single step of one mark would turn, is read a second time: each deciding
 * criterion for every ranked bid, because all are treated alike, by somebody who did not record the consensus. The
 * second reading confirms the mark, or asks for the lock to be reopened with reasons; it never changes a mark itself.
 * Authority: Braceurself v NHS England [2022] EWHC 1532 (TCC): one mark, on a misreading, flipped the winner; PCR 2015
 * regulation 18 and PA 2023 section 12 (equal treatment).
 * Example: A leads B by 4.6 points, one mark of Q1 is worth 7: Q1 is read again for A and for B, and for any other bid.
 */
import { at, type Problem } from './problem.ts';
import { type FirstMargin, sayFirstMargin } from './sensitivity/first-margin.ts';
import type { Sensitivity } from './sensitivity/sensitivity.ts';

export interface AnswerToRead {
  readonly criterionId: string;
  readonly bidId: string;
}

export interface SecondReadingOrder {
  readonly needed: boolean;
  /** Why, one sentence each; why not, when it is not needed. */
  readonly reasons: readonly string[];
  /** Criterion by criterion, every ranked bid of each. */
  readonly answers: readonly AnswerToRead[];
}

export interface SecondReading extends AnswerToRead {
  readonly reader: string;
  readonly outcome: 'confirmed' | 'reopen';
  readonly reasons: string;
}

/** What must be read again, from the sensitivity of the ranking and the ranked bids in order. */
export function secondReadingOrder(
  { margin, flips }: Pick<Sensitivity, 'margin' | 'flips'>,
  rankedBids: readonly string[],
): SecondReadingOrder {
  const narrow = margin?.needsSecondReading === true;
  const deciding = [...new Set(flips.changing.map(({ criterionId }) => criterionId))];
  const largest = narrow && deciding.length === 0 && margin.criterionId !== null ? [margin.criterionId] : [];
  const criteria = [...deciding, ...largest];
  const needed = criteria.length > 0 && rankedBids.length > 1;
  if (!needed) return { needed, reasons: [sayNotNeeded(margin)], answers: [] };
  const steps = flips.changing.length;
  const reasons = [
    ...(narrow ? [sayFirstMargin(margin)] : []),
    ...(steps === 0
      ? []
      : [
          `${steps} of ${flips.tried} single steps of one mark would change the first place, on ${deciding.join(', ')}.`,
        ]),
  ];
  const answers = criteria.flatMap((criterionId) => rankedBids.map((bidId) => ({ criterionId, bidId })));
  return { needed, reasons, answers };
}

/** Everything that is missing or wrong in the second readings; empty: the order is carried out. */
export function secondReadingProblems(
  order: SecondReadingOrder,
  readings: readonly SecondReading[],
  moderators: readonly string[],
): readonly Problem[] {
  const missing = order.answers
    .filter((answer) => !readings.some((reading) => isSame(reading, answer)))
    .map(({ criterionId, bidId }) => ({
      path: 'readings',
      problem: `${criterionId} of ${bidId} has not been read again.`,
    }));
  const wrong = readings.flatMap((reading, index): readonly Problem[] => {
    const path = at('readings', index);
    const name = `${reading.criterionId} of ${reading.bidId}`;
    return [
      ...(order.answers.some((answer) => isSame(reading, answer))
        ? []
        : [{ path, problem: `${name} was not ordered to be read again.` }]),
      ...(moderators.includes(reading.reader)
        ? [
            {
              path: at(path, 'reader'),
              problem: `${reading.reader} recorded the consensus; ${name} needs another reader.`,
            },
          ]
        : []),
      ...(reading.reasons.trim() === ''
        ? [{ path: at(path, 'reasons'), problem: `Say why ${name} is ${sayOutcome(reading.outcome)}.` }]
        : []),
    ];
  });
  return [...missing, ...wrong];
}

/** The answers whose lock must be reopened before the result can stand. */
export function answersToReopen(readings: readonly SecondReading[]): readonly AnswerToRead[] {
  return readings
    .filter(({ outcome }) => outcome === 'reopen')
    .map(({ criterionId, bidId }) => ({ criterionId, bidId }));
}

function sayNotNeeded(margin: FirstMargin | null): string {
  if (margin === null) return 'There is no second bid to compare, so no second reading is needed.';
  return `${sayFirstMargin(margin)} No single mark decides, so no second reading is needed.`;
}

function sayOutcome(outcome: SecondReading['outcome']): string {
  return outcome === 'confirmed' ? 'confirmed' : 'to be reopened';
}

function isSame(a: AnswerToRead, b: AnswerToRead): boolean {
  return a.criterionId === b.criterionId && a.bidId === b.bidId;
}
