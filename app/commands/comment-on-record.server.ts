import { randomUUID } from 'node:crypto';
import type { RecordPart } from '#app/documents/decision-record/record-facts.ts';
import { blocked, type Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import { insertRecordComment, listRecordComments } from '#db/queries/record-contents.server.ts';
import { admitToRecord } from './admit-to-record.server.ts';

export interface CommentOnRecord {
  readonly recordId: string;
  readonly part: RecordPart;
  readonly body: string;
}

/** Keeps what a reader of the record says about one of its parts. */
export async function commentOnRecord(
  actor: Actor,
  { recordId, part, body }: CommentOnRecord,
): Promise<Result<{ commentId: string }, Refusal>> {
  return change(actor, async (tx, record) => {
    const admitted = await admitToRecord(tx, actor, recordId, 'readRecords');
    if (!admitted.ok) return admitted;
    const id = randomUUID();
    await insertRecordComment(tx, { id, recordId, part, body, resolves: null, ...by(actor) });
    record({ chain: admitted.value.chain, kind: 'recordCommented', body: { record: recordId, part, comment: id } });
    return ok({ commentId: id });
  });
}

export interface ResolveComment {
  readonly recordId: string;
  readonly commentId: string;
  /** What was done about it. */
  readonly body: string;
}

/** Settles a comment, once, with what was done about it; both stay. */
export async function resolveComment(
  actor: Actor,
  { recordId, commentId, body }: ResolveComment,
): Promise<Result<{ commentId: string }, Refusal>> {
  return change(actor, async (tx, record) => {
    const admitted = await admitToRecord(tx, actor, recordId, 'writeRecord');
    if (!admitted.ok) return admitted;
    const comment = (await listRecordComments(tx, recordId)).find((one) => one.id === commentId);
    if (!comment) return refuse({ kind: 'notFound' });
    if (comment.settled !== null) return refuse(blocked('This comment has been settled already.'));
    const { part } = comment;
    const id = randomUUID();
    await insertRecordComment(tx, { id, recordId, part, body, resolves: commentId, ...by(actor) });
    record({
      chain: admitted.value.chain,
      kind: 'recordCommentSettled',
      body: { record: recordId, part, comment: commentId },
    });
    return ok({ commentId });
  });
}

const by = ({ personId, now }: Actor) => ({ madeBy: personId, madeAt: now });
