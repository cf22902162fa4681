import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBasisPoints } from '#app/domain/basis-points.ts';
import {
  type DecisionToTake,
  type Delegation,
  mayDecide,
  onVatBasis,
  postsThatMayDecide,
  sayDelegationRefusal,
} from '#app/domain/delegation.ts';
import { toPence } from '#app/domain/money.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import { compareRatios, ratio } from '#app/domain/ratio.ts';

const day = (text: string) => text as PlainDate;
const delegation = (change: Partial<Delegation>): Delegation => ({
  councilId: 'halton',
  holderPost: 'Director of Public Health',
  scope: 'award of contract',
  capPence: toPence(50_000_000),
  vatBasis: 'gross',
  validFrom: day('2017-05-01'),
  validUntil: day('2018-04-30'),
  sourceDecision: 'Executive Board, 20 April 2017, EXB 112',
  ...change,
});
const decision = (change: Partial<DecisionToTake>): DecisionToTake => ({
  councilId: 'halton',
  post: 'Director of Public Health',
  scope: 'award of contract',
  valuePence: toPence(40_000_000),
  vatBasis: 'gross',
  vatRate: null,
  on: day('2018-01-18'),
  ...change,
});
const LIST = [
  delegation({ capPence: toPence(10_000_000) }),
  delegation({}),
  delegation({
    holderPost: 'Chief Executive',
    capPence: null,
    validUntil: null,
    sourceDecision: 'Constitution, part 3',
  }),
];
const twenty = toBasisPoints(2000);
const refusalOf = (change: Partial<DecisionToTake>, list: readonly Delegation[] = LIST) => {
  const result = mayDecide(list, decision(change));
  return result.ok ? 'allowed' : result.refusal.kind;
};
const sentenceOf = (change: Partial<DecisionToTake>, list: readonly Delegation[] = LIST) => {
  const result = mayDecide(list, decision(change));
  return result.ok ? '' : sayDelegationRefusal(result.refusal);
};

describe('delegation', () => {
  it.each<[string, Partial<DecisionToTake>, string]>([
    ['within the cap', {}, 'allowed'],
    ['at the cap', { valuePence: toPence(50_000_000) }, 'allowed'],
    ['a penny above', { valuePence: toPence(50_000_001) }, 'above-cap'],
    ['without limit', { post: 'Chief Executive', valuePence: toPence(5_000_000_000) }, 'allowed'],
    ['first day', { on: day('2017-05-01') }, 'allowed'],
    ['last day', { on: day('2018-04-30') }, 'allowed'],
    ['the day before', { on: day('2017-04-30') }, 'not-in-force'],
    ['the day after', { on: day('2018-05-01') }, 'not-in-force'],
    ['another council', { councilId: 'warrington' }, 'not-delegated'],
    ['another post', { post: 'Head of Service' }, 'not-delegated'],
    ['another scope', { scope: 'variation of contract' }, 'not-delegated'],
    ['net value, gross cap, exactly', { valuePence: toPence(41_666_666), vatBasis: 'net', vatRate: twenty }, 'allowed'],
    ['net value above a gross cap', { valuePence: toPence(41_666_667), vatBasis: 'net', vatRate: twenty }, 'above-cap'],
    ['net value without a rate', { vatBasis: 'net' }, 'vat-rate-unknown'],
    ['no rate needed without a limit', { post: 'Chief Executive', vatBasis: 'net' }, 'allowed'],
  ])('%s', (_, change, expected) => {
    expect(refusalOf(change)).toBe(expected);
  });

  it('takes VAT out for a net cap', () => {
    const net = [delegation({ vatBasis: 'net', capPence: toPence(10_000) })];
    expect(refusalOf({ valuePence: toPence(12_000), vatRate: twenty }, net)).toBe('allowed');
    expect(refusalOf({ valuePence: toPence(12_001), vatRate: twenty }, net)).toBe('above-cap');
  });

  it('says both figures and who could decide instead', () => {
    expect(sentenceOf({ valuePence: toPence(43_000_000), vatBasis: 'net', vatRate: twenty })).toBe(
      '£430,000.00 excluding VAT, that is £516,000.00 including VAT at 20% VAT is above the limit of £500,000.00 including VAT of Director of Public Health for "award of contract" (Executive Board, 20 April 2017, EXB 112). It may be decided by Chief Executive.',
    );
    expect(sentenceOf({ valuePence: toPence(41_666_667), vatBasis: 'net', vatRate: twenty })).toContain(
      '£500,000.004000',
    );
    expect(sentenceOf({ on: day('2018-05-01') })).toContain('from 1 May 2017 until 30 April 2018');
    expect(sentenceOf({ councilId: 'warrington' })).toContain('take it to the executive');
    expect(sentenceOf({ vatBasis: 'net' })).toContain('give the rate of VAT');
    expect(sentenceOf({ on: day('2017-01-01') }, [delegation({ validUntil: null })])).toContain('1 May 2017, so');
    expect(postsThatMayDecide(LIST, decision({}))).toEqual(['Director of Public Health', 'Chief Executive']);
  });

  it('allows less whenever it allows more, and turns VAT on and off exactly', () => {
    const basis = fc.constantFrom<'net' | 'gross'>('net', 'gross');
    const amount = fc.integer({ min: 0, max: 1_000_000_000 });
    fc.assert(
      fc.property(amount, amount, basis, basis, fc.nat(3000), (cap, value, capBasis, vatBasis, rate) => {
        const list = [delegation({ capPence: toPence(cap), vatBasis: capBasis })];
        const asked = { valuePence: toPence(value), vatBasis, vatRate: toBasisPoints(rate) };
        const compared = onVatBasis(asked.valuePence, vatBasis, capBasis, asked.vatRate);
        expect(refusalOf(asked, list) === 'allowed').toBe(compareRatios(compared, ratio(cap)) <= 0);
        if (refusalOf(asked, list) === 'allowed' && value > 0)
          expect(refusalOf({ ...asked, valuePence: toPence(value - 1) }, list)).toBe('allowed');
      }),
    );
  });
});
