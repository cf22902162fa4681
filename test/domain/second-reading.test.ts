import { describe, expect, it } from 'vitest';
import { ratio } from '#app/domain/ratio.ts';
import {
  answersToReopen,
  type SecondReading,
  secondReadingOrder,
  secondReadingProblems,
} from '#app/domain/second-reading.ts';
import type { FirstMargin } from '#app/domain/sensitivity/first-margin.ts';
import type { MarkFlip } from '#app/domain/sensitivity/mark-flips.ts';

const margin = (needsSecondReading: boolean): FirstMargin => ({
  first: 'A',
  second: 'B',
  points: ratio(23, 5),
  criterionId: 'Q1',
  markWorth: ratio(needsSecondReading ? 7 : 3),
  marks: ratio(23, needsSecondReading ? 35 : 15),
  needsSecondReading,
});
const flip = (bidId: string, criterionId: string): MarkFlip => ({
  bidId,
  criterionId,
  direction: 'up',
  from: 3,
  to: 4,
  decimals: 0,
  winners: [bidId],
});
const flips = (...changing: readonly MarkFlip[]) => ({ tried: 24, changing, unjudgeable: [] });
const BIDS = ['A', 'B', 'C'];
const NARROW = secondReadingOrder({ margin: margin(true), flips: flips(flip('B', 'Q2'), flip('A', 'Q2')) }, BIDS);
const reading = (bidId: string, change: Partial<SecondReading> = {}): SecondReading => ({
  criterionId: 'Q2',
  bidId,
  reader: 'Head of Quality',
  outcome: 'confirmed',
  reasons: 'Page 12 names two staff for the night cover.',
  ...change,
});

describe('second reading', () => {
  it('reads each deciding criterion again for every ranked bid', () => {
    expect(NARROW.answers).toEqual(BIDS.map((bidId) => ({ criterionId: 'Q2', bidId })));
    expect(NARROW.reasons).toEqual([
      'A is 4.6 points ahead of B: 0.66 of the largest mark, 7 points on Q1. That is less than one mark, so the answers need a second reading.',
      '2 of 24 single steps of one mark would change the first place, on Q2.',
    ]);
  });

  it.each<[string, Parameters<typeof secondReadingOrder>[0], readonly string[], string[]]>([
    ['narrow without a flip: the largest mark', { margin: margin(true), flips: flips() }, BIDS, ['Q1', 'Q1', 'Q1']],
    ['wide, but one mark flips', { margin: margin(false), flips: flips(flip('B', 'Q3')) }, BIDS, ['Q3', 'Q3', 'Q3']],
    ['wide', { margin: margin(false), flips: flips() }, BIDS, []],
    ['one bid', { margin: null, flips: flips() }, ['A'], []],
  ])('%s', (_, sensitivity, bids, expected) => {
    const order = secondReadingOrder(sensitivity, bids);
    expect(order.answers.map(({ criterionId }) => criterionId)).toEqual(expected);
    expect(order.needed).toBe(expected.length > 0);
    expect(order.reasons.join(' ')).toMatch(order.needed ? /mark/ : /no second reading is needed/);
  });

  it('is done when every answer was read by another person, with reasons', () => {
    const done = BIDS.map((bidId) => reading(bidId));
    expect(secondReadingProblems(NARROW, done, ['Moderator'])).toEqual([]);
    const wrong = [
      reading('A', { reader: 'Moderator' }),
      reading('B', { reasons: ' ' }),
      reading('A', { criterionId: 'Q9' }),
    ];
    expect(secondReadingProblems(NARROW, wrong, ['Moderator']).map(({ path }) => path)).toEqual([
      'readings',
      'readings[0].reader',
      'readings[1].reasons',
      'readings[2]',
    ]);
    expect(answersToReopen([reading('A'), reading('B', { outcome: 'reopen' })])).toEqual([
      { criterionId: 'Q2', bidId: 'B' },
    ]);
  });
});
