import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion, type ShareBasis } from '#app/domain/apportionment.ts';
import { toBasisPoints } from '#app/domain/basis-points.ts';
import {
  type MembershipChange,
  type MembershipFacts,
  membershipChange,
} from '#app/domain/membership-change/membership-change.ts';
import { noticesTouched } from '#app/domain/membership-change/notices-touched.ts';
import { splitTerms } from '#app/domain/membership-change/split-terms.ts';
import { toPence } from '#app/domain/money.ts';
import { addDays, plainDateOf } from '#app/domain/plain-date.ts';
import { expectOk } from '#app/domain/result.ts';

const partners = ['east', 'halton', 'warrington', 'west'];
const start = plainDateOf(2018, 7, 1);
const measure = (values: readonly number[]) =>
  Object.fromEntries(partners.map((id, at) => [id, String(values[at] ?? 0)]));
const facts = (basis: ShareBasis): MembershipFacts => ({
  terms: {
    partners,
    periods: ['Procurement', '2018-19', '2019-20'],
    components: [
      { id: 'Running', costs: { Procurement: toPence(12_001) }, periods: ['Procurement'], basis: { type: 'equal' } },
      {
        id: 'The contract',
        costs: { '2018-19': toPence(60_000_001), '2019-20': toPence(60_000_000) },
        periods: ['2018-19', '2019-20'],
        basis,
        floors: { west: toPence(100) },
      },
    ],
  },
  periodDates: {
    '2018-19': { starts: start, ends: plainDateOf(2019, 6, 30) },
    '2019-20': { starts: plainDateOf(2019, 7, 1), ends: plainDateOf(2020, 6, 30) },
  },
  runningCosts: ['Running'],
  tolerance: toBasisPoints(100),
  threshold: { category: 'light-touch', on: plainDateOf(2024, 1, 1), vatBasis: 'net', vatRate: toBasisPoints(2000) },
});
const leaves = (days: number): MembershipChange => ({ kind: 'withdraws', partner: 'halton', on: addDays(start, days) });
const names = (change: MembershipChange) =>
  expectOk(splitTerms(facts({ type: 'equal' }), change)).components.map(
    ({ id, partners: of }) => `${id}: ${of?.length}`,
  );

describe('terms after a change of membership', () => {
  it('keeps the name of what is wholly to come, and splits a period begun', () => {
    expect(names(leaves(0))).toEqual(['Running: 4', 'The contract: 3']);
    expect(names(leaves(91))).toEqual([
      'Running: 4',
      'The contract, to 29 September 2018: 4',
      'The contract, from 30 September 2018: 3',
      'The contract: 3',
    ]);
    expect(names(leaves(365 + 31))).toEqual([
      'Running: 4',
      'The contract: 4',
      'The contract, to 31 July 2019: 4',
      'The contract, from 1 August 2019: 3',
    ]);
    const joins: MembershipChange = {
      kind: 'joins',
      partner: 'pcc',
      on: start,
      figures: { 'The contract': null },
    };
    expect(names(joins)).toEqual(['Running: 4', 'The contract: 5']);
  });

  it('divides to exactly the amounts of the simulator, in 500 random cases', () => {
    const quantities = fc.array(fc.integer({ min: 1, max: 9_999 }), { minLength: 4, maxLength: 4 });
    const one = quantities.map((list): ShareBasis => ({ type: 'measure', values: measure(list) }));
    const mixed = fc.tuple(quantities, quantities).map(
      ([a, b]): ShareBasis => ({
        type: 'mixture',
        parts: [
          { weight: '40', basis: { type: 'measure', values: measure(a) } },
          { weight: '60', basis: { type: 'measure', values: measure(b) } },
        ],
      }),
    );
    fc.assert(
      fc.property(fc.oneof(one, mixed), fc.integer({ min: -10, max: 800 }), (basis, days) => {
        const change = leaves(days);
        const simulated = expectOk(membershipChange(facts(basis), change)).after.totals;
        const divided = expectOk(apportion(expectOk(splitTerms(facts(basis), change)))).totals;
        expect(divided.byPartner).toEqual(simulated.byPartner);
        expect(divided.byPeriod).toEqual(simulated.byPeriod);
        expect(divided.all).toBe(120_012_002);
      }),
      { numRuns: 500 },
    );
  });
});

describe('notices touched', () => {
  it.each([
    ['PA2023', ['tendering'], false, 'UK4'],
    ['PCR2015', ['scoring'], false, 'corrigendum'],
    ['PA2023', ['recommended'], false, 'UK6'],
    ['PA2023', ['recommended'], true, 'light-touch'],
    ['PCR2015', ['recommended'], true, 'regulation 72'],
    ['PSR2023', ['priced'], false, 'intended approach'],
    ['PA2023', ['criteria'], false, 'No notice has been published yet'],
  ] as const)('%s at %s, signed %s', (regime, stages, isSigned, words) => {
    expect(noticesTouched({ regime, stages, isSigned, lightTouch: true }).join(' ')).toContain(words);
  });
});
