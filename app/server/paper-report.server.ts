import { formById } from '#app/documents/forms/council-forms.ts';
import { anchorHrefs, factsInWords } from '#app/documents/report-facts/facts-in-words.ts';
import { invariant } from '#app/domain/result.ts';
import { reportFactsSchema } from '#app/exchange/recompute/report-facts-schema.ts';
import { type PackedReport, reportFromPack } from '#app/exchange/recompute/report-from-pack.ts';
import { writtenBlocksSchema } from '#app/exchange/recompute/written-blocks.ts';
import type { PaperContent, PaperReportAccess } from '#db/queries/paper-reports.server.ts';

/** A stored version of a report from paper; read by its schemas, since what it was kept with may have grown since. */
export function storedReport(
  { form: formId, stage }: PaperReportAccess['report'],
  { facts, asWritten }: PaperContent,
): PackedReport {
  const form = formById(formId);
  invariant(form, `there is a form ${formId}`);
  const written = asWritten === null ? null : writtenBlocksSchema.parse(asWritten);
  return { form, stage, facts: reportFactsSchema.parse(facts), asWritten: written };
}

/** It as a document that says which version it is, its facts, and what the checks find, with links to both. */
export function shownReport(report: PaperReportAccess['report'], content: PaperContent) {
  const stored = storedReport(report, content);
  const sections = factsInWords(stored.facts);
  const { document, findings } = reportFromPack({
    ...stored,
    facts: { ...stored.facts, hrefs: anchorHrefs(sections) },
  });
  return { document: { ...document, versionLabel: `Version ${content.version}` }, findings, sections };
}
