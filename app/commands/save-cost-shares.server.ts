import { apportion } from '#app/domain/apportionment.ts';
import type { FieldProblem, Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type CostEdit, editedProposal, emptyProposal, type ShareProposal } from '#app/domain/share-proposal.ts';
import { apportionmentFields, type CostProblem, periodsOfPart, shareTerms } from '#app/domain/share-terms.ts';
import { typedCost } from '#app/domain/typed-cost.ts';
import { type Actor, change } from '#db/change.server.ts';
import { findShareFacts, type ShareFacts, saveShareDraft } from '#db/queries/offers.server.ts';
import { admit } from './admit.server.ts';

export interface SaveCostShares {
  readonly procurementId: string;
  readonly edit: CostEdit;
  /** The version the form was opened with; 0 when there was none. */
  readonly version: number;
}

/** Keeps the lead's proposal, if it can be apportioned to the penny; nobody else sees it before it is sent. */
export async function saveCostShares(
  actor: Actor,
  { procurementId, edit, version }: SaveCostShares,
): Promise<Result<{ version: number }, Refusal>> {
  return change(actor, async (tx, record) => {
    const admitted = await admit(tx, actor, procurementId, 'editCostShares');
    if (!admitted.ok) return admitted;
    const facts = await findShareFacts(tx, procurementId);
    if ((facts.draft?.version ?? 0) !== version) return changedMeanwhile(facts, edit);
    const proposal = editedProposal(facts.draft?.input ?? emptyProposal, edit);
    const problems = proposalProblems(proposal, facts);
    if (problems.length > 0)
      return refuse({ kind: 'problems', problems: problems.map((one) => inForm(one, edit, proposal)) });
    const row = { procurementId, input: proposal, updatedBy: actor.personId, updatedAt: actor.now };
    if (!(await saveShareDraft(tx, row, version)))
      return changedMeanwhile(await findShareFacts(tx, procurementId), edit);
    record({ chain: procurementId, kind: 'costSharesDrafted', body: { proposal, version: version + 1 } });
    return ok({ version: version + 1 });
  });
}

/** Every reason why the proposal cannot be divided to the penny. */
function proposalProblems(proposal: ShareProposal, { parties, years }: ShareFacts): readonly CostProblem[] {
  const councils = parties.map(({ id }) => id);
  const terms = shareTerms(proposal, councils, years);
  if (!terms.ok) return terms.refusal;
  const divided = apportion(terms.value);
  return divided.ok ? [] : apportionmentFields(proposal, terms.value, divided.refusal);
}

/** A problem of the part that is edited is at its field; one of another part names that part. */
function inForm({ cost, field, sentence }: CostProblem, edit: CostEdit, { costs }: ShareProposal): FieldProblem {
  const isEdited = edit.kind === 'cost' && edit.cost.id === cost;
  const name = costs.find(({ id }) => id === cost)?.name;
  return isEdited ? { field, sentence } : { field: null, sentence: name ? `${name}: ${sentence}` : sentence };
}

function changedMeanwhile({ draft, years }: ShareFacts, edit: CostEdit) {
  const stored = draft?.input ?? emptyProposal;
  const cost = edit.kind === 'cost' ? stored.costs.find(({ id }) => id === edit.cost.id) : undefined;
  const typed = {
    tolerance: stored.tolerance ?? '',
    ...(cost ? typedCost(cost, periodsOfPart(stored, cost.id, years)) : {}),
  };
  return refuse({ kind: 'changedMeanwhile' as const, stored: typed });
}
