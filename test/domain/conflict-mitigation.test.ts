import { describe, expect, it } from 'vitest';
import { mitigationProblems, needsMitigation, sayMitigation } from '#app/domain/conflict-mitigation.ts';
import type { Mitigation } from '#app/domain/conflict-of-interest.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import { ukDay } from '#app/domain/uk-time.ts';

const day = (text: string) => text as PlainDate;
const declaration = { person: 'Commissioning Officer', declaredOn: day('2018-03-12') };
const mitigation: Mitigation = {
  kind: 'second-evaluator',
  detail: 'Every mark is given beside the reserve evaluator.',
  decidedOn: day('2018-03-13'),
  decidedBy: 'Monitoring Officer',
};

describe('a mitigation', () => {
  it.each([
    ['whole', {}, []],
    ['on the day of the declaration', { decidedOn: day('2018-03-12') }, []],
    ['before it', { decidedOn: day('2018-03-11') }, ['decidedOn']],
    ['in the future', { decidedOn: day('2018-03-15') }, ['decidedOn']],
    ['by the person concerned', { decidedBy: ' commissioning officer ' }, ['decidedBy']],
  ])('%s', (_, change, fields) => {
    const problems = mitigationProblems(declaration, { ...mitigation, ...change }, day('2018-03-14'));
    expect(problems.map(({ field }) => field)).toEqual(fields);
  });

  it('is asked for potential and actual conflicts only', () => {
    const kinds = ['none', 'perceived', 'potential', 'actual', null] as const;
    expect(kinds.map(needsMitigation)).toEqual([false, false, true, true, false]);
  });

  it('is said with who decided and when', () => {
    expect(sayMitigation(mitigation)).toBe(
      'Marks beside a second, independent evaluator: Every mark is given beside the reserve evaluator. Decided by Monitoring Officer on 13 March 2018.',
    );
  });

  it('counts days of the United Kingdom', () => {
    expect(ukDay(new Date('2018-07-01T23:30:00Z'))).toBe('2018-07-02');
    expect(ukDay('2018-01-01T23:30:00Z')).toBe('2018-01-01');
  });
});
