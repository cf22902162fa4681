/**
 * A tenderer whose price looks abnormally low is asked to explain it, and only what it answers decides: the price is
 * accepted, or rejected with reasons. The three steps are recorded in order, each once; the flag alone excludes nobody,
 * and a flagged tender is not recommended before the enquiry is decided.
 * Authority: PCR 2015 regulation 69; PA 2023 section 19(4) and (5): the supplier is told and may show that it can
 * perform the contract at that price.
 * Example: asked on 12 March, answered on 19 March ("staff are shared with a neighbouring service"), accepted on 21 March.
 */
import type { FieldProblem } from './refusal.ts';

export const enquirySteps = ['asked', 'answered', 'decided'] as const;
export type EnquiryStep = (typeof enquirySteps)[number];

export interface EnquiryEntry {
  readonly bidId: string;
  readonly step: EnquiryStep;
  /** YYYY-MM-DD. */
  readonly on: string;
  readonly words: string;
  readonly decision: 'accepted' | 'rejected' | null;
  readonly recordedBy: string;
}

/** The step that comes next for a tender; null when all is decided. */
export const nextStep = (entries: readonly EnquiryEntry[], bidId: string): EnquiryStep | null =>
  enquirySteps.find((step) => !entries.some((one) => one.bidId === bidId && one.step === step)) ?? null;

/** What is wrong with an entry, by field. */
export function enquiryProblems(
  entry: Readonly<{ bidId: string; on: string; words: string; decision: 'accepted' | 'rejected' | null }>,
  entries: readonly EnquiryEntry[],
  today: string,
): readonly FieldProblem[] {
  const step = nextStep(entries, entry.bidId);
  const before = entries.filter(({ bidId }) => bidId === entry.bidId).at(-1);
  const problems: FieldProblem[] = [];
  if (step === null) problems.push({ field: null, sentence: 'This enquiry has been decided' });
  if (entry.on > today) problems.push({ field: 'on', sentence: 'The date cannot be in the future' });
  if (before && entry.on < before.on)
    problems.push({ field: 'on', sentence: `The date cannot be before the step before it, ${before.on}` });
  if (entry.words.trim() === '')
    problems.push({ field: 'words', sentence: 'Enter what was asked, answered or decided' });
  if (step === 'decided' && entry.decision === null)
    problems.push({ field: 'decision', sentence: 'Choose whether the explanation is accepted' });
  return problems;
}

/** Why a flagged tender cannot be recommended yet; null when it can. */
export function flagProblem(letter: string, bidId: string, entries: readonly EnquiryEntry[]): string | null {
  const decided = entries.find((one) => one.bidId === bidId && one.step === 'decided');
  if (!decided)
    return `The price of bid ${letter} may be abnormally low: ask the tenderer to explain it, and record the answer and the decision, first.`;
  return decided.decision === 'rejected'
    ? `The explanation of bid ${letter}’s price was rejected; exclude the tender or recommend another.`
    : null;
}
