import type { RecordFacts, RecordPart } from '#app/documents/decision-record/record-facts.ts';
import type { RecordForm } from '#app/documents/decision-record/record-form-schema.ts';
import { requiredConsultees } from '#app/domain/required-consultees.ts';

export interface ShownConsultees {
  /** Null while the kind of decision is not known. */
  readonly required: readonly Readonly<{ words: string; recorded: boolean }>[] | null;
}

/** Whom this decision needs, from its significance and controversy, beside what is recorded; only where it is written. */
export function shownConsultees(
  part: RecordPart,
  form: RecordForm,
  { classification, consultation }: RecordFacts,
): ShownConsultees | null {
  if (part !== 'consultation' && part !== 'classification') return null;
  const { isExecutive, significance, isControversial } = classification;
  if (isExecutive === null || significance === null || isControversial === null) return { required: null };
  const required = requiredConsultees({ isExecutive, significance, isControversial });
  return {
    required: required.map(({ action, role, whereAppropriate }) => ({
      words: `${action === 'consult' ? 'Consult' : 'Inform'} the ${form.roles[role]}${whereAppropriate ? ', where appropriate' : ''}`,
      recorded: consultation.rows.some((row) => row.role === role),
    })),
  };
}
