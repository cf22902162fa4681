import { unreadable } from '#app/documents/checks/finding.ts';
import { factsAsKept, type RecordFacts } from '#app/documents/decision-record/record-facts.ts';
import { recordFormById } from '#app/documents/decision-record/record-forms.ts';
import { recordHrefs } from '#app/documents/decision-record/record-hrefs.ts';
import { formatDate, type PlainDate } from '#app/domain/plain-date.ts';
import { sayInTheWay } from '#app/domain/publication.ts';
import { blocked, type Refusal } from '#app/domain/refusal.ts';
import { invariant, ok, type Result, refuse } from '#app/domain/result.ts';
import { ukDay } from '#app/domain/uk-time.ts';
import { type BuiltVersion, builtVersion } from '#app/server/record-draft.server.ts';
import { type Actor, change } from '#db/change.server.ts';
import {
  findRecordVersion,
  insertSignature,
  nextVersionNumber,
  type StoredVersion,
} from '#db/queries/record-documents.server.ts';
import { admitToRecord } from './admit-to-record.server.ts';
import { contentHash } from './content-hash.server.ts';

export interface SignRecord {
  readonly recordId: string;
  readonly documentId: string;
  readonly post: string;
  readonly name: string;
  readonly signedOn: PlainDate;
}

/**
 * Records who signed the newest version, and keeps the signed original. Refused while any check blocks: every check runs
 * again with the signature in place, because some of them are about it.
 */
export async function signRecord(
  actor: Actor,
  { recordId, documentId, post, name, signedOn }: SignRecord,
): Promise<Result<{ documentId: string }, Refusal>> {
  return change(actor, async (tx, record) => {
    const admitted = await admitToRecord(tx, actor, recordId, 'writeRecord');
    if (!admitted.ok) return admitted;
    const version = await findRecordVersion(tx, recordId, documentId);
    if (!version) return refuse({ kind: 'notFound' });
    const newest = (await nextVersionNumber(tx, recordId)) - 1;
    const refusal = signatureRefusal(version, newest, signedOn, ukDay(actor.now));
    if (refusal) return refuse(refusal);
    const facts = factsAsKept(version.facts);
    if (facts === null) return refuse(blocked(`${unreadable.sentence} Make a new version.`));
    const signed = signedOriginal(version, recordId, { ...facts, signature: { post, name, signedOn } });
    const inTheWay = sayInTheWay(signed.findings);
    if (inTheWay !== null) return refuse(blocked(inTheWay));
    const { document: model, findings } = signed;
    const hash = contentHash({ post, name, signedOn, model });
    const by = { recordedBy: actor.personId, recordedAt: actor.now };
    if (!(await insertSignature(tx, { documentId, post, name, signedOn, model, findings, hash, ...by })))
      return refuse(blocked('This version has been signed already.'));
    record({
      chain: admitted.value.chain,
      kind: 'recordSigned',
      body: { record: recordId, document: documentId, signedOn, hash },
    });
    return ok({ documentId });
  });
}

function signatureRefusal(
  { signature, number }: StoredVersion,
  newest: number,
  signedOn: PlainDate,
  today: PlainDate,
): Refusal | null {
  if (signature) return blocked('This version has been signed already.');
  if (number !== newest) return blocked(`Version ${newest} is newer; sign that one.`);
  if (signedOn <= today) return null;
  const sentence = `${formatDate(signedOn)} is still to come; record the signature once it is given`;
  return { kind: 'problems', problems: [{ field: 'signedOn', sentence }] };
}

/** The version with its signature: the same facts and form, so that nothing but the signature differs. */
function signedOriginal(version: StoredVersion, recordId: string, facts: RecordFacts): BuiltVersion {
  const form = recordFormById(version.form);
  invariant(form, `there is a form ${version.form}`);
  const hrefs = recordHrefs({ councilId: version.councilId, recordId, procurementId: null }, {});
  return builtVersion({ form, facts, hrefs }, { number: version.number, status: 'signed' });
}
