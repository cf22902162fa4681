import { describe, expect, it } from 'vitest';
import { apportion } from '#app/domain/apportionment.ts';
import { fairness, measuresOf } from '#app/domain/fairness.ts';
import { toPence } from '#app/domain/money.ts';
import { expectOk } from '#app/domain/result.ts';

const people = {
  halton: '127306',
  'cheshire-east': '377303',
  'cheshire-west-and-chester': '335724',
  warrington: '208973',
};
const source = { name: 'population, ONS mid-year estimates', vintage: 'mid-2016', unit: 'people' };
const divide = (basis: Parameters<typeof apportion>[0]['components'][number]['basis']) =>
  expectOk(
    apportion({
      partners: Object.keys(people),
      periods: ['all'],
      components: [{ id: 'The contract', costs: { all: toPence(180_000_000) }, basis }],
    }),
  );

describe('fairness', () => {
  it('is the same by head where the basis is population', () => {
    const shared = divide({ type: 'measure', ...source, values: people });
    const [measure] = measuresOf(shared);
    expect(measure).toMatchObject({ unit: 'people', source: 'population, ONS mid-year estimates, mid-2016' });
    const view = fairness(shared, measure as NonNullable<typeof measure>);
    expect(view.rows.map(({ perUnit, index }) => [perUnit, index])).toEqual([
      [172, 100],
      [172, 100],
      [172, 100],
      [172, 100],
    ]);
    expect(view.all).toEqual({ amount: 180_000_000, units: '1049306', perUnit: 172, index: 100 });
  });

  it('shows who pays more by head in equal shares, and nothing for a party without people', () => {
    const view = fairness(divide({ type: 'equal' }), {
      unit: 'people',
      source: 'ONS',
      values: { ...people, warrington: '0' },
    });
    expect(view.rows.map(({ perUnit, index }) => [perUnit, index])).toEqual([
      [353, 220],
      [119, 74],
      [134, 83],
      [null, null],
    ]);
    expect(view.all).toMatchObject({ amount: 135_000_000, units: '840333', perUnit: 161 });
  });

  it('finds each measure once, those of a mixture too', () => {
    const part = (vintage: string) => ({
      weight: '50',
      basis: { type: 'measure' as const, ...source, vintage, values: people },
    });
    expect(measuresOf(divide({ type: 'mixture', parts: [part('mid-2016'), part('mid-2016')] }))).toHaveLength(1);
    expect(measuresOf(divide({ type: 'mixture', parts: [part('mid-2016'), part('mid-2020')] }))).toHaveLength(2);
    expect(measuresOf(divide({ type: 'equal' }))).toEqual([]);
  });
});
