import { describe, expect, it } from 'vitest';
import { abnormallyLow, DEFAULT_ABNORMALLY_LOW } from '#app/domain/abnormally-low.ts';
import { toPence } from '#app/domain/money.ts';

const flagged = (...prices: number[]) =>
  abnormallyLow(
    prices.map((pounds, index) => ({ id: `B${index}`, price: toPence(pounds * 100) })),
    DEFAULT_ABNORMALLY_LOW,
  );

describe('abnormally low', () => {
  it('gives the figures of each test met', () => {
    expect(flagged(40, 80, 100)).toEqual([
      {
        id: 'B0',
        reasons: [
          '£40.00 is 45.45% below the mean price of £73.33 (flagged from 20%).',
          '£40.00 is 50.00% below the next price of £80.00 (flagged from 10%).',
        ],
      },
    ]);
  });

  it.each<[number[], string[]]>([
    [[80, 100, 120], ['B0']],
    [[90, 100], ['B0']],
    [[90.01, 100], []],
    [[100], []],
    [[100, 100, 100], []],
    [[0, 0], []],
    [[0, 100], ['B0']],
    [
      [50, 50, 100, 100],
      ['B0', 'B1'],
    ],
    [[], []],
  ])('prices %j flag %j', (prices, ids) => {
    expect(flagged(...prices).map(({ id }) => id)).toEqual(ids);
  });
});
