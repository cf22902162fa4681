import type { Runs } from '../document.ts';
import { fact, unresolved } from '../fact-link.ts';
import type { ReportFacts, ReportStage } from '../facts.ts';
import type { ReportForm } from '../forms/form-schema.ts';

/** What every part of a report is built from. */
export type ReportContext = { readonly form: ReportForm; readonly facts: ReportFacts; readonly stage: ReportStage };

/** The words of a fact with its source, or a visible placeholder where nothing is recorded. */
export function factOr(context: ReportContext, factId: string, label: string, words: string | null): Runs {
  if (words === null || words.trim() === '') return [unresolved(factId, label, context.facts.hrefs)];
  return [fact(factId, words, context.facts.hrefs)];
}

/** Words a value that is there; what is not recorded stays null. */
export function given<Value>(value: Value | null | undefined, word: (value: Value) => string | null): string | null {
  return value === null || value === undefined ? null : word(value);
}
