/**
 * Writes the facts of a decision as a pack that the offline command checks with the same rules.
 * Example: `{ form: 'warrington-record', record: { heading: { title: 'Return interviews' } }, status: 'draft' }`.
 */

import type { StoredRecord } from '#app/documents/decision-record/record-facts.ts';
import type { DocumentStatus } from '#app/documents/document.ts';
import type { JsonValue } from '#app/domain/canonical-json.ts';
import type { PackedReport } from './report-from-pack.ts';

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

/** A report with its words as they stand on paper, where somebody has entered them. */
export const exportPaperReportPack = ({ form, stage, facts, asWritten }: PackedReport, title: string): JsonValue => ({
  kind: 'decision-record',
  format: 1,
  title,
  form: form.id,
  stage,
  report: facts as unknown as JsonValue,
  ...(asWritten === null ? {} : { asWritten: asWritten as unknown as JsonValue }),
});
