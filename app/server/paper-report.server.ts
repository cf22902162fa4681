import { formById } from '#app/documents/forms/council-forms.ts';
import { anchorHrefs, factsInWords } from '#app/documents/report-facts/facts-in-words.ts';
import { reportFactsSchema } from '#app/documents/report-facts/report-facts-schema.ts';
import { postRegister } from '#app/domain/post-register.ts';
import { invariant } from '#app/domain/result.ts';
import { type PackedReport, reportFromPack } from '#app/exchange/recompute/report-from-pack.ts';
import { writtenBlocksSchema } from '#app/exchange/recompute/written-blocks.ts';
import { paths } from '#app/paths.ts';
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

type Shown = Pick<PaperReportAccess, 'report' | 'settings'>;

/** It as a document that says which version it is, its facts, and what the checks find, with links to both. */
export function shownReport({ report, settings }: Shown, content: PaperContent) {
  const stored = storedReport(report, content);
  const sections = factsInWords(stored.facts);
  const anchors = anchorHrefs(sections);
  // A file that brings no register is held against the council’s own, which stands on the council’s page.
  const own = { register: postRegister(settings), hrefs: { ...anchors, register: paths.council(report.councilId) } };
  const given = stored.facts.register.length > 0 ? { hrefs: anchors } : own;
  const { document, findings } = reportFromPack({ ...stored, facts: { ...stored.facts, ...given } });
  return { document: { ...document, versionLabel: `Version ${content.version}` }, findings, sections };
}
