import type { Document } from '../document.ts';
import type { ReportFacts, ReportStage } from '../facts.ts';
import type { ReportForm } from '../forms/form-schema.ts';

/** A place that a finding points at: a paragraph, a table, or the page of a fact. */
export type Place = { readonly label: string; readonly href: string | null };

/** What stands in the way of publication (`blocks`), or needs a recorded reason (`warns`). */
export type Finding = {
  readonly id: string;
  readonly severity: 'blocks' | 'warns';
  readonly sentence: string;
  readonly places: readonly Place[];
};

/** The facts, and the document that was built from them or entered as it stands. */
export type CheckInput = {
  readonly form: ReportForm;
  readonly facts: ReportFacts;
  readonly stage: ReportStage;
  readonly document: Document;
};

export type Check = (input: CheckInput) => readonly Finding[];

export const blocks = (id: string, sentence: string, ...places: readonly Place[]): Finding => ({
  id,
  severity: 'blocks',
  sentence,
  places,
});

export const warns = (id: string, sentence: string, ...places: readonly Place[]): Finding => ({
  id,
  severity: 'warns',
  sentence,
  places,
});

/** Of a version whose facts were kept in a shape that nothing reads any more. */
export const unreadable = blocks('MISSING', 'The facts kept with this version cannot be read any more.');

export const inOrderOfIds = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

export const distinctIds = (findings: readonly Pick<Finding, 'id'>[]): readonly string[] => [
  ...new Set(findings.map(({ id }) => id)),
];
