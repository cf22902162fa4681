import { permits } from '#app/domain/permission.ts';
import { blocked, type Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { readDecision } from '#app/exchange/recompute/read-decision.ts';
import { type Actor, change } from '#db/change.server.ts';
import type { Tx } from '#db/client.server.ts';
import {
  findPaperReport,
  listPaperContents,
  listPaperVersions,
  type PaperReportAccess,
} from '#db/queries/paper-reports.server.ts';
import { contentHash } from './content-hash.server.ts';
import { packRefusal, paperVersion, storePaperVersion } from './paper-version.server.ts';

export interface CorrectPaperReport {
  readonly reportId: string;
  /** The file; null where none was chosen. */
  readonly bytes: Uint8Array | null;
  /** The version that the page showed. */
  readonly version: number;
}

/** Enters a report from paper anew where it was entered wrongly; what it said before stays. */
export async function correctPaperReport(
  actor: Actor,
  { reportId, bytes, version }: CorrectPaperReport,
): Promise<Result<{ version: number }, Refusal>> {
  return change(actor, async (tx, record) => {
    const admitted = await admitToPaperReport(tx, actor, reportId);
    if (!admitted.ok) return admitted;
    const { report } = admitted.value;
    const read = readDecision(bytes);
    if (!read.ok) return refuse(packRefusal(read.refusal));
    const decision = read.value;
    if (decision.kind !== 'report' || decision.form.id !== report.form || decision.stage !== report.stage)
      return refuse(
        packRefusal([{ path: 'form', problem: 'The form and the stage stay those of the first version.' }]),
      );
    const [newest] = await listPaperVersions(tx, reportId);
    if (newest?.version !== version) return refuse(meanwhile(newest?.version));
    const content = paperVersion(decision);
    const [stored] = await listPaperContents(tx, reportId, [version]);
    const { title, facts, asWritten } = stored ?? {};
    if (contentHash({ title, facts, asWritten }) === contentHash(content)) return ok({ version });
    if (!(await storePaperVersion({ tx, actor, record }, report, version + 1, content)))
      return refuse(meanwhile(version + 1));
    return ok({ version: version + 1 });
  });
}

async function admitToPaperReport(tx: Tx, actor: Actor, reportId: string): Promise<Result<PaperReportAccess, Refusal>> {
  const access = await findPaperReport(tx, reportId, actor.personId);
  if (!access || access.roles.length === 0) return refuse({ kind: 'notFound' });
  return permits('writeRecord', access.roles) ? ok(access) : refuse({ kind: 'notPermitted' });
}

const meanwhile = (version: number | undefined): Refusal =>
  blocked(`Somebody else has entered version ${version} meanwhile. Read it, then choose your file again.`);
