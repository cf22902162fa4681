import { randomUUID } from 'node:crypto';
import { letterFacts } from '#app/documents/outcome-letter/letter-facts.ts';
import { buildOutcomeLetter } from '#app/documents/outcome-letter/outcome-letter.ts';
import { publishedBankHolidays } from '#app/domain/bank-holidays.ts';
import { bidsOf, evaluateRecord } from '#app/domain/evaluation-record.ts';
import { outcomeNotice } from '#app/domain/outcome-notice.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import { blocked, type Refusal } from '#app/domain/refusal.ts';
import { invariant, ok, type Result, refuse } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import { findLetterOccasion, insertLetters, listLetters } from '#db/queries/letters.server.ts';
import { findEvaluationRecord, findRecommendation } from '#db/queries/results.server.ts';
import { admitToLockedLot } from './admit.server.ts';
import { contentHash } from './content-hash.server.ts';

export interface IssueOutcomeLetters {
  readonly procurementId: string;
  readonly lotId: string;
}

/** Makes every tenderer's letter at once, from one snapshot and with one date. None of them ever changes. */
export async function issueOutcomeLetters(
  actor: Actor,
  input: IssueOutcomeLetters,
): Promise<Result<{ letters: number }, Refusal>> {
  const { procurementId, lotId } = input;
  return change(actor, async (tx, record) => {
    const request = { procurementId, lotId, permission: 'issueLetters', action: 'issueLetters' } as const;
    const admitted = await admitToLockedLot(tx, actor, request);
    if (!admitted.ok) return admitted;
    if ((await listLetters(tx, lotId)).length > 0) return refuse(blocked('The letters of this lot have been issued.'));
    const evaluation = await findEvaluationRecord(tx, lotId);
    const recommendation = await findRecommendation(tx, lotId);
    invariant(evaluation && recommendation, 'a lot with a recommendation has its evaluation');
    const evaluationHash = contentHash({ criteriaHash: evaluation.criteriaHash, bids: bidsOf(evaluation) });
    if (evaluationHash !== recommendation.evaluationHash)
      return refuse(blocked('The evaluation is no longer the one that the recommendation rests on.'));
    const judged = evaluateRecord(evaluation);
    if (!judged.ok) return refuse(blocked(judged.refusal.map(({ problem }) => problem).join(' ')));
    const dated = actor.now.toISOString().slice(0, 10) as PlainDate;
    const { regime, lightTouch, ...occasion } = await findLetterOccasion(tx, lotId);
    const notice = outcomeNotice({ regime, lightTouch }, dated, publishedBankHolidays);
    if (!notice.ok) return refuse(blocked(notice.refusal));
    const { kind, title } = notice.value;
    const rows = letterFacts(evaluation, judged.value, recommendation.bidId).map(({ bidId, facts }) => {
      const model = buildOutcomeLetter(facts, { ...occasion, dated, notice: notice.value });
      return { id: randomUUID(), lotId, bidId, kind, dated, title, model, hash: contentHash(model), evaluationHash };
    });
    const [issuedBy, issuedAt] = [actor.personId, actor.now];
    await insertLetters(
      tx,
      rows.map((row) => ({ ...row, issuedBy, issuedAt })),
    );
    const letters = rows.map(({ bidId, hash }) => ({ bidId, hash }));
    record({
      chain: procurementId,
      kind: 'outcomeLettersIssued',
      body: { lotId, kind, dated, evaluationHash, letters },
    });
    return ok({ letters: rows.length });
  });
}
