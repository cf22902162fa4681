import type { Document } from '#app/documents/document.ts';
import { reportOnPublication } from '#app/documents/report-on-publication.ts';
import { type Publishing, publishesFor } from '#app/domain/publication.ts';
import type { Refusal } from '#app/domain/refusal.ts';
import { type Result, refuse } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import { findDocument, lockDocuments } from '#db/queries/documents.server.ts';
import { admit } from './admit.server.ts';
import { type GivenReasons, putBeforePublic } from './put-before-public.server.ts';

export interface PublishDocument extends GivenReasons {
  readonly procurementId: string;
  readonly documentId: string;
}

/** Publishes a made report once every check, run again, lets it; the draft and its facts stay inside. */
export async function publishDocument(
  actor: Actor,
  { procurementId, documentId, ...given }: PublishDocument,
): Promise<Result<{ publicationId: string }, Refusal>> {
  return change(actor, async (tx, record) => {
    const admitted = await admit(tx, actor, procurementId, 'publishDocument');
    if (!admitted.ok) return admitted;
    await lockDocuments(tx, procurementId);
    const document = await findDocument(tx, procurementId, documentId);
    if (!document) return refuse({ kind: 'notFound' });
    if (!publishesFor(admitted.value.roles, document.councilId)) return refuse({ kind: 'notPermitted' });
    const { councilId, number, part } = document;
    const model = document.model as Document;
    const findingsOn = (publishing: Publishing) => reportOnPublication(document, publishing);
    const made = { documentId, councilId, number, part, model, findingsOn, decision: null };
    return putBeforePublic({ tx, actor, record, chain: procurementId }, made, given);
  });
}
