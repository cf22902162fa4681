import type { ReportRecord } from '#app/domain/report-record.ts';
import type { Document } from '../document.ts';
import { buildExecutiveBoardReport } from '../executive-board-report/executive-board-report.ts';
import type { Day, ReportStage } from '../facts.ts';
import { formById } from '../forms/council-forms.ts';
import { type ChangedFact, changedFacts } from '../out-of-date.ts';
import { parseReportTexts } from '../report-texts.ts';
import { reportFacts } from './report-facts.ts';

export interface MadeReport {
  readonly councilId: string;
  readonly form: string;
  readonly stage: ReportStage;
  readonly part: 'open' | 'exempt';
  readonly number: number;
  /** A `Document` when it was made; nobody can change it. */
  readonly model: unknown;
}

/** What a made report states otherwise than the record and its author's texts would today. */
export function changesSince(
  made: MadeReport,
  record: ReportRecord,
  { texts, today }: Readonly<{ texts: unknown; today: Day }>,
): readonly ChangedFact[] {
  const { councilId, stage, part, number } = made;
  const form = formById(made.form);
  if (form === null) return [];
  const facts = reportFacts(record, parseReportTexts(texts), { form, councilId, stage, number, today });
  const built = buildExecutiveBoardReport(form, facts, stage);
  const current = part === 'exempt' ? built.appendix : built.document;
  return current ? changedFacts(made.model as Document, current) : [];
}
