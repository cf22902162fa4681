import { agreementProblem, sidesOf } from '#app/domain/price-correction.ts';
import { blocked, type Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import { findOutcome, insertAgreement, listPossibleReaders } from '#db/queries/outcome.server.ts';
import { admitToLockedLot } from './admit.server.ts';
import { contentHash } from './content-hash.server.ts';

export interface AgreePriceCorrection {
  readonly procurementId: string;
  readonly lotId: string;
  readonly correctionId: string;
}

/** The other of lead commissioner and commercial evaluator agrees: from now on the corrected price counts. */
export async function agreePriceCorrection(
  actor: Actor,
  input: AgreePriceCorrection,
): Promise<Result<{ correctionId: string }, Refusal>> {
  const { procurementId, lotId, correctionId } = input;
  return change(actor, async (tx, record) => {
    const request = { procurementId, lotId, permission: 'correctPrice', action: 'correctPrice' } as const;
    const admitted = await admitToLockedLot(tx, actor, request);
    if (!admitted.ok) return admitted;
    const { corrections } = await findOutcome(tx, lotId);
    const found = corrections.find(({ id }) => id === correctionId);
    if (!found) return refuse({ kind: 'notFound' });
    const isNewest = !corrections.some(({ bidId, number }) => bidId === found.bidId && number > found.number);
    const people = await listPossibleReaders(tx, procurementId);
    const proposer = people.find(({ personId }) => personId === found.proposedById)?.roles ?? [];
    const person = { id: actor.personId, sides: sidesOf(admitted.value.access.roles, lotId) };
    const sentence = agreementProblem({ ...found, isNewest }, sidesOf(proposer, lotId), person);
    if (sentence) return refuse(blocked(sentence));
    await insertAgreement(tx, { correctionId, agreedBy: actor.personId, agreedAt: actor.now });
    const { bidId, number, from, to, reason } = found;
    const hash = contentHash({ id: correctionId, bidId, number, fromPence: from, toPence: to, reason });
    record({ chain: procurementId, kind: 'priceCorrected', body: { lotId, bidId, correctionId, contentHash: hash } });
    return ok({ correctionId });
  });
}
