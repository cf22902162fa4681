import { z } from 'zod';

/**
 * What an author writes for a report, as typed: everything that is judgment and not a fact of the record. Dates are
 * 'YYYY-MM-DD' or ''; paragraphs are separated by an empty line. A draft may be empty anywhere.
 */
const words = z.string().max(20_000).default('');
const day = z.union([z.literal(''), z.iso.date()]).default('');

const risk = z.object({
  area: z.enum(['service', 'finance', 'legal', 'equality']).default('service'),
  risk: words,
  mitigation: words,
});
const paper = z.object({ title: words, on: day, place: words, contact: words });
const budget = z.object({ reference: words, available: words });
const alternative = z.object({ option: words, reason: words });

export const reportTextsSchema = z.object({
  meetingId: words,
  officerPost: words,
  standingOrder: words,
  history: words,
  outcomes: words,
  policy: words,
  finance: words,
  legal: words,
  other: words,
  /** By the council's id; `available` is pounds as typed. */
  budgets: z.record(z.string(), budget).default({}),
  /** By the priority's id in the form. */
  priorities: z.record(z.string(), words).default({}),
  risks: z.array(risk).max(20).default([]),
  equality: words,
  equalityTitle: words,
  equalityOn: day,
  papers: z.array(paper).max(20).default([]),
  isKey: z.enum(['', 'yes', 'no']).default(''),
  keyReference: words,
  forwardPlanTitle: words,
  implementationOn: day,
  reasons: words,
  /** Why doing nothing is no answer; it is always among the alternatives. */
  doNothing: words,
  alternatives: z.array(alternative).max(10).default([]),
  noticeOn: day,
  noticeReference: words,
  tendersDueOn: day,
  awardOn: day,
  mobilisationOn: day,
  exemption: words,
  publicInterest: words,
  sentOn: day,
  sentBy: z.enum(['electronic', 'other', 'mixed']).default('electronic'),
  signatureOn: day,
  /** Of the winner's number. */
  register: z.enum(['', 'company', 'charity']).default(''),
  /** Of the signed contract that is extended; empty: the only one, or the first. */
  contractId: words,
  /** Whole months and pounds, as typed. */
  extensionMonths: words,
  extensionCost: words,
  waivedOrder: words,
  waiverRule: words,
  waiverGround: words,
  waiverSupplier: words,
  waiverCost: words,
  /** One on each line. */
  comparators: words,
  waiverStartsOn: day,
  waiverEndsOn: day,
  /** References of the partners' decisions, by the council's id. */
  approvals: z.record(z.string(), words).default({}),
});

export type ReportTexts = z.infer<typeof reportTextsSchema>;

export const emptyReportTexts: ReportTexts = reportTextsSchema.parse({});

/** What is stored, read again: anything it lacks is empty. @throws when the stored value is no draft. */
export const parseReportTexts = (stored: unknown): ReportTexts => reportTextsSchema.parse(stored ?? {});

/** Paragraphs of a text box: parts separated by an empty line, each one line. */
export const paragraphsOf = (text: string): readonly string[] => partsOf(text, /\n\s*\n/);

/** Lines of a text box, one entry each. */
export const linesOf = (text: string): readonly string[] => partsOf(text, /\n/);

const partsOf = (text: string, separator: RegExp): readonly string[] =>
  text
    .split(separator)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '');

/** "None identified" is an answer of its own: null. Nothing typed is no answer yet: undefined. */
export function priorityAnswer(text: string): string | null | undefined {
  const answer = paragraphsOf(text).join(' ');
  if (answer === '') return undefined;
  return /^none identified\.?$/i.test(answer) ? null : answer;
}
