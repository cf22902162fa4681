import { blocked, type FieldProblem, type Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import { findCondition, insertConditionEnd } from '#db/queries/approvals.server.ts';
import { admit } from './admit.server.ts';
import { contentHash } from './content-hash.server.ts';

export interface EndCondition {
  readonly procurementId: string;
  readonly conditionId: string;
  readonly outcome: 'met' | 'waived';
  readonly evidence: string;
  readonly reason: string;
}

/** The council that set a condition confirms that it is met, with its evidence, or waives it, with its reason. */
export async function endCondition(actor: Actor, input: EndCondition): Promise<Result<null, Refusal>> {
  const { procurementId, conditionId, outcome, evidence, reason } = input;
  return change(actor, async (tx, record) => {
    const admitted = await admit(tx, actor, procurementId, 'endCondition');
    if (!admitted.ok) return admitted;
    const condition = await findCondition(tx, procurementId, conditionId);
    if (!condition) return refuse({ kind: 'notFound' });
    const { councilId, offerId } = condition;
    const ofCouncil = admitted.value.roles.filter((role) => role.councilId === councilId);
    if (!ofCouncil.some(({ role }) => role === 'partnerApprover' || role === 'partnerOfficer'))
      return refuse({ kind: 'notPermitted' });
    const problems = wordsMissing(input);
    if (problems.length > 0) return refuse({ kind: 'problems', problems });
    const row = { conditionId, outcome, evidence, reason, confirmedBy: actor.personId, confirmedAt: actor.now };
    if (!(await insertConditionEnd(tx, row)))
      return refuse(blocked('Somebody of your council has already confirmed this condition.'));
    const words = contentHash({ evidence, reason });
    record({
      chain: procurementId,
      kind: 'conditionEnded',
      body: { offer: offerId, condition: conditionId, councilId, outcome, words },
    });
    return ok(null);
  });
}

function wordsMissing({ outcome, evidence, reason }: EndCondition): readonly FieldProblem[] {
  if (outcome === 'met' && evidence === '')
    return [{ field: 'evidence', sentence: 'Enter what shows that the condition is met' }];
  if (outcome === 'waived' && reason === '')
    return [{ field: 'reason', sentence: 'Enter why your council waives the condition' }];
  return [];
}
