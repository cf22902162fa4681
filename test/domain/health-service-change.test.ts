import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessHealthServiceChange, type HealthServiceFacts, noticeAfter } from '#app/domain/health-service-change.ts';
import { toPence } from '#app/domain/money.ts';
import { plainDateOf } from '#app/domain/plain-date.ts';

const pounds = (amount: number) => toPence(Math.round(amount * 100));
const facts = (change: Partial<HealthServiceFacts> = {}): HealthServiceFacts => ({
  ...{ underOption: false, changesCharacter: false, cause: 'decision', newSupplier: '', meetsCriteria: false },
  ...{ unforeseen: false, safetyRisk: false, on: plainDateOf(2026, 3, 2), initialValue: pounds(1_600_000) },
  ...{ earlierChange: pounds(100_000), valueChange: pounds(399_999.99), monthsChange: 0, optionMonthsLeft: 12 },
  ...change,
});
const assess = (change: Partial<HealthServiceFacts>) => assessHealthServiceChange(facts(change));
const succession: Partial<HealthServiceFacts> = {
  ...{ cause: 'succession', newSupplier: 'Harbour Health CIC', meetsCriteria: true },
  valueChange: pounds(0),
};
const urgent: Partial<HealthServiceFacts> = {
  cause: 'urgent',
  unforeseen: true,
  safetyRisk: true,
  valueChange: pounds(900_000),
};

describe('a change under the Provider Selection Regime', () => {
  it.each<[string, Partial<HealthServiceFacts>, string[]]>([
    [
      '13(1)(a): provided for in the contract, whatever its value',
      { underOption: true, valueChange: pounds(900_000) },
      ['option'],
    ],
    [
      '13(1)(a): months within the options',
      { underOption: true, monthsChange: 12, changesCharacter: true },
      ['option'],
    ],
    ['13(1)(a): months beyond the options', { underOption: true, monthsChange: 13, changesCharacter: true }, []],
    ['13(1)(b): another provider succeeds', succession, ['supplier-succession']],
    ['13(1)(b): not solely, for the value changes too', { ...succession, valueChange: pounds(1) }, []],
    ['13(1)(b): not solely, for the term changes too', { ...succession, monthsChange: -1 }, []],
    ['13(1)(b): the basic selection criteria are not met', { ...succession, meetsCriteria: false }, []],
    ['13(1)(b): an option does not stand in for it', { ...succession, meetsCriteria: false, underOption: true }, []],
    [
      '13(1)(c): more users than anybody foresaw',
      { cause: 'external', valueChange: pounds(900_000) },
      ['external-factors'],
    ],
    ['13(1)(c): of another character', { cause: 'external', changesCharacter: true }, []],
    ['13(1)(d), 13(2)(b)(i): below £500,000 together', {}, ['own-decision']],
    ['13(2)(b): £500,000 together and not below 25%', { valueChange: pounds(400_000) }, []],
    [
      '13(2)(b)(ii): above £500,000 but below 25%',
      { initialValue: pounds(2_000_000.04), valueChange: pounds(400_000) },
      ['own-decision'],
    ],
    ['13(2)(b)(ii): exactly 25%', { initialValue: pounds(2_000_000), valueChange: pounds(400_000) }, []],
    ['13(2)(b): a fall counts like a rise', { earlierChange: pounds(0), valueChange: pounds(-500_000) }, []],
    [
      '13(2)(b): what was taken back does not count',
      { earlierChange: pounds(-400_000), valueChange: pounds(800_000) },
      ['own-decision'],
    ],
    ['13(2)(a): of another character', { valueChange: pounds(1), changesCharacter: true }, []],
    ['14: urgent, unforeseen, a risk in waiting', { ...urgent, changesCharacter: true }, ['urgent']],
    ['14: urgency of the councils’ own doing', { ...urgent, unforeseen: false }, []],
    ['14: no risk in waiting', { ...urgent, safetyRisk: false }, []],
  ])('regulation %s', (_, change, expected) => {
    const { allowed, grounds } = assess(change);
    expect(grounds.filter(({ met }) => met).map(({ ground }) => ground)).toEqual(expected);
    expect(allowed).toBe(expected.length > 0);
  });

  it('says both figures of every limit', () => {
    const said = (change: Partial<HealthServiceFacts>) =>
      assess(change)
        .grounds.find(({ ground }) => ground === 'own-decision')
        ?.sentences.at(-1);
    expect(said({})).toBe(
      'All changes since the award are together £499,999.99 with VAT, below £500,000.00; of £1,600,000.00 at award, 31.25%: not below 25%.',
    );
    expect(said({ initialValue: pounds(0) })).toMatch(/of £0\.00 at award: not below 25%/);
  });

  it.each<[string, Partial<HealthServiceFacts>, object | null]>([
    ['one penny below £500,000 together', {}, null],
    [
      '£500,000 together, on any ground',
      { cause: 'external', valueChange: pounds(400_000) },
      { kind: 'change', by: '2026-04-01' },
    ],
    ['urgent, of any value', { ...urgent, valueChange: pounds(1) }, { kind: 'urgent-change', by: '2026-04-01' }],
    ['not allowed', { changesCharacter: true }, null],
  ])('is followed by a notice within 30 days: %s', (_, change, expected) => {
    expect(assess(change).noticeAfter).toEqual(expected);
    expect(assess(change).changeNoticeFirst).toBe(false);
  });

  it('allows every smaller rise that it allows a larger one, and gives notice of every larger one', () => {
    fc.assert(
      fc.property(fc.nat(80_000_000), fc.nat(1_000_000), (change, less) => {
        const at = (amount: number) => assess({ valueChange: toPence(amount) }).allowed;
        const smaller = Math.max(0, change - less);
        expect(Number(at(smaller))).toBeGreaterThanOrEqual(Number(at(change)));
        const notice = (amount: number) => noticeAfter('option', plainDateOf(2026, 3, 2), toPence(amount)) !== null;
        expect(Number(notice(change))).toBeGreaterThanOrEqual(Number(notice(smaller)));
      }),
    );
  });
});
