import type { Runs } from '../document.ts';
import { text } from '../document.ts';
import { type FactHrefs, fact, unresolved } from '../fact-link.ts';
import type { Day } from '../fact-values.ts';
import { formatAmount, formatDayAs } from '../wording.ts';
import type { RecordFacts } from './record-facts.ts';
import { RECORD_FIELDS } from './record-fields.ts';
import type { RecordForm } from './record-form-schema.ts';

/** What every part of a record is built from. `isComplete`: the record is signed or public, so blanks are faults. */
export type RecordContext = Readonly<{
  form: RecordForm;
  facts: RecordFacts;
  hrefs: FactHrefs;
  isComplete: boolean;
}>;

/** Words with the fact they come from, or a visible placeholder where nobody has written any. */
export function wordsOr({ hrefs }: RecordContext, factId: string, label: string, words: string): Runs {
  return [words.trim() === '' ? unresolved(factId, label, hrefs) : fact(factId, words.trim(), hrefs)];
}

export function dayOr({ form, hrefs }: RecordContext, factId: string, label: string, on: Day | null): Runs {
  return [on === null ? unresolved(factId, label, hrefs) : fact(factId, formatDayAs(form.dateFormat, on), hrefs)];
}

export function amountOr({ hrefs }: RecordContext, factId: string, label: string, pence: number | null): Runs {
  return [pence === null ? unresolved(factId, label, hrefs) : fact(factId, formatAmount(pence), hrefs)];
}

/**
 * A form's sentence with every `{field}` replaced by its fact. Where none of its facts is recorded and the form has
 * words for that, those stand instead.
 */
export function fillRecordTemplate(template: string, empty: string | undefined, context: RecordContext): Runs {
  const runs = template
    .split(/(\{[^{}]*\})/)
    .filter((piece) => piece !== '')
    .map((piece) => runOf(piece, context));
  const facts = runs.filter(({ kind }) => kind !== 'text');
  const isEmpty = facts.length > 0 && facts.every(({ kind }) => kind === 'unresolved');
  return isEmpty && empty !== undefined ? [text(empty)] : runs;
}

function runOf(piece: string, { facts, form, hrefs }: RecordContext) {
  const name = piece.startsWith('{') ? piece.slice(1, -1) : '';
  const field = RECORD_FIELDS[name];
  if (field === undefined) return text(piece);
  const words = field.words(facts, form.dateFormat);
  return words === null ? unresolved(name, field.label, hrefs) : fact(name, words, hrefs);
}
