import { assessChange, type ProposedChange } from '#app/domain/assess-change.ts';
import {
  contractStanding,
  countedVariations,
  type RecordedExtension,
  type RecordedVariation,
} from '#app/domain/contract-life.ts';
import { noticeName } from '#app/domain/contract-notices.ts';
import type { SignedContract } from '#app/domain/contract-record.ts';
import type { GroundTest, VariationGround } from '#app/domain/contract-variation.ts';
import { withVat } from '#app/domain/contract-vat.ts';
import { noticeAfter } from '#app/domain/health-service-change.ts';
import { sumPence } from '#app/domain/money.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import type { ProcurementRegime } from '#app/domain/regime.ts';

type Found = Readonly<{
  regime: ProcurementRegime;
  lightTouch: boolean;
  contract: SignedContract | null;
  extensions: readonly RecordedExtension[];
  variations: readonly RecordedVariation[];
  notices: readonly Readonly<{ kind: string; publishedOn: PlainDate }>[];
}>;

type Proposed = ProposedChange & Readonly<{ corrects: number | null }>;

/** The contract as it stands, and what the tests say of a change that is being thought about. */
export function shownChanges(found: Found, proposed: Proposed | null, today: PlainDate) {
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
      notice: counted.includes(one.number) ? noticeOf(one, { ...found, contract }, today) : null,
    })),
    asks: found.regime === 'PSR2023' ? ('health-service' as const) : ('general' as const),
    tested: proposed && testedOf(proposed, { ...found, contract }),
  };
}
export type ShownChanges = NonNullable<ReturnType<typeof shownChanges>>;

type FoundSigned = Found & { readonly contract: SignedContract };

function testedOf(proposed: Proposed, found: FoundSigned) {
  const kept = found.variations.filter(({ number }) => number !== proposed.corrects);
  const standing = contractStanding(found.contract, found.extensions, kept);
  const assessed = assessChange(proposed, { ...found, standing });
  return assessed.ok ? assessed.value : { sentence: assessed.refusal.sentence };
}

/** The notice that follows a change under the Provider Selection Regime; the first published since the change answers it. */
function noticeOf(one: RecordedVariation, { regime, contract, variations, notices }: FoundSigned, today: PlainDate) {
  if (regime !== 'PSR2023') return null;
  const sinceAward = countedVariations(variations).filter(({ number }) => number <= one.number);
  const changed = withVat(sumPence(sinceAward.map(({ valueChangePence }) => valueChangePence)), contract.vatBasis);
  const due = noticeAfter(one.ground as VariationGround, one.changedOn, changed);
  if (due === null) return null;
  const published = notices.find(({ kind, publishedOn }) => kind === due.kind && publishedOn >= one.changedOn);
  const state = published ? ('published' as const) : due.by < today ? ('late' as const) : ('due' as const);
  return { name: noticeName(due.kind, regime) ?? '', by: due.by, state, publishedOn: published?.publishedOn ?? null };
}
