import type { ReportFacts } from '#app/documents/facts.ts';
import type { Problem } from '#app/domain/problem.ts';
import type { Refusal } from '#app/domain/refusal.ts';
import { reportNames } from '#app/domain/report-stage.ts';
import type { PackedReport } from '#app/exchange/recompute/report-from-pack.ts';
import type { Change } from '#db/change.server.ts';
import { insertPaperEntry, type PaperReportAccess } from '#db/queries/paper-reports.server.ts';
import { contentHash } from './content-hash.server.ts';

type PaperVersion = Readonly<{ title: string; facts: ReportFacts; asWritten: PackedReport['asWritten'] }>;

/** What is kept of a report from a file: no address that the file gives, since it might lead anywhere. */
export function paperVersion({ facts, stage, asWritten }: PackedReport): PaperVersion {
  const { criteria, procurement } = facts;
  const statedElsewhere = criteria.statedElsewhere.map((one) => ({ ...one, href: null }));
  return {
    title: [reportNames[stage], procurement.title ?? ''].filter((words) => words.trim() !== '').join(': '),
    facts: { ...facts, hrefs: {}, criteria: { ...criteria, statedElsewhere } },
    asWritten,
  };
}

/** False when somebody has saved that version already. */
export async function storePaperVersion(
  { tx, actor, record }: Change,
  { id, councilId, form, stage }: PaperReportAccess['report'],
  version: number,
  content: PaperVersion,
): Promise<boolean> {
  const row = { reportId: id, version, ...content, savedBy: actor.personId, savedAt: actor.now };
  if (!(await insertPaperEntry(tx, row))) return false;
  const body = { report: id, councilId, form, stage, version, content: contentHash(content) };
  record({ chain: councilId, kind: 'paperReportEntered', body });
  return true;
}

const MOST_SHOWN = 20;

/** What is wrong with the file, at the field in which it was chosen. */
export function packRefusal(problems: readonly Problem[]): Refusal {
  const sentences = problems
    .slice(0, MOST_SHOWN)
    .map(({ path, problem }) => (path === '' ? problem : `${path}: ${problem}`));
  const more = problems.length - sentences.length;
  if (more > 0) sentences.push(`… and ${more} more. Nothing was taken over.`);
  return { kind: 'problems', problems: sentences.map((sentence) => ({ field: 'pack', sentence })) };
}
