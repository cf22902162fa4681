/**
 * A tenderer whose price looks abnormally low is asked to explain it, and only what it answers decides: the price is
 * accepted, or rejected with reasons. Where an answer leaves something open, or something changes after a decision, the
 * tenderer is asked again: a new round of the same steps, each once and in order. The flag alone excludes nobody, and a
 * flagged tender is not recommended before its latest round is decided.
 * Authority: PCR 2015 regulation 69; PA 2023 section 19(4) and (5): the supplier is told and may show that it can
 * perform the contract at that price.
 * Example: asked on 12 March, answered on 19 March ("staff are shared with a neighbouring service"), asked again on
 * 20 March which service that is, answered on 23 March, accepted on 26 March.
 */
import { formatDate, type PlainDate } from './plain-date.ts';
import type { FieldProblem } from './refusal.ts';

export const enquirySteps = ['asked', 'answered', 'decided'] as const;
export type EnquiryStep = (typeof enquirySteps)[number];
export const mostRounds = 20;

export interface EnquiryEntry {
  readonly bidId: string;
  readonly round: number;
  readonly step: EnquiryStep;
  /** YYYY-MM-DD. */
  readonly on: string;
  readonly words: string;
  readonly decision: 'accepted' | 'rejected' | null;
  readonly recordedBy: string;
}

export interface EnquiryPlace {
  readonly round: number;
  readonly step: EnquiryStep;
}

/** Which steps may come next for a tender; after an answer it is decided or asked again. */
export function nextSteps(entries: readonly EnquiryEntry[], bidId: string): readonly EnquiryPlace[] {
  const last = latest(entries, bidId);
  if (!last) return [{ round: 1, step: 'asked' }];
  const { round, step } = last;
  if (step === 'asked') return [{ round, step: 'answered' }];
  const again: readonly EnquiryPlace[] = round < mostRounds ? [{ round: round + 1, step: 'asked' }] : [];
  return step === 'answered' ? [{ round, step: 'decided' }, ...again] : again;
}

/** The last step of the latest round. */
function latest(entries: readonly EnquiryEntry[], bidId: string): EnquiryEntry | undefined {
  const own = entries.filter((one) => one.bidId === bidId);
  const round = Math.max(...own.map((one) => one.round));
  return enquirySteps.flatMap((step) => own.filter((one) => one.round === round && one.step === step)).at(-1);
}

export interface NewEntry {
  readonly bidId: string;
  readonly step: EnquiryStep;
  readonly on: string;
  readonly words: string;
  readonly decision: 'accepted' | 'rejected' | null;
}

/** What is wrong with an entry, by field. */
export function enquiryProblems(
  { bidId, step, on, words, decision }: NewEntry,
  entries: readonly EnquiryEntry[],
  today: string,
): readonly FieldProblem[] {
  const before = latest(entries, bidId);
  const problems: FieldProblem[] = [];
  if (!nextSteps(entries, bidId).some((next) => next.step === step))
    problems.push({
      field: null,
      sentence: 'A tenderer is asked, answers, and only then is it decided or asked again',
    });
  if (on > today) problems.push({ field: 'on', sentence: 'The date cannot be in the future' });
  if (before && on < before.on)
    problems.push({
      field: 'on',
      sentence: `The date cannot be before the step before it, ${formatDate(before.on as PlainDate)}`,
    });
  if (words.trim() === '') problems.push({ field: 'words', sentence: 'Enter what was asked, answered or decided' });
  if (step === 'decided' && decision === null)
    problems.push({ field: 'decision', sentence: 'Choose whether the explanation is accepted' });
  return problems;
}

/** Why a flagged tender cannot be recommended yet; null when it can. */
export function flagProblem(letter: string, bidId: string, entries: readonly EnquiryEntry[]): string | null {
  const last = latest(entries, bidId);
  if (last?.step !== 'decided')
    return `The price of bid ${letter} may be abnormally low: ask the tenderer to explain it, and record the answer and the decision, first.`;
  return last.decision === 'rejected'
    ? `The explanation of bid ${letter}’s price was rejected; exclude the tender or recommend another.`
    : null;
}
