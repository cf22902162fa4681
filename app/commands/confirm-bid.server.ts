import { answerField } from '#app/domain/bid-answers.ts';
import { questionsNeverAsked } from '#app/domain/criteria-amendment.ts';
import { own } from '#app/domain/problem.ts';
import { blocked, type FieldProblem, type Refusal } from '#app/domain/refusal.ts';
import { invariant, ok, type Result, refuse } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import { insertAnswers, insertConfirmation, listBids, type StoredBid } from '#db/queries/bids.server.ts';
import { type FrozenCriteria, listCriteriaVersions } from '#db/queries/criteria.server.ts';
import { admitToLockedLot } from './admit.server.ts';
import { contentHash } from './content-hash.server.ts';

export interface ConfirmBid {
  readonly procurementId: string;
  readonly lotId: string;
  readonly bidId: string;
  /** How the tenderer confirmed it: letter, message, date. */
  readonly evidence: string;
  /** The tender's answers to questions that are new, by criterion. */
  readonly answers: Readonly<Record<string, string>>;
}

/** Records that a tenderer confirms its tender under the newest criteria, with answers to what was not asked before. */
export async function confirmBid(actor: Actor, input: ConfirmBid): Promise<Result<{ bidId: string }, Refusal>> {
  const { procurementId, lotId, bidId, evidence } = input;
  return change(actor, async (tx, record) => {
    const request = { procurementId, lotId, permission: 'recordBid', action: 'confirmBid' } as const;
    const admitted = await admitToLockedLot(tx, actor, request);
    if (!admitted.ok) return admitted;
    const bid = (await listBids(tx, lotId)).find(({ id }) => id === bidId);
    if (!bid) return refuse({ kind: 'notFound' });
    const versions = await listCriteriaVersions(tx, lotId);
    const newest = versions[0];
    invariant(newest, 'a lot that waits for tenders has frozen criteria');
    const sentence = confirmationProblem(bid, newest);
    if (sentence) return refuse(blocked(sentence));
    const { criteriaNumber: received, standsUnder } = bid;
    const asked = questionsNeverAsked(versions, { received, standsUnder }).map(({ id }) => id);
    const missing = missingAnswers(asked, input);
    if (missing.length > 0) return refuse({ kind: 'problems', problems: missing });
    const answers = asked.map((criterionId) => ({ criterionId, answer: own(input.answers, criterionId) ?? '' }));
    const rows = answers.map((one) => ({ ...one, bidId, hash: contentHash(one) }));
    await insertAnswers(tx, rows);
    const { number: criteriaNumber, hash: criteriaHash } = newest;
    const [recordedBy, recordedAt] = [actor.personId, actor.now];
    await insertConfirmation(tx, { bidId, criteriaNumber, evidence, recordedBy, recordedAt });
    const added = rows.map(({ criterionId, hash }) => ({ criterionId, hash }));
    const body = { lotId, bidId, criteriaNumber, criteriaHash, evidenceHash: contentHash(evidence), answers: added };
    record({ chain: procurementId, kind: 'bidConfirmed', body });
    return ok({ bidId });
  });
}

function confirmationProblem({ letter, status, standsUnder }: StoredBid, { number }: FrozenCriteria): string | null {
  if (status !== 'in') return `Bid ${letter} has been ${status}; it cannot be confirmed.`;
  return standsUnder === number ? `Bid ${letter} already stands under version ${number} of the criteria.` : null;
}

const missingAnswers = (asked: readonly string[], { answers }: ConfirmBid): readonly FieldProblem[] =>
  asked
    .filter((id) => (own(answers, id) ?? '').trim() === '')
    .map((id) => ({ field: answerField(id), sentence: `Enter the tender’s answer to ${id}, which is new` }));
