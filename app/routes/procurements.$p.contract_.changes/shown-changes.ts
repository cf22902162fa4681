import { contractStanding, type RecordedExtension, type RecordedVariation } from '#app/domain/contract-life.ts';
import type { SignedContract } from '#app/domain/contract-record.ts';
import { assessVariation, type GroundTest } from '#app/domain/contract-variation.ts';
import type { ProcurementRegime } from '#app/domain/regime.ts';
import { type ProposedChange, variationFacts } from '#app/domain/variation-facts.ts';

type Found = Readonly<{
  regime: ProcurementRegime;
  lightTouch: boolean;
  contract: SignedContract | null;
  extensions: readonly RecordedExtension[];
  variations: readonly RecordedVariation[];
}>;

/** The contract as it stands, and what the tests say of a change that is being thought about. */
export function shownChanges(found: Found, proposed: (ProposedChange & { readonly corrects: number | null }) | null) {
  const { contract, extensions, variations } = found;
  if (!contract) return null;
  const standing = contractStanding(contract, extensions, variations);
  const counted = standing.variations.map(({ number }) => number);
  return {
    contract,
    ends: standing.endsOn,
    monthsLeft: standing.monthsLeft,
    signedPence: standing.signedPence,
    valuePence: standing.valuePence,
    extensions,
    variations: variations.map((one) => ({
      ...one,
      counts: counted.includes(one.number),
      tests: one.assessment as readonly GroundTest[],
    })),
    tested: proposed && testedOf(proposed, { ...found, contract }),
  };
}
export type ShownChanges = NonNullable<ReturnType<typeof shownChanges>>;

function testedOf(
  proposed: ProposedChange & { readonly corrects: number | null },
  found: Found & { readonly contract: SignedContract },
) {
  const kept = found.variations.filter(({ number }) => number !== proposed.corrects);
  const standing = contractStanding(found.contract, found.extensions, kept);
  const facts = variationFacts(proposed, { ...found, standing });
  const assessed = facts && assessVariation(facts);
  return assessed?.ok ? assessed.value : null;
}
