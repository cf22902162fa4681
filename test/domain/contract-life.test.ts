import { describe, expect, it } from 'vitest';
import { assessChange } from '#app/domain/assess-change.ts';
import { contractStanding, nextPeriod, periodProblems, type RecordedVariation } from '#app/domain/contract-life.ts';
import type { SignedContract } from '#app/domain/contract-record.ts';
import { withVat } from '#app/domain/contract-vat.ts';
import { toPence } from '#app/domain/money.ts';
import { type PlainDate, plainDateOf } from '#app/domain/plain-date.ts';
import type { ProcurementRegime } from '#app/domain/regime.ts';
import { expectOk } from '#app/domain/result.ts';

const contract: SignedContract = {
  ...{
    id: 'c',
    reference: 'C-1',
    supplier: 'S',
    signedOn: plainDateOf(2025, 11, 10),
    startsOn: plainDateOf(2025, 11, 17),
  },
  ...{ initialMonths: 36, extensionMonths: 12, initialValuePence: toPence(72_000_000), vatBasis: 'net' },
  ...{ extensionValuePence: toPence(24_000_000), effectiveDates: {}, standstillEndedOn: null, signatory: 'X' },
};
const variation = (number: number, pence: number, more: Partial<RecordedVariation> = {}): RecordedVariation => ({
  ...{
    number,
    changedOn: plainDateOf(2026, 5, 11),
    description: 'x',
    valueChangePence: toPence(pence),
    monthsChange: 0,
  },
  ...{ ground: 'small-value', assessment: [], corrects: null, newSupplier: null },
  ...more,
});

describe('a contract as it stands', () => {
  it('has the months left, the end and the value after what counts', () => {
    expect(contractStanding(contract, [], [])).toMatchObject({
      ...{ endsOn: '2028-11-16', monthsLeft: 12, signedPence: 96_000_000, valuePence: 96_000_000, taken: 0 },
    });
    const extension = { number: 1, months: 5, decidedOn: plainDateOf(2028, 5, 1), reason: 'x' };
    const wrong = variation(1, 100);
    const right = variation(2, 1_200_000, { corrects: 1, monthsChange: 1 });
    expect(contractStanding(contract, [extension], [wrong, right])).toMatchObject({
      ...{ endsOn: '2029-05-16', monthsLeft: 7, valuePence: 97_200_000, taken: 1, variations: [right] },
    });
  });

  it('is tested with VAT, and with earlier changes on the same ground', () => {
    const standing = contractStanding(contract, [], [variation(1, 1_000_000), variation(2, 5, { ground: 'option' })]);
    const answers = {
      underOption: false,
      changesScope: false,
      favoursSupplier: true,
      couldHaveChangedCompetition: true,
    };
    const change = { ...answers, changedOn: plainDateOf(2026, 6, 1), valueChange: toPence(9_000_000), monthsChange: 0 };
    const about = { regime: 'PA2023', lightTouch: false, contract, standing } as const;
    const assessed = expectOk(assessChange(change, about));
    expect(assessed.allowed).toBe(true);
    expect(assessed.grounds.find(({ ground }) => ground === 'small-value')?.sentences.join(' ')).toMatch(
      /£108,000\.00 of £1,164,000\.06, 9\.28%: not more than 10%.*together are £120,000\.00, below/,
    );
    const other = (regime: ProcurementRegime) => assessChange(change, { ...about, regime });
    expect(other('PSR2023')).toMatchObject({
      refusal: { sentence: expect.stringContaining('this contract’s regime') },
    });
    expect(other('belowThreshold')).toMatchObject({ refusal: { sentence: expect.stringContaining('own orders') } });
    expect([withVat(toPence(1), 'net'), withVat(toPence(-1), 'net'), withVat(toPence(7), 'gross')]).toEqual([2, -2, 7]);
  });
});

describe('periods', () => {
  const whole = { from: plainDateOf(2025, 11, 17), to: plainDateOf(2028, 11, 16) };
  const period = (from: string, to: string) => ({ from: from as PlainDate, to: to as PlainDate });

  it('follow each other in years, the last one possibly shorter', () => {
    const first = nextPeriod(whole, []);
    expect(first).toEqual(period('2025-11-17', '2026-11-16'));
    expect(nextPeriod(whole, [period('2025-11-17', '2028-03-31')])).toEqual(period('2028-04-01', '2028-11-16'));
    expect(nextPeriod(whole, [whole])).toBeNull();
  });

  it.each([
    [period('2025-11-17', '2026-11-16'), null],
    [period('2026-11-16', '2026-11-15'), /before it begins/],
    [period('2025-11-16', '2026-11-15'), /contract begins/],
    [period('2028-10-01', '2028-11-17'), /contract ends/],
    [period('2025-11-17', '2026-11-17'), /twelve months/],
    [period('2026-01-01', '2026-11-20'), /once that day is over/],
    [period('2025-12-01', '2026-05-31'), null],
    [period('2026-05-01', '2026-06-30'), /overlaps/],
  ])('%j', (asked, words) => {
    const others = [period('2025-12-01', '2026-05-31')].filter(() => asked.from !== '2025-11-17');
    const problems = periodProblems(asked, { contract: whole, others, today: plainDateOf(2026, 11, 20) });
    if (words === null) expect(problems).toEqual([]);
    else expect(problems[0]?.sentence).toMatch(words);
  });
});
