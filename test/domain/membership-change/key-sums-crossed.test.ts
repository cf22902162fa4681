import { expect, it } from 'vitest';
import { keySumsCrossed } from '#app/domain/membership-change/key-sums-crossed.ts';
import { toPence } from '#app/domain/money.ts';

it('names each council whose share crosses the sum from which its own decisions are key', () => {
  const before = { halton: toPence(22_138_320), west: toPence(57_590_751), east: toPence(64_723_293) };
  const after = { halton: toPence(28_000_000), west: toPence(73_670_103), east: toPence(40_000_000) };
  const sums = [
    { partner: 'halton', fromPounds: 500_000 },
    { partner: 'west', fromPounds: 600_000 },
    { partner: 'east', fromPounds: 500_000 },
  ];
  expect(keySumsCrossed(before, after, sums, (id) => id)).toEqual([
    'west: £575,907.51 becomes £736,701.03, at or above its own sum of £600,000.00; its decision becomes key by its value: notice and call-in follow.',
    'east: £647,232.93 becomes £400,000.00, below its own sum of £500,000.00; its decision is no longer key by its value.',
  ]);
});
