import { describe, expect, it } from 'vitest';
import { toExactDecimal } from '#app/domain/ratio.ts';
import { moderationAgenda } from '#app/domain/spread.ts';

describe('spread', () => {
  it('puts the widest disagreement first and keeps the order of equals', () => {
    const agenda = moderationAgenda([
      { criterionId: 'Q1', bidId: 'A', marks: [6, 8], highestMark: 10 },
      { criterionId: 'Q2', bidId: 'A', marks: [2, 4, 5], highestMark: 5 },
      { criterionId: 'Q3', bidId: 'A', marks: [4, 4], highestMark: 5 },
      { criterionId: 'Q4', bidId: 'A', marks: [], highestMark: 5 },
      { criterionId: 'Q5', bidId: 'A', marks: [1, 0], highestMark: 5 },
    ]);
    expect(agenda.map(({ criterionId, spread }) => [criterionId, toExactDecimal(spread)])).toEqual([
      ['Q2', '0.6'],
      ['Q1', '0.2'],
      ['Q5', '0.2'],
      ['Q3', '0'],
      ['Q4', '0'],
    ]);
    expect(agenda.map(({ agreed }) => agreed)).toEqual([false, false, false, true, false]);
    expect(agenda[0]).toMatchObject({ lowest: 2, highest: 5 });
    expect(agenda[4]).toMatchObject({ lowest: null, highest: null });
    expect(JSON.stringify(Object.keys(agenda[0] ?? {}))).not.toMatch(/mean|average/);
  });
});
