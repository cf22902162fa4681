import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { commentOnReport, settleReportComment } from '#app/commands/comment-on-report.server.ts';
import { makeReport } from '#app/commands/make-report.server.ts';
import { saveReport } from '#app/commands/save-report.server.ts';
import { reportFindings } from '#app/documents/checks/report-findings.ts';
import { buildExecutiveBoardReport } from '#app/documents/executive-board-report/executive-board-report.ts';
import { reportFormOn } from '#app/documents/forms/council-forms.ts';
import { reportFacts } from '#app/documents/report-facts/report-facts.ts';
import { fieldsOfTexts } from '#app/documents/report-fields.ts';
import { parseReportTexts } from '#app/documents/report-texts.ts';
import { paths } from '#app/paths.ts';
import { chosenDraft } from '#app/server/chosen-draft.server.ts';
import { intent, newFormKey, procurementPage, submitted } from '#app/server/http.server.ts';
import { frameOf } from '#app/server/procurement-frame.server.ts';
import { findReportDraft } from '#db/queries/documents.server.ts';
import { findReportRecord } from '#db/queries/report-facts.server.ts';
import { commentForm, reportForm, settleForm } from './form.ts';
import { shownFacts } from './shown-facts.ts';
import { DraftReportView } from './view.tsx';

export const meta = () => [{ title: 'Draft a report – Joint commissioning' }];

export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.documents.draft', async (visit) => {
    const { db, access, now, viewer } = visit;
    const { stage, councilId } = chosenDraft(visit);
    const today = now.toISOString().slice(0, 10);
    const form = reportFormOn(councilId, today);
    const frame = frameOf(visit);
    if (!form) return { frame, stage, draft: null };
    const procurementId = access.procurement.id;
    const record = await findReportRecord(db, { procurementId, councilId, withEvaluation: stage === 'award' });
    const stored = await findReportDraft(db, { procurementId, councilId, stage }, form.id);
    const texts = parseReportTexts(stored.texts);
    const facts = reportFacts(record, texts, { form, councilId, stage, number: stored.nextNumber, today });
    const { document, appendix, problems } = buildExecutiveBoardReport(form, facts, stage);
    return {
      frame,
      stage,
      draft: {
        storageKey: `report ${viewer.personId} ${procurementId} ${stage}`,
        version: stored.version,
        savedBy: stored.savedBy,
        savedAt: stored.savedAt?.toISOString() ?? null,
        number: stored.nextNumber,
        fields: fieldsOfTexts(texts),
        meetings: record.meetings,
        contracts: record.contracts.map(({ id, reference, supplier }) => ({ id, reference, supplier })),
        parties: record.parties.map(({ councilId: id, shortName }) => ({ id, shortName })),
        priorities: form.priorities,
        shown: shownFacts(facts),
        findings: reportFindings({ form, facts, stage, document }, problems),
        preview: document,
        appendix,
        comments: stored.comments,
        sections: form.sections.map(({ id, heading }) => ({ part: id, heading: sentenceCase(heading) })),
        formKey: newFormKey(),
        commentKeys: [newFormKey(), newFormKey()] as const,
      },
    };
  });

const sentenceCase = (heading: string) => heading.charAt(0) + heading.slice(1).toLowerCase();

export const action = (args: ActionFunctionArgs) => {
  const procurementId = args.params.p ?? '';
  return submitted(args, {
    save: intent({
      form: reportForm,
      run: (actor, input) => saveReport(actor, { ...input, procurementId }),
      done: (_, __, { stage }) => `${paths.draftReport(procurementId, stage)}#checks`,
    }),
    make: intent({
      form: reportForm,
      run: (actor, input) => makeReport(actor, { ...input, procurementId }),
      done: ({ documentId }) => paths.document(procurementId, documentId),
    }),
    comment: intent({
      form: commentForm,
      run: (actor, input) => commentOnReport(actor, { ...input, procurementId }),
      done: (_, __, { stage }) => `${paths.draftReport(procurementId, stage)}#comments`,
    }),
    settle: intent({
      form: settleForm,
      run: (actor, input) => settleReportComment(actor, { ...input, procurementId }),
      done: (_, __, { stage }) => `${paths.draftReport(procurementId, stage)}#comments`,
    }),
  });
};

export default function DraftReport() {
  return <DraftReportView {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
