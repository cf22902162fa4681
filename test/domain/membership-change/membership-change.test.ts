import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ApportionmentTerms, CostComponent } from '#app/domain/apportionment.ts';
import { toBasisPoints } from '#app/domain/basis-points.ts';
import {
  type MembershipChange,
  type MembershipFacts,
  membershipChange,
} from '#app/domain/membership-change/membership-change.ts';
import { sayMembershipChange } from '#app/domain/membership-change/membership-sentences.ts';
import { partsOf } from '#app/domain/membership-change/period-split.ts';
import { toPence } from '#app/domain/money.ts';
import { addDays, type PlainDate } from '#app/domain/plain-date.ts';
import { expectOk } from '#app/domain/result.ts';

const day = (text: string) => text as PlainDate;
const PARTNERS = ['east', 'halton', 'warrington', 'west'];
const PERIODS = ['Procurement', '2018-19', '2019-20'];
const costs = (...amounts: readonly number[]) =>
  Object.fromEntries(PERIODS.map((period, index) => [period, toPence(amounts[index] ?? 0)]));
const running: CostComponent = { id: 'Running', costs: costs(4_000_000), basis: { type: 'equal' } };
const contract = (change: Partial<CostComponent> = {}): CostComponent => ({
  id: 'Contract',
  costs: costs(0, 36_500_000, 36_500_000),
  basis: { type: 'equal' },
  ...change,
});
const facts = (change: Partial<MembershipFacts> = {}, component = contract()): MembershipFacts => ({
  terms: { partners: PARTNERS, periods: PERIODS, components: [running, component] },
  periodDates: {
    '2018-19': { starts: day('2018-04-01'), ends: day('2019-03-31') },
    '2019-20': { starts: day('2019-04-01'), ends: day('2020-03-31') },
  },
  runningCosts: ['Running'],
  tolerance: toBasisPoints(500),
  threshold: { category: 'light-touch', on: day('2024-01-01'), vatBasis: 'net', vatRate: toBasisPoints(2000) },
  ...change,
});
const leaves: MembershipChange = { kind: 'withdraws', partner: 'halton', on: day('2018-07-01') };
const values = (...list: readonly string[]) =>
  Object.fromEntries(PARTNERS.map((one, index) => [one, list[index] ?? '0']));
const byPartner = (asked: MembershipFacts, change: MembershipChange = leaves) =>
  expectOk(membershipChange(asked, change)).after.totals.byPartner;
const problemsOf = (asked: MembershipFacts, change: MembershipChange) => {
  const result = membershipChange(asked, change);
  return result.ok ? [] : result.refusal.map(({ problem }) => problem);
};

describe('membership change', () => {
  it('splits the period begun by days, shares the rest anew and says what the leaver owes', () => {
    const report = expectOk(membershipChange(facts(), leaves));
    expect(report.after.totals.byPartner).toEqual({
      east: 1_000_000 + 2_275_000 + 9_133_334 + 12_166_667,
      halton: 1_000_000 + 2_275_000,
      warrington: 1_000_000 + 2_275_000 + 9_133_333 + 12_166_667,
      west: 1_000_000 + 2_275_000 + 9_133_333 + 12_166_666,
    });
    expect(report.debt).toMatchObject({ partner: 'halton', total: 3_275_000 });
    expect(report.debt?.lines.map(({ reason }) => reason)).toEqual(['running-cost', 'period-begun']);
    expect(report.approveAgain.map(({ partner, reasons }) => [partner, ...reasons])).toEqual([
      ['east', 'partners-changed', 'beyond-tolerance'],
      ['warrington', 'partners-changed', 'beyond-tolerance'],
      ['west', 'partners-changed', 'beyond-tolerance'],
    ]);
    expect(report.threshold?.after.reached).toBe(true);
    expect(sayMembershipChange(report)).toEqual(
      expect.arrayContaining([
        'halton is no longer a partner from 1 July 2018.',
        'east must approve again: the partners change; its amount moves beyond the tolerance.',
        'halton owes £32,750.00 in all.',
        '£10,000.00 for Running, Procurement: its whole share, spent for all.',
        '£22,750.00 for Contract, 2018-19: 91 of 365 days, before 1 July 2018.',
      ]),
    );
  });

  it.each<[string, Partial<CostComponent>, readonly [number, number, number]]>([
    [
      'a measure',
      { basis: { type: 'measure', name: 'tonnes', values: values('40', '20', '30', '10') } },
      [50, 37.5, 12.5],
    ],
    ['percentages', { basis: { type: 'percentages', values: values('40', '20', '30', '10') } }, [50, 37.5, 12.5]],
    [
      'amounts',
      {
        basis: {
          type: 'amounts',
          values: Object.fromEntries(
            PERIODS.map((period, index) => [
              period,
              Object.fromEntries(
                PARTNERS.map((one, place) => [one, toPence(index === 0 ? 0 : [4, 2, 3, 1][place]! * 3_650_000)]),
              ),
            ]),
          ),
        },
      },
      [50, 37.5, 12.5],
    ],
  ])('re-bases %s in proportion', (_, component, [east, warrington, west]) => {
    const report = expectOk(membershipChange(facts({}, contract(component)), { ...leaves, on: day('2019-04-01') }));
    const share = (partner: string, period: string) =>
      report.after.shares.find(
        (one) => one.component === 'Contract' && one.partner === partner && one.period === period,
      );
    expect(['east', 'warrington', 'west'].map((one) => share(one, '2019-20')?.amount)).toEqual(
      [east, warrington, west].map((percent) => percent * 365_000),
    );
    expect(share('halton', '2018-19')?.amount).toBe(7_300_000);
    expect(share('halton', '2019-20')).toBeUndefined();
    const mid = byPartner(facts({}, contract(component)));
    expect(Object.values(mid).reduce((sum, amount) => sum + amount, 0)).toBe(77_000_000);
  });

  it('adds a partner from a day, keeps running costs with the first, and tests the new value', () => {
    const joins: MembershipChange = {
      kind: 'joins',
      partner: 'wirral',
      on: day('2019-04-01'),
      figures: { Contract: '20' },
    };
    const percentages = contract({ basis: { type: 'percentages', values: values('40', '20', '30', '10') } });
    const small = {
      ...facts({}, percentages),
      newCosts: { Contract: { '2019-20': toPence(50_000_000) } },
    };
    const report = expectOk(membershipChange(small, joins));
    expect(report.after.totals.byPartner.wirral).toBe(10_000_000);
    expect(report.after.totals.byPartner.east).toBe(1_000_000 + 14_600_000 + 16_000_000);
    expect(report.approveAgain.map(({ partner }) => partner)).toEqual([...PARTNERS, 'wirral']);
    expect(report.debt).toBeNull();
    expect(sayMembershipChange(report)[0]).toBe('wirral is a partner from 1 April 2019.');
    const tonnes = contract({ basis: { type: 'measure', values: values('40', '20', '30', '10') } });
    const added = expectOk(membershipChange(facts({}, tonnes), { ...joins, figures: { Contract: '100' } }));
    expect(added.after.totals.byPartner.wirral).toBe(18_250_000);
    const none = expectOk(membershipChange(facts({}, tonnes), { ...joins, figures: {} }));
    expect(none.after.totals.byPartner.wirral).toBe(0);
    expect(
      expectOk(membershipChange(facts(), { ...joins, figures: { Contract: null } })).after.totals.byPartner.wirral,
    ).toBe(7_300_000);
  });

  it('says when the threshold is crossed, or not known', () => {
    const low = { category: 'works', on: day('2024-01-01'), vatBasis: 'gross', vatRate: toBasisPoints(0) } as const;
    const cheaper = {
      ...facts({ threshold: low }, contract({ costs: costs(0, 0, 537_000_000) })),
      newCosts: { Contract: { '2019-20': toPence(400_000_000) } },
    };
    expect(sayMembershipChange(expectOk(membershipChange(cheaper, leaves))).join(' ')).toContain(
      'After the change: £4,040,000.00 including VAT is below',
    );
    const old = facts({ threshold: { ...low, on: day('2015-01-01') } });
    expect(sayMembershipChange(expectOk(membershipChange(old, leaves))).join(' ')).toContain('test the value by hand');
  });

  it.each<[string, Partial<CostComponent>, MembershipChange, RegExp]>([
    ['a stranger', {}, { ...leaves, partner: 'wirral' }, /not one of the partners/],
    ['the only buyer', { partners: ['halton'] }, leaves, /Only "halton" shares Contract/],
    ['a partner twice', {}, { kind: 'joins', partner: 'halton', on: leaves.on, figures: {} }, /already a partner/],
    ['an unknown cost', {}, { kind: 'joins', partner: 'x', on: leaves.on, figures: { No: '1' } }, /"No" is not a cost/],
    [
      'no quantity',
      { basis: { type: 'measure', values: values('1') } },
      { kind: 'joins', partner: 'x', on: leaves.on, figures: { Contract: 'many' } },
      /"many" is not a quantity/,
    ],
    [
      'everything',
      { basis: { type: 'percentages', values: values('100') } },
      { kind: 'joins', partner: 'x', on: leaves.on, figures: { Contract: '100' } },
      /leaves nothing to the others/,
    ],
    [
      'a cap that no longer fits',
      { caps: Object.fromEntries(PARTNERS.map((one) => [one, toPence(9_125_000)])) },
      leaves,
      /can pay at most/,
    ],
    ['a basis left empty', { basis: { type: 'measure', values: values('0', '1') } }, leaves, /total 0/],
  ])('refuses %s', (_, component, change, words) => {
    expect(problemsOf(facts({}, contract(component)), change).join(' ')).toMatch(words);
  });

  it('refuses to leave nobody, amounts for a joiner, and terms that were wrong before', () => {
    const alone: ApportionmentTerms = { partners: ['halton'], periods: PERIODS, components: [running] };
    expect(problemsOf({ ...facts(), terms: alone }, leaves)[0]).toContain('only partner');
    const amounts = contract({
      costs: costs(),
      basis: { type: 'amounts', values: Object.fromEntries(PERIODS.map((one) => [one, nothingEach()])) },
    });
    const joins: MembershipChange = { kind: 'joins', partner: 'x', on: leaves.on, figures: { Contract: '1' } };
    expect(problemsOf(facts({}, amounts), joins)[0]).toContain('Agree new amounts');
    expect(expectOk(membershipChange(facts({}, amounts), leaves)).after.totals.all).toBe(4_000_000);
    expect(problemsOf({ ...facts(), terms: { ...alone, partners: [] } }, leaves).length).toBeGreaterThan(0);
  });

  it('always shares exactly the cost, whatever the day', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(weights, fc.nat(100_000_000), fc.integer({ min: -30, max: 800 }), (list, cost, days) => {
        const basis = { type: 'measure', values: values(...list.map(String)) } as const;
        const asked = facts({}, contract({ costs: costs(0, cost, cost + 1), basis }));
        const report = expectOk(membershipChange(asked, { ...leaves, on: addDays(day('2018-04-01'), days) }));
        expect(report.after.totals.all).toBe(2 * cost + 4_000_001);
        expect(report.after.totals.byPartner.halton).toBe(report.debt?.total);
        expect(report.after.totals.byPartner.halton ?? 0).toBeLessThanOrEqual(
          (report.before.totals.byPartner.halton ?? 0) + 1,
        );
      }),
      { numRuns: 50 },
    );
    expect(partsOf(toPence(100), 1, 3)).toEqual({ before: 33, after: 67 });
  });
});

function nothingEach() {
  return Object.fromEntries(PARTNERS.map((one) => [one, toPence(0)]));
}
