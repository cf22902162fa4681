import type { Runs } from '../document.ts';
import { type FactHrefs, fact, unresolved } from '../fact-link.ts';
import type { ReportFacts, ReportStage } from '../facts.ts';
import type { ReportForm } from '../forms/form-schema.ts';

/** What every part of a report is built from. */
export type ReportContext = {
  readonly form: ReportForm;
  readonly facts: ReportFacts;
  readonly stage: ReportStage;
  /** The lot that this part is about, where there are several; null in a report on one lot and outside such parts. */
  readonly lotName: string | null;
};

/** The same context for each lot on its own: its result alone, with links to its own pages. */
export function contextsByLot(context: ReportContext): readonly ReportContext[] {
  const { facts } = context;
  const { award } = facts;
  if (award === null || award.lots.length < 2) return [context];
  return award.lots.map((lot) => ({
    ...context,
    lotName: `Lot ${lot.number}, ${lot.title}`,
    facts: { ...facts, hrefs: hrefsOfLot(facts.hrefs, lot.number), award: { ...award, lots: [lot] } },
  }));
}

/** Links of `award.lots.2` stand for those of `award`; the rest stays. */
function hrefsOfLot(hrefs: FactHrefs, number: number): FactHrefs {
  const own = `award.lots.${number}`;
  const lots = Object.entries(hrefs).filter(([id]) => id === own || id.startsWith(`${own}.`));
  return { ...hrefs, ...Object.fromEntries(lots.map(([id, href]) => [`award${id.slice(own.length)}`, href])) };
}

/** The words of a fact with its source, or a visible placeholder where nothing is recorded. */
export function factOr(context: ReportContext, factId: string, label: string, words: string | null): Runs {
  if (words === null || words.trim() === '') return [unresolved(factId, label, context.facts.hrefs)];
  return [fact(factId, words, context.facts.hrefs)];
}

/** Words a value that is there; what is not recorded stays null. */
export function given<Value>(value: Value | null | undefined, word: (value: Value) => string | null): string | null {
  return value === null || value === undefined ? null : word(value);
}
