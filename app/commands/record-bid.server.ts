import { createHash, randomInt, randomUUID } from 'node:crypto';
import { answersInOrder, tenderProblems } from '#app/domain/bid-answers.ts';
import { freeLetters } from '#app/domain/bid-letters.ts';
import type { Pence } from '#app/domain/money.ts';
import type { Refusal } from '#app/domain/refusal.ts';
import { invariant, ok, type Result, refuse } from '#app/domain/result.ts';
import type { PriceSeal } from '#app/server/price-seal.server.ts';
import { type Actor, change } from '#db/change.server.ts';
import type { Tx } from '#db/client.server.ts';
import * as queries from '#db/queries/bids.server.ts';
import { findFrozenScheme } from '#db/queries/criteria.server.ts';
import { insertRelations } from '#db/queries/interests.server.ts';
import { admitToLockedLot } from './admit.server.ts';
import { contentHash } from './content-hash.server.ts';
import { raiseMatches } from './raise-matches.server.ts';

export interface RecordBid {
  readonly procurementId: string;
  readonly lotId: string;
  readonly tenderer: string;
  readonly registrationNumber: string | null;
  /** The tender's answer to each quality question, by criterion. */
  readonly answers: Readonly<Record<string, string>>;
  readonly price: Pence;
  /** Whom the tender brings with it; each name once. */
  readonly relations?: readonly TenderRelation[];
}

export type TenderRelation = Readonly<{ relation: 'parent' | 'subcontractor'; name: string }>;

/** Records a tender at the server's time; its price is sealed at once and stands nowhere in clear. */
export async function recordBid(
  actor: Actor,
  input: RecordBid,
  seal: PriceSeal,
): Promise<Result<{ bidId: string; letter: string; receiptHash: string }, Refusal>> {
  const { procurementId, lotId } = input;
  return change(actor, async (tx, record) => {
    const request = { procurementId, lotId, permission: 'recordBid', action: 'recordBid' } as const;
    const admitted = await admitToLockedLot(tx, actor, request);
    if (!admitted.ok) return admitted;
    const scheme = await findFrozenScheme(tx, lotId);
    invariant(scheme, 'a lot that waits for tenders has frozen criteria');
    const problems = tenderProblems(scheme, input);
    if (problems.length > 0) return refuse({ kind: 'problems', problems });
    const place = await placeFor(tx, input);
    if (!place.ok) return place;
    const { tendererId, letter } = place.value;
    const bidId = randomUUID();
    const sealed = seal.seal(await lotKey(tx, lotId, seal), lotId, bidId, input.price);
    const envelopeHash = createHash('sha256').update(sealed).digest('hex');
    const receivedAt = actor.now.toISOString();
    const answers = answersInOrder(scheme, input).map((one) => ({ ...one, bidId, hash: contentHash(one) }));
    const relations = input.relations?.length ? input.relations : undefined;
    const receiptHash = contentHash({ bidId, lotId, tendererId, receivedAt, answers, envelopeHash, relations });
    const row = { id: bidId, lotId, tendererId, letter, receiptHash };
    await queries.insertBid(tx, { ...row, receivedAt: actor.now, recordedBy: actor.personId });
    await queries.insertAnswers(tx, answers);
    await insertRelations(
      tx,
      (relations ?? []).map((one) => ({ ...one, bidId })),
    );
    await queries.insertEnvelope(tx, { bidId, sealed, sealedAt: actor.now });
    record({ chain: procurementId, kind: 'bidRecorded', body: { lotId, bidId, letter, receiptHash, envelopeHash } });
    await raiseMatches(tx, record, input);
    return ok({ bidId, letter, receiptHash });
  });
}

/** The tenderer's record and letter: those it has in another lot, if any; else new ones, the letter drawn at random. */
async function placeFor(tx: Tx, input: RecordBid): Promise<Result<{ tendererId: string; letter: string }, Refusal>> {
  const { procurementId, lotId, tenderer, registrationNumber } = input;
  const known = await queries.findTenderer(tx, procurementId, tenderer);
  const letters = await queries.listLetters(tx, procurementId);
  if (known && letters.some((one) => one.lotId === lotId && one.tendererId === known.id && !one.out)) {
    const sentence = `A tender of ${tenderer} is already recorded for this lot`;
    return refuse({ kind: 'problems', problems: [{ field: 'tenderer', sentence }] });
  }
  const tendererId = known?.id ?? randomUUID();
  if (!known) await queries.insertTenderer(tx, { id: tendererId, procurementId, name: tenderer, registrationNumber });
  const free = freeLetters([...new Set(letters.map(({ letter }) => letter))]);
  const taken = letters.some((one) => one.lotId === lotId && one.letter === known?.letter);
  const letter = known?.letter && !taken ? known.letter : free[randomInt(free.length)];
  invariant(letter, 'there is always a letter to draw');
  return ok({ tendererId, letter });
}

async function lotKey(tx: Tx, lotId: string, seal: PriceSeal): Promise<Uint8Array> {
  const stored = await queries.findLotKey(tx, lotId);
  if (stored) return stored.wrappedKey;
  const wrappedKey = seal.newLotKey(lotId);
  await queries.insertLotKey(tx, { lotId, wrappedKey });
  return wrappedKey;
}
