import { randomUUID } from 'node:crypto';
import { qualityLeaves } from '#app/domain/award-criteria.ts';
import { questionProblems, replyProblems } from '#app/domain/clarification.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import { blocked, type Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { ukDay } from '#app/domain/uk-time.ts';
import { type Actor, change } from '#db/change.server.ts';
import type { Tx } from '#db/client.server.ts';
import { listBids } from '#db/queries/bids.server.ts';
import { findFrozenScheme } from '#db/queries/criteria.server.ts';
import { insertClarification, insertReply, listClarifications } from '#db/queries/tender-record.server.ts';
import { admitToLot } from './admit.server.ts';
import { contentHash } from './content-hash.server.ts';

interface OfBid {
  readonly procurementId: string;
  readonly lotId: string;
  readonly bidId: string;
}
export interface AskClarification extends OfBid {
  /** Null: about the tender as a whole. */
  readonly criterionId: string | null;
  readonly askedOn: PlainDate;
  readonly question: string;
}
export interface AnswerClarification extends OfBid {
  readonly clarificationId: string;
  readonly answeredOn: PlainDate;
  readonly reply: string;
}

/** Records a question asked of a tenderer; the tender itself stays as received. */
export async function askClarification(
  actor: Actor,
  input: AskClarification,
): Promise<Result<{ bidId: string; clarificationId: string }, Refusal>> {
  const { procurementId, lotId, bidId, criterionId, askedOn, question } = input;
  return change(actor, async (tx, record) => {
    const tenderer = await tendererOf(tx, actor, input);
    if (!tenderer.ok) return tenderer;
    const scheme = await findFrozenScheme(tx, lotId);
    const known = qualityLeaves(scheme?.criteria ?? []).some(({ criterion }) => criterion.id === criterionId);
    if (criterionId !== null && !known) return refuse({ kind: 'notFound' });
    const problems = questionProblems(input, ukDay(actor.now), tenderer.value);
    if (problems.length > 0) return refuse({ kind: 'problems', problems });
    const row = { id: randomUUID(), bidId, criterionId, askedOn, question, recordedBy: actor.personId };
    await insertClarification(tx, { ...row, recordedAt: actor.now });
    const body = { lotId, bidId, clarificationId: row.id, contentHash: contentHash(row) };
    record({ chain: procurementId, kind: 'clarificationAsked', body });
    return ok({ bidId, clarificationId: row.id });
  });
}

/** Records the tenderer's answer to a question, once, for good. */
export async function answerClarification(
  actor: Actor,
  input: AnswerClarification,
): Promise<Result<{ bidId: string }, Refusal>> {
  const { procurementId, lotId, bidId, clarificationId, answeredOn, reply } = input;
  return change(actor, async (tx, record) => {
    const tenderer = await tendererOf(tx, actor, input);
    if (!tenderer.ok) return tenderer;
    const asked = (await listClarifications(tx, bidId)).find(({ id }) => id === clarificationId);
    if (!asked) return refuse({ kind: 'notFound' });
    if (asked.reply !== null) return refuse(blocked('This question is already answered, for good; ask another one.'));
    const problems = replyProblems(input, asked.askedOn, ukDay(actor.now), tenderer.value);
    if (problems.length > 0) return refuse({ kind: 'problems', problems });
    const row = { clarificationId, answeredOn, reply, recordedBy: actor.personId };
    await insertReply(tx, { ...row, recordedAt: actor.now });
    const body = { lotId, bidId, clarificationId, contentHash: contentHash(row) };
    record({ chain: procurementId, kind: 'clarificationAnswered', body });
    return ok({ bidId });
  });
}

/** Admits the actor to the tender and finds the name that the panel must not read. */
async function tendererOf(
  tx: Tx,
  actor: Actor,
  { procurementId, lotId, bidId }: OfBid,
): Promise<Result<string, Refusal>> {
  const request = { procurementId, lotId, permission: 'recordBid', action: 'clarify' } as const;
  const admitted = await admitToLot(tx, actor, request);
  if (!admitted.ok) return admitted;
  const bid = (await listBids(tx, lotId)).find(({ id }) => id === bidId);
  return bid ? ok(bid.tenderer ?? '') : refuse({ kind: 'notFound' });
}
