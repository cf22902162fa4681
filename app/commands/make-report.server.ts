import { randomUUID } from 'node:crypto';
import type { Finding } from '#app/documents/checks/finding.ts';
import { reportFindings } from '#app/documents/checks/report-findings.ts';
import type { Document } from '#app/documents/document.ts';
import { buildExecutiveBoardReport } from '#app/documents/executive-board-report/executive-board-report.ts';
import type { ReportFacts } from '#app/documents/facts.ts';
import type { ReportForm } from '#app/documents/forms/form-schema.ts';
import { openFacts, openFindings } from '#app/documents/open-part.ts';
import { reportFacts } from '#app/documents/report-facts/report-facts.ts';
import { withoutGuidance } from '#app/documents/without-guidance.ts';
import { blocked, type Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import { findReportDraft, insertDocument, lockDocuments } from '#db/queries/documents.server.ts';
import { findReportRecord } from '#db/queries/report-facts.server.ts';
import { admitToDraft } from './admit-to-draft.server.ts';
import { contentHash } from './content-hash.server.ts';
import { noFormYet, type SaveReport, storeTexts } from './save-report.server.ts';

export interface MadeReport {
  readonly documentId: string;
  readonly appendixId: string | null;
  readonly number: number;
}

/**
 * Makes the next numbered version of the report from the texts as the author sees them, with its exempt appendix as a
 * document of its own. Neither ever changes again.
 */
export async function makeReport(actor: Actor, input: SaveReport): Promise<Result<MadeReport, Refusal>> {
  const { procurementId, stage } = input;
  return change(actor, async (tx, record) => {
    const admitted = await admitToDraft(tx, actor, procurementId, stage);
    if (!admitted.ok) return admitted;
    const { councilId, form } = admitted.value;
    if (!form) return refuse(blocked(noFormYet));
    await lockDocuments(tx, procurementId);
    const saved = await storeTexts({ tx, actor, record }, input, councilId, form.id);
    if (!saved.ok) return saved;
    const { nextNumber: number } = await findReportDraft(tx, { procurementId, councilId, stage }, form.id);
    const source = { procurementId, councilId, withEvaluation: stage === 'award' };
    const occasion = { form, councilId, stage, number, today: actor.now.toISOString().slice(0, 10) };
    const facts = reportFacts(await findReportRecord(tx, source), input.texts, occasion);
    const documents = documentsOf(form, facts, stage);
    const base = { procurementId, councilId, form: form.id, stage, number };
    for (const made of documents) {
      await insertDocument(tx, { ...base, ...made, decisionRecordId: null, madeBy: actor.personId, madeAt: actor.now });
      const { id, part, hash } = made;
      record({ chain: procurementId, kind: 'documentMade', body: { ...base, document: id, part, hash } });
    }
    const [open, exempt] = documents;
    return ok({ documentId: open.id, appendixId: exempt?.id ?? null, number });
  });
}

interface Made {
  readonly id: string;
  readonly part: 'open' | 'exempt';
  readonly title: string;
  readonly facts: ReportFacts;
  readonly model: Document;
  readonly findings: readonly Finding[];
  readonly hash: string;
}

/** The open part holds nothing of the exempt one: neither in its words, nor in the facts or findings kept with it. */
function documentsOf(form: ReportForm, facts: ReportFacts, stage: SaveReport['stage']): readonly [Made, ...Made[]] {
  const { document, appendix, problems } = buildExecutiveBoardReport(form, facts, stage);
  const findings = reportFindings({ form, facts, stage, document }, problems);
  const open = made('open', openFacts(facts), withoutGuidance(document), openFindings(findings, facts));
  return appendix ? [open, made('exempt', facts, withoutGuidance(appendix), findings)] : [open];
}

function made(part: Made['part'], facts: ReportFacts, model: Document, findings: readonly Finding[]): Made {
  return { id: randomUUID(), part, title: model.title, facts, model, findings, hash: contentHash({ facts, model }) };
}
