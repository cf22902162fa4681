import { describe, expect, it } from 'vitest';
import { type ApportionmentTerms, apportion } from '#app/domain/apportionment.ts';
import type { SentOffer } from '#app/domain/approval-status.ts';
import {
  type CouncilAsked,
  councilsToAsk,
  type EarlierShares,
  type OfferWithReasons,
  sayReasons,
  supersession,
} from '#app/domain/councils-to-ask.ts';
import { toPence } from '#app/domain/money.ts';
import { expectOk } from '#app/domain/result.ts';

const shares = (a: number, b: number, basis = 'people', partners = ['a', 'b']) => {
  const terms: ApportionmentTerms = {
    partners,
    periods: ['y'],
    components: [
      {
        id: 'contract',
        costs: { y: toPence(a + b) },
        basis: {
          type: 'measure',
          name: basis,
          values: Object.fromEntries(partners.map((id, at) => [id, `${[a, b, 0][at]}`])),
        },
      },
    ],
  };
  return expectOk(apportion(terms));
};
const sent = (
  number: number,
  apportionment: EarlierShares['apportionment'],
  decisions: SentOffer['decisions'],
  asked: readonly CouncilAsked[] | null = null,
): EarlierShares & OfferWithReasons => ({
  number,
  apportionment,
  tolerance: '1',
  decisions,
  recipients:
    asked ?? ['a', 'b'].map((councilId) => ({ councilId, mustDecide: true, reasons: ['first'], since: null }) as const),
});
const approved = (...ids: string[]) => ids.map((councilId) => ({ councilId, decision: 'approved' as const }));
const ask = (
  earlier: readonly EarlierShares[],
  apportionment: EarlierShares['apportionment'],
  tolerance: string | null = '1',
) => councilsToAsk(earlier, { councils: apportionment.terms.partners, apportionment, tolerance });
const words = (asked: readonly CouncilAsked[]) =>
  asked.map(({ councilId, reasons, since }) => `${councilId} ${reasons.join()} ${since}`);

describe('councils to ask', () => {
  const first = sent(1, shares(100_000, 200_000), approved('a', 'b'));

  it('asks everybody first, and whoever has not approved each time', () => {
    expect(words(ask([], first.apportionment))).toEqual(['a first null', 'b first null']);
    const half = sent(1, first.apportionment, [{ councilId: 'b', decision: 'rejected' }]);
    expect(words(ask([half], first.apportionment))).toEqual(['a not-decided null', 'b rejected 1']);
  });

  it('asks again exactly whom the change takes beyond the tolerance', () => {
    expect(words(ask([first], shares(101_000, 200_000)))).toEqual(['a  null', 'b  null']);
    expect(words(ask([first], shares(101_001, 200_000)))).toEqual(['a beyond-tolerance 1', 'b  null']);
  });

  it('measures from the version that was approved: small steps cannot add up unseen', () => {
    const second = sent(2, shares(100_900, 200_000), [], ask([first], shares(100_900, 200_000)));
    expect(words(ask([second, first], shares(101_500, 200_000)))).toEqual(['a beyond-tolerance 1', 'b  null']);
  });

  it('asks everybody about another basis, other partners or another tolerance', () => {
    expect(words(ask([first], shares(100_000, 200_000, 'homes')))).toEqual(['a basis-changed 1', 'b basis-changed 1']);
    expect(words(ask([first], shares(100_000, 200_000), '5'))).toEqual([
      'a tolerance-changed 1',
      'b tolerance-changed 1',
    ]);
    expect(words(ask([first], shares(100_000, 200_000, 'people', ['a', 'b', 'c'])))).toEqual([
      'a partners-changed 1',
      'b partners-changed 1',
      'c first null',
    ]);
  });

  it('says which version made a decision void, and why', () => {
    const asked = ask([first], shares(120_000, 200_000, 'homes'));
    const second = sent(2, shares(120_000, 200_000, 'homes'), [], asked);
    expect(supersession([second, first], 'a', 1)).toEqual({
      by: 2,
      because: 'the basis changes and its amount moves beyond the tolerance',
    });
    expect(supersession([first], 'a', 1)).toBeNull();
    expect(sayReasons([])).toBe('');
  });
});
