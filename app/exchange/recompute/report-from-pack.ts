import type { Finding } from '#app/documents/checks/finding.ts';
import { reportFindings } from '#app/documents/checks/report-findings.ts';
import type { Document } from '#app/documents/document.ts';
import { documentProblems } from '#app/documents/document-problems.ts';
import { buildExecutiveBoardReport } from '#app/documents/executive-board-report/executive-board-report.ts';
import type { ReportFacts } from '#app/documents/facts.ts';
import type { ReportForm } from '#app/documents/forms/form-schema.ts';
import type { ReportStage } from '#app/domain/report-stage.ts';
import { blocksAsWritten, type WrittenBlocks } from './written-blocks.ts';

export type PackedReport = Readonly<{
  form: ReportForm;
  stage: ReportStage;
  facts: ReportFacts;
  /** Its blocks as they stand on paper; null where they are those that its facts give. */
  asWritten: WrittenBlocks | null;
}>;

/** A report that a pack holds, with everything that the checks find between its words and its facts. */
export function reportFromPack(report: PackedReport): Readonly<{ document: Document; findings: readonly Finding[] }> {
  const { form, stage, facts, asWritten } = report;
  const built = buildExecutiveBoardReport(form, facts, stage);
  const document = asWritten === null ? built.document : { ...built.document, blocks: blocksAsWritten(asWritten) };
  const problems = asWritten === null ? built.problems : documentProblems(document);
  return { document, findings: reportFindings({ form, facts, stage, document }, problems) };
}
