import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contractTerm } from '#app/domain/contract-term.ts';
import { assessVariation, type VariationFacts } from '#app/domain/contract-variation.ts';
import { toPence } from '#app/domain/money.ts';
import { extensionWithinOption } from '#app/domain/option-extension.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import { expectOk } from '#app/domain/result.ts';

const day = (text: string) => text as PlainDate;
const pounds = (amount: number) => toPence(Math.round(amount * 100));
const facts = (change: Partial<VariationFacts> = {}): VariationFacts => ({
  regime: 'PA2023',
  category: 'goods-and-services',
  on: day('2026-03-02'),
  initialValue: pounds(1_200_000),
  estimatedValue: pounds(1_200_000),
  maximumMonths: 48,
  optionMonthsLeft: 12,
  earlierChanges: [],
  valueChange: pounds(100_000),
  monthsChange: 3,
  underOption: false,
  changesScope: false,
  favoursSupplier: false,
  couldHaveChangedCompetition: false,
  ...change,
});
const met = (change: Partial<VariationFacts>) =>
  expectOk(assessVariation(facts(change)))
    .grounds.filter((one) => one.met)
    .map(({ ground }) => ground);
const material = { changesScope: false, favoursSupplier: true, couldHaveChangedCompetition: true } as const;

describe('contract variation', () => {
  it.each<[string, Partial<VariationFacts>, string[]]>([
    ['small in value and term', {}, ['small-value', 'not-substantial']],
    ['exactly 10%', { valueChange: pounds(120_000), ...material }, ['small-value']],
    ['a penny over 10%', { valueChange: pounds(120_000.01), ...material }, []],
    ['a fall counts like a rise', { valueChange: pounds(-120_000.01), ...material }, []],
    ['together at the threshold', { earlierChanges: [pounds(107_720)], ...material }, []],
    ['together just under it', { earlierChanges: [pounds(107_719.99)], ...material }, ['small-value']],
    ['15% for works', { category: 'works', valueChange: pounds(180_000), ...material }, ['small-value']],
    ['a longer term, 10%', { maximumMonths: 50, monthsChange: 5, valueChange: pounds(200_000) }, ['not-substantial']],
    ['a longer term, above 10%', { monthsChange: 5, valueChange: pounds(200_000) }, []],
    ['another scope', { changesScope: true }, []],
    ['within an option', { underOption: true, monthsChange: 12, changesScope: true }, ['option']],
    ['beyond the options', { underOption: true, monthsChange: 13, changesScope: true }, []],
    ['light touch', { category: 'light-touch', changesScope: true }, ['light-touch']],
    ['PCR: 10% is not below 10%', { regime: 'PCR2015', valueChange: pounds(120_000), ...material }, []],
    ['PCR: a penny below', { regime: 'PCR2015', valueChange: pounds(119_999.99), ...material }, ['small-value']],
    [
      'PCR: all changes together',
      { regime: 'PCR2015', earlierChanges: [pounds(60_000)], valueChange: pounds(60_000), ...material },
      [],
    ],
    [
      'PCR: not substantial',
      { regime: 'PCR2015', valueChange: pounds(300_000), monthsChange: 12 },
      ['not-substantial'],
    ],
    ['PCR: light touch is no ground', { regime: 'PCR2015', category: 'light-touch', changesScope: true }, []],
  ])('%s', (_, change, expected) => {
    expect(met(change)).toEqual(expected);
    expect(expectOk(assessVariation(facts(change))).allowed).toBe(expected.length > 0);
  });

  it('says both figures, and when a change notice comes first', () => {
    const { grounds } = expectOk(assessVariation(facts({ valueChange: pounds(130_000) })));
    expect(grounds.map(({ sentences }) => sentences)).toEqual([
      [
        'The contract does not provide for this change.',
        'An extension of 3 months is within the 12 months of options left.',
      ],
      [
        'The value changes by £130,000.00 of £1,200,000.00, 10.83%: more than 10%.',
        'All such changes together are £130,000.00, below the threshold of £207,720.00.',
        'The scope does not change materially.',
      ],
      [
        'The term changes by 3 of at most 48 months, 6.25%: not more than 10%.',
        'The scope does not change materially.',
        'The economic balance does not shift in favour of the supplier.',
      ],
    ]);
    const notice = (change: Partial<VariationFacts>) => expectOk(assessVariation(facts(change))).changeNoticeFirst;
    expect([notice({}), notice({ valueChange: pounds(130_000) }), notice({ monthsChange: 5 })]).toEqual([
      false,
      true,
      true,
    ]);
    expect(notice({ monthsChange: 5, category: 'light-touch' })).toBe(false);
    expect(notice({ monthsChange: 5, regime: 'PCR2015' })).toBe(false);
    expect(assessVariation(facts({ on: day('2020-01-01') })).ok).toBe(true);
    expect(assessVariation(facts({ on: day('2015-06-01') })).ok).toBe(false);
    const term = expectOk(contractTerm({ start: day('2018-04-01'), initialMonths: 36, extensionMonths: [12, 12] }));
    expect(extensionWithinOption(term, 1, 12).within).toBe(true);
    expect(extensionWithinOption(term, 1, 13)).toEqual({
      within: false,
      sentence: 'An extension of 13 months is not within the 12 months of options left.',
    });
  });

  it('allows every smaller change of value that it allows a larger one', () => {
    const regime = fc.constantFrom<VariationFacts['regime']>('PA2023', 'PCR2015');
    fc.assert(
      fc.property(regime, fc.nat(20_000_000), fc.nat(1000), (which, change, less) => {
        const at = (amount: number) => met({ regime: which, valueChange: toPence(amount), ...material }).length;
        expect(at(Math.max(0, change - less))).toBeGreaterThanOrEqual(at(change));
      }),
    );
  });
});
