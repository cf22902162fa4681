import { fieldsOfPart } from '#app/documents/decision-record/parts/part-fields.ts';
import type { RecordPart } from '#app/documents/decision-record/record-facts.ts';
import type { Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import { findNewestEntry, insertRecordEntry } from '#db/queries/record-contents.server.ts';
import { admitToRecord } from './admit-to-record.server.ts';
import { contentHash } from './content-hash.server.ts';

export interface SaveRecordPart {
  readonly recordId: string;
  readonly part: RecordPart;
  /** As it is kept: the boxes of the part, read. */
  readonly content: Readonly<Record<string, unknown>>;
  /** The version the form was opened with; 0 where the part had none. */
  readonly version: number;
}

/**
 * Saves a part as its next version; what it said before stays. Nothing happens where it says what is stored already.
 * The ledger says that it changed, not what it says.
 */
export async function saveRecordPart(
  actor: Actor,
  { recordId, part, content, version }: SaveRecordPart,
): Promise<Result<{ version: number }, Refusal>> {
  return change(actor, async (tx, record) => {
    const admitted = await admitToRecord(tx, actor, recordId, 'writeRecord');
    if (!admitted.ok) return admitted;
    const newest = await findNewestEntry(tx, recordId, part);
    const hash = contentHash(content);
    if (newest && contentHash(newest.content) === hash) return ok({ version: newest.version });
    const stored = (newest?.content ?? {}) as Readonly<Record<string, unknown>>;
    const meanwhile = refuse({ kind: 'changedMeanwhile', stored: fieldsOfPart(part, stored) } as const);
    if ((newest?.version ?? 0) !== version) return meanwhile;
    const next = version + 1;
    const row = { recordId, part, version: next, content, savedBy: actor.personId, savedAt: actor.now };
    if (!(await insertRecordEntry(tx, row))) return meanwhile;
    record({
      chain: admitted.value.chain,
      kind: 'recordPartSaved',
      body: { record: recordId, part, version: next, content: hash },
    });
    return ok({ version: next });
  });
}
