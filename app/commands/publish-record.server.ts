import { decisionOf, recordOnPublication } from '#app/documents/decision-record/record-on-publication.ts';
import type { Document } from '#app/documents/document.ts';
import { blocked, type Refusal } from '#app/domain/refusal.ts';
import { type Result, refuse } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import { findRecordVersion, nextVersionNumber } from '#db/queries/record-documents.server.ts';
import { admitToRecord } from './admit-to-record.server.ts';
import { type ForThePublic, type GivenReasons, putBeforePublic } from './put-before-public.server.ts';

export interface PublishRecord extends GivenReasons {
  readonly recordId: string;
  readonly documentId: string;
}

/**
 * Publishes the signed original of the newest version, signature redacted, once every check, run again, lets it; its
 * call-in runs from today.
 */
export async function publishRecord(
  actor: Actor,
  { recordId, documentId, ...given }: PublishRecord,
): Promise<Result<{ publicationId: string }, Refusal>> {
  return change(actor, async (tx, record) => {
    const admitted = await admitToRecord(tx, actor, recordId, 'publishRecord');
    if (!admitted.ok) return admitted;
    const version = await findRecordVersion(tx, recordId, documentId);
    if (!version) return refuse({ kind: 'notFound' });
    const { signature, number, councilId } = version;
    if (!signature) return refuse(blocked('This version is not signed yet; sign it first.'));
    const newest = (await nextVersionNumber(tx, recordId)) - 1;
    if (number !== newest) return refuse(blocked(`Version ${newest} is newer; publish that one once it is signed.`));
    const made: ForThePublic = {
      ...{ documentId, councilId, number, part: 'open' },
      model: signature.model as Document,
      findingsOn: (publishing) => recordOnPublication({ ...version, recordId, signature }, publishing),
      decision: decisionOf(version.facts, admitted.value.callInExemptBecause),
    };
    return putBeforePublic({ tx, actor, record, chain: admitted.value.chain }, made, given);
  });
}
