import { type Apportionment, apportion } from '#app/domain/apportionment.ts';
import { type OfferChange, offerChange } from '#app/domain/offer.ts';
import { emptyProposal, type ShareProposal, withCost } from '#app/domain/share-proposal.ts';
import { apportionmentFields, type CostProblem, type ProposalYear, shareTerms } from '#app/domain/share-terms.ts';
import { fieldProblem, parseForm, type TypedValues } from '#app/forms/parse-form.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';
import { costForm } from './form.ts';

export interface Divided {
  readonly apportionment: Apportionment | null;
  readonly problems: readonly CostProblem[];
}

/** A proposal divided, or every reason why it cannot be. */
export function divide(proposal: ShareProposal, councils: readonly string[], years: readonly ProposalYear[]): Divided {
  const terms = shareTerms(proposal, councils, years);
  if (!terms.ok) return { apportionment: null, problems: terms.refusal };
  const divided = apportion(terms.value);
  return divided.ok
    ? { apportionment: divided.value, problems: [] }
    : { apportionment: null, problems: apportionmentFields(proposal, terms.value, divided.refusal) };
}

export interface WhatIf {
  readonly proposed: Apportionment;
  /** What it is compared with, in words: "Offer 2"; null when there is nothing yet. */
  readonly currentName: string | null;
  readonly changes: readonly OfferChange[];
}

interface Tried {
  readonly values: TypedValues;
  readonly draft: ShareProposal | null;
  readonly councils: readonly string[];
  readonly years: readonly ProposalYear[];
  readonly current: { readonly name: string; readonly apportionment: Apportionment } | null;
}

/** What the form in the address would do, beside what stands now; nothing is stored. */
export function tryOut({ values, draft, councils, years, current }: Tried): WhatIf | ShownAnswer {
  const refused = (problems: ShownAnswer['problems']): ShownAnswer => ({ intent: 'save', problems, values });
  const parsed = parseForm(costForm, values);
  if (!parsed.ok) return refused(parsed.problems);
  const { cost } = parsed.value.edit;
  const { apportionment, problems } = divide(withCost(draft ?? emptyProposal, cost), councils, years);
  if (apportionment === null)
    return refused(problems.map((one) => fieldProblem(one.cost === cost.id ? one.field : null, one.sentence)));
  return {
    proposed: apportionment,
    currentName: current?.name ?? null,
    changes: current ? councils.map((council) => offerChange(current.apportionment, apportionment, council)) : [],
  };
}
