import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { partAsText } from '#app/documents/decision-record/parts/part-as-text.ts';
import { partName } from '#app/documents/decision-record/parts/part-words.ts';
import { RECORD_PARTS, type RecordPart } from '#app/documents/decision-record/record-facts.ts';
import { recordFormById } from '#app/documents/decision-record/record-forms.ts';
import { chosenVersions, versionsToList } from '#app/domain/saved-versions.ts';
import { wordChanges } from '#app/domain/word-changes.ts';
import { recordFrameOf } from '#app/server/record-frame.server.ts';
import { recordPage } from '#app/server/record-page.server.ts';
import { listPartContents, listPartVersions } from '#db/queries/record-contents.server.ts';
import { VersionsView } from './view.tsx';

export const meta = () => [{ title: 'Compare versions – Joint commissioning' }];

/** Two saved versions of one part, word by word: the newest two unless others are chosen. */
export const loader = (args: LoaderFunctionArgs) =>
  recordPage(args, 'councils.$c_.records.$r.versions', async ({ db, access, url }) => {
    const form = recordFormById(access.record.form);
    const parts = (form?.parts ?? []).map(({ part, heading }) => ({ part, heading }));
    const wanted = url.searchParams.get('part');
    const part = RECORD_PARTS.find((one) => one === wanted) ?? parts[0]?.part ?? 'heading';
    const versions = await listPartVersions(db, access.record.id, part);
    const asked = url.searchParams;
    const chosen = chosenVersions(versions, { from: asked.get('from'), to: asked.get('to') });
    const listed = versionsToList(versions, chosen);
    const [from, to] = [chosen?.from.version ?? null, chosen?.to.version ?? null];
    const contents = from && to ? await listPartContents(db, access.record.id, part, [from, to]) : [];
    const textOf = (version: number | null) =>
      partText(part, contents.find((one) => one.version === version)?.content ?? {});
    return {
      frame: recordFrameOf(access),
      ...{
        part,
        parts: parts.some((one) => one.part === part) ? parts : [...parts, { part, heading: partName[part] }],
      },
      versions: { listed, total: versions.length, from, to },
      changes: chosen ? wordChanges(textOf(from), textOf(to)) : null,
    };
  });

/** With an end to its last line, so that what follows it in another version does not seem to change it. */
const partText = (part: RecordPart, content: unknown): string =>
  `${partAsText(part, content as Readonly<Record<string, unknown>>)}\n`;

export default function Versions() {
  return <VersionsView {...useLoaderData<typeof loader>()} />;
}
