import { randomUUID } from 'node:crypto';
import type { RecordFacts } from '#app/documents/decision-record/record-facts.ts';
import { withoutGuidance } from '#app/documents/without-guidance.ts';
import type { Refusal } from '#app/domain/refusal.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { builtVersion, draftOfRecord } from '#app/server/record-draft.server.ts';
import { type Actor, change } from '#db/change.server.ts';
import { insertDocument } from '#db/queries/documents.server.ts';
import { nextVersionNumber } from '#db/queries/record-documents.server.ts';
import { admitToRecord } from './admit-to-record.server.ts';
import { contentHash } from './content-hash.server.ts';

export interface MadeRecord {
  readonly documentId: string;
  readonly number: number;
}

/** Makes the next numbered version of a record from its parts as they stand. It never changes again; signing comes after. */
export async function makeRecord(
  actor: Actor,
  { recordId }: Readonly<{ recordId: string }>,
): Promise<Result<MadeRecord, Refusal>> {
  return change(actor, async (tx, record) => {
    const admitted = await admitToRecord(tx, actor, recordId, 'writeRecord');
    if (!admitted.ok) return admitted;
    const { chain, record: about } = admitted.value;
    const draft = await draftOfRecord(tx, admitted.value, actor.now);
    const facts = about.fromPaper ? draft.facts : unsigned(draft.facts);
    const number = await nextVersionNumber(tx, recordId);
    const { document, findings } = builtVersion({ ...draft, facts }, { number, status: 'draft' });
    const model = withoutGuidance(document);
    const id = randomUUID();
    const hash = contentHash({ facts, model });
    const of = { procurementId: null, decisionRecordId: recordId, councilId: about.councilId, form: about.form };
    await insertDocument(tx, {
      ...{ ...of, id, stage: null, part: 'open', number, title: model.title, facts, model, findings, hash },
      ...{ madeBy: actor.personId, madeAt: actor.now },
    });
    const body = { record: recordId, councilId: about.councilId, form: about.form, number, document: id, hash };
    record({ chain, kind: 'documentMade', body });
    return ok({ documentId: id, number });
  });
}

/** A record of the portal is signed as a version, never in its draft. */
const unsigned = (facts: RecordFacts): RecordFacts => ({ ...facts, signature: { post: '', name: '', signedOn: null } });
