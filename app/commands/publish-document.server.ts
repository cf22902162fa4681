import { randomUUID } from 'node:crypto';
import type { Finding } from '#app/documents/checks/finding.ts';
import type { Document } from '#app/documents/document.ts';
import { publicCopy } from '#app/documents/public-copy.ts';
import { addMonths } from '#app/domain/plain-date.ts';
import { publicationFieldProblems, publicationProblem, publishesFor } from '#app/domain/publication.ts';
import { publicationRuleOn, retentionYearsOn } from '#app/domain/publication-rule.ts';
import { blocked, type Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { ukDay, ukTime } from '#app/domain/uk-time.ts';
import { type Actor, change } from '#db/change.server.ts';
import { findDocument, lockDocuments } from '#db/queries/documents.server.ts';
import { findPublicationState, insertPublication } from '#db/queries/publications.server.ts';
import { admit } from './admit.server.ts';
import { contentHash } from './content-hash.server.ts';

export interface PublishDocument {
  readonly procurementId: string;
  readonly documentId: string;
  /** In the order of the document's warnings. */
  readonly reasons: readonly string[];
  /** Those whom the council tells first have been told. */
  readonly told: boolean;
}

/** Puts the clean copy of a made document before the public, once and for good; the draft and its facts stay inside. */
export async function publishDocument(
  actor: Actor,
  { procurementId, documentId, reasons, told }: PublishDocument,
): Promise<Result<{ publicationId: string }, Refusal>> {
  return change(actor, async (tx, record) => {
    const admitted = await admit(tx, actor, procurementId, 'publishDocument');
    if (!admitted.ok) return admitted;
    await lockDocuments(tx, procurementId);
    const document = await findDocument(tx, procurementId, documentId);
    if (!document) return refuse({ kind: 'notFound' });
    if (!publishesFor(admitted.value.roles, document.councilId)) return refuse({ kind: 'notPermitted' });
    const day = ukDay(actor.now);
    const { publication, settings } = await findPublicationState(tx, { documentId, councilId: document.councilId });
    const rule = publicationRuleOn(settings, day);
    const findings = document.findings as readonly Finding[];
    const state = { part: document.part, published: publication !== null };
    const sentence = publicationProblem(state, findings, rule, { day, time: ukTime(actor.now) });
    if (sentence) return refuse(blocked(sentence));
    const warnings = findings.filter(({ severity }) => severity === 'warns');
    const problems = publicationFieldProblems({ reasons, told }, warnings, rule);
    if (problems.length > 0) return refuse({ kind: 'problems', problems });
    const copy = publicCopy(document.model as Document);
    if (!copy.ok) return refuse(blocked('Something in this version is still to be filled in; make a new version.'));
    const id = randomUUID();
    const hash = contentHash(copy.value);
    await insertPublication(
      tx,
      {
        ...{ id, documentId, councilId: document.councilId, model: copy.value, hash },
        ...{ publishedAt: actor.now, publishedOn: day, publishedBy: actor.personId },
        retainedUntil: addMonths(day, 12 * retentionYearsOn(settings, day)),
      },
      warnings.map(({ id: checkId, sentence: found }, index) => ({
        ...{ publicationId: id, number: index + 1, checkId, sentence: found },
        reason: reasons[index] ?? '',
      })),
    );
    const body = { document: documentId, publication: id, hash, warnings: warnings.length };
    record({ chain: procurementId, kind: 'documentPublished', body });
    return ok({ publicationId: id });
  });
}
