/**
 * Writes the facts of a decision record as a pack that the offline command checks with the same rules.
 * Example: `{ form: 'warrington-record', record: { heading: { title: 'Return interviews' } }, status: 'draft' }`.
 */

import type { StoredRecord } from '#app/documents/decision-record/record-facts.ts';
import type { DocumentStatus } from '#app/documents/document.ts';
import type { JsonValue } from '#app/domain/canonical-json.ts';

export interface DecisionRecordExport {
  readonly form: string;
  readonly record: StoredRecord;
  readonly status: DocumentStatus;
  readonly title?: string;
  readonly source?: string;
}

/** The pack as JSON. */
export const exportDecisionRecordPack = ({ form, record, status, title, source }: DecisionRecordExport): JsonValue => ({
  kind: 'decision-record',
  format: 1,
  title,
  source,
  form,
  status,
  record: record as JsonValue,
});
