import type { LoaderFunctionArgs } from '@remix-run/node';
import { exportPaperReportPack } from '#app/exchange/recompute/export-decision-record-pack.ts';
import { notFound } from '#app/server/http.server.ts';
import { packFile } from '#app/server/pack-file.server.ts';
import { storedReport } from '#app/server/paper-report.server.ts';
import { paperReportPage } from '#app/server/record-page.server.ts';
import { listPaperContents, listPaperVersions } from '#db/queries/paper-reports.server.ts';

/** The newest version of the report, as a file that anybody checks again without the portal. */
export const loader = (args: LoaderFunctionArgs) =>
  paperReportPage(args, 'councils.$c_.paper-reports.$r.pack', async ({ db, access: { report } }) => {
    const [newest] = await listPaperVersions(db, report.id);
    const [content] = await listPaperContents(db, report.id, [newest?.version ?? 0]);
    if (!content) throw notFound();
    const pack = exportPaperReportPack(storedReport(report, content), content.title);
    return packFile(pack, `report-${report.id.slice(0, 8)}.json`);
  });
