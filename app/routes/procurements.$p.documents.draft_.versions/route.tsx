import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { reportFormOn } from '#app/documents/forms/council-forms.ts';
import { reportDraftAsText, type SectionText } from '#app/documents/report-draft-as-text.ts';
import { reportDraftChanges } from '#app/documents/report-draft-changes.ts';
import { draftSections } from '#app/documents/report-draft-sections.ts';
import { parseReportTexts } from '#app/documents/report-texts.ts';
import { chosenVersions, versionsToList } from '#app/domain/saved-versions.ts';
import { chosenDraft } from '#app/server/chosen-draft.server.ts';
import { procurementPage } from '#app/server/http.server.ts';
import { frameOf } from '#app/server/procurement-frame.server.ts';
import { findDraftVersions, listDraftVersions } from '#db/queries/draft-versions.server.ts';
import { DraftVersionsView } from './view.tsx';

export const meta = () => [{ title: 'Compare saved drafts – Joint commissioning' }];

/** Two saved drafts of a report, word by word: the newest two, and every section, unless others are chosen. */
export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.documents.draft_.versions', async (visit) => {
    const { db, access, url, now } = visit;
    const { stage, councilId } = chosenDraft(visit);
    const key = { procurementId: access.procurement.id, councilId, stage };
    const asked = url.searchParams;
    const sections = draftSections(stage).map(({ id, title }) => ({ id, title }));
    const section = sections.find(({ id }) => id === asked.get('section'))?.id ?? null;
    const versions = await listDraftVersions(db, key);
    const chosen = chosenVersions(versions, { from: asked.get('from'), to: asked.get('to') });
    const [from, to] = [chosen?.from.version ?? null, chosen?.to.version ?? null];
    const stored = from && to ? await findDraftVersions(db, key, [from, to]) : [];
    const priorities = reportFormOn(councilId, now.toISOString().slice(0, 10))?.priorities ?? [];
    const sectionsOf = (version: number | null): readonly SectionText[] => {
      const found = stored.find((one) => one.version === version);
      return found ? reportDraftAsText(stage, parseReportTexts(found.texts), { ...found, priorities }) : [];
    };
    return {
      frame: frameOf(visit),
      ...{ stage, sections, section },
      versions: { listed: versionsToList(versions, chosen), total: versions.length, from, to },
      changes: chosen ? reportDraftChanges(sectionsOf(from), sectionsOf(to), section) : null,
    };
  });

export default function DraftVersions() {
  return <DraftVersionsView {...useLoaderData<typeof loader>()} />;
}
