import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { correctPaperReport } from '#app/commands/correct-paper-report.server.ts';
import { plainText } from '#app/documents/render/plain-text.ts';
import { reportNames } from '#app/domain/report-stage.ts';
import { chosenVersions, versionsToList } from '#app/domain/saved-versions.ts';
import { wordChanges } from '#app/domain/word-changes.ts';
import { paths } from '#app/paths.ts';
import { intent, isUuid, newFormKey, notFound, submitted } from '#app/server/http.server.ts';
import { shownReport } from '#app/server/paper-report.server.ts';
import { paperReportPage } from '#app/server/record-page.server.ts';
import { listPaperContents, listPaperVersions } from '#db/queries/paper-reports.server.ts';
import { correctForm } from './form.ts';
import { PaperReportView } from './view.tsx';

export const meta = ({ data }: { data?: Awaited<ReturnType<typeof loader>> }) => [
  { title: `${data?.title ?? 'Report from paper'} – Joint commissioning` },
];

export const loader = (args: LoaderFunctionArgs) =>
  paperReportPage(args, 'councils.$c_.paper-reports.$r._index', async ({ db, access, url, can }) => {
    const { report, council } = access;
    const versions = await listPaperVersions(db, report.id);
    const asked = url.searchParams;
    const chosen = chosenVersions(versions, { from: asked.get('from'), to: asked.get('to') });
    const newest = versions[0]?.version ?? 0;
    const [from, to] = [chosen?.from.version ?? newest, chosen?.to.version ?? newest];
    const contents = await listPaperContents(db, report.id, [newest, from, to]);
    const shown = (version: number) => {
      const content = contents.find((one) => one.version === version);
      if (!content) throw notFound();
      return shownReport(access, content);
    };
    const { document, findings, sections } = shown(newest);
    return {
      ...{ id: report.id, council, document, findings, sections, newest },
      versions: { listed: versionsToList(versions, chosen), total: versions.length, from, to },
      title: versions[0]?.title ?? reportNames[report.stage],
      stage: reportNames[report.stage],
      changes: versions.length > 1 ? wordChanges(plainText(shown(from).document), plainText(shown(to).document)) : null,
      mayCorrect: can('writeRecord'),
      formKey: newFormKey(),
    };
  });

export const action = async (args: ActionFunctionArgs) => {
  const { c = '', r: reportId = '' } = args.params;
  if (!isUuid(reportId)) throw notFound();
  // Whoever may not read it is told so before a byte of the file is read.
  await paperReportPage(args, 'councils.$c_.paper-reports.$r._index', async () => null);
  return submitted(args, {
    correct: intent({
      form: correctForm,
      run: (actor, { version }, _, files) =>
        correctPaperReport(actor, { reportId, version, bytes: files.get('pack')?.bytes ?? null }),
      done: () => paths.paperReport(c, reportId),
    }),
  });
};

export default function PaperReport() {
  return <PaperReportView {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
