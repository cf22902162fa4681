import { apportion } from '#app/domain/apportionment.ts';
import type { FieldProblem, Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type ShareProposal, shareTerms } from '#app/domain/share-proposal.ts';
import { type Actor, change } from '#db/change.server.ts';
import { findShareFacts, saveShareDraft } from '#db/queries/offers.server.ts';
import { admit } from './admit.server.ts';

export interface SaveCostShares {
  readonly procurementId: string;
  readonly proposal: ShareProposal;
  /** The version the form was opened with; 0 when there was none. */
  readonly version: number;
}

/** Keeps the lead's proposal, if it can be apportioned to the penny; nobody else sees it before it is sent. */
export async function saveCostShares(
  actor: Actor,
  input: SaveCostShares,
): Promise<Result<{ version: number }, Refusal>> {
  const { procurementId, proposal, version } = input;
  return change(actor, async (tx, record) => {
    const admitted = await admit(tx, actor, procurementId, 'editCostShares');
    if (!admitted.ok) return admitted;
    const facts = await findShareFacts(tx, procurementId);
    const councils = facts.parties.map(({ id }) => id);
    const terms = shareTerms(proposal, councils, facts.years);
    if (!terms.ok) return refuse({ kind: 'problems', problems: terms.refusal });
    const divided = apportion(terms.value);
    if (!divided.ok)
      return refuse({
        kind: 'problems',
        problems: divided.refusal.map(({ path, problem }) => fieldOf(path, problem, proposal)),
      });
    const row = { procurementId, input: proposal, updatedBy: actor.personId, updatedAt: actor.now };
    if (!(await saveShareDraft(tx, row, version))) {
      const latest = (await findShareFacts(tx, procurementId)).draft;
      return refuse({ kind: 'changedMeanwhile', stored: typedProposal(latest?.input ?? proposal, facts.years) });
    }
    record({ chain: procurementId, kind: 'costSharesDrafted', body: { proposal, version: version + 1 } });
    return ok({ version: version + 1 });
  });
}

/** The form's field for a place in the terms, such as `components[0].basis.values.halton`. */
function fieldOf(path: string, sentence: string, { basis }: ShareProposal): FieldProblem {
  const council = /\.basis\.values\.(?:([^.]+)\.)?([a-z0-9-]+)$/.exec(path)?.[2];
  const prefix = basis === 'population' ? 'population' : 'percentage';
  return { field: council && basis !== 'amounts' ? `${prefix}-${council}` : 'basis', sentence };
}

/** A proposal as the form's fields, for showing what is stored beside what was typed. */
export function typedProposal(
  proposal: ShareProposal,
  years: readonly { readonly label: string }[],
): Record<string, string> {
  const { basis, source, runningCost, tolerance, populations, percentages, amounts } = proposal;
  const fields: Record<string, string> = { basis, source, runningCost, tolerance: tolerance ?? '' };
  for (const [council, value] of Object.entries(populations)) fields[`population-${council}`] = value;
  for (const [council, value] of Object.entries(percentages)) fields[`percentage-${council}`] = value;
  years.forEach(({ label }, year) => {
    for (const [council, value] of Object.entries(amounts[label] ?? {})) fields[`amount-${year}-${council}`] = value;
  });
  return fields;
}
