import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeLetters } from '#app/domain/bid-letters.ts';
import type { ConflictDeclaration } from '#app/domain/conflict-of-interest.ts';
import { usualScale } from '#app/domain/evaluation-scheme.ts';
import { moderationProblem } from '#app/domain/moderation-opening.ts';
import { panelRoleProblem } from '#app/domain/panel-roles.ts';
import { openingProblem } from '#app/domain/price-opening.ts';
import { expectOk } from '#app/domain/result.ts';
import { bandLines, parseBands, parseScale, scaleLines } from '#app/domain/scale-lines.ts';
import {
  markProblem,
  placeState,
  replacementProblems,
  scoringProblem,
  submissionProblems,
} from '#app/domain/score-submission.ts';
import { formatUkTime } from '#app/domain/uk-time.ts';

describe('letters', () => {
  it('draws from letters not yet used, and never runs out', () => {
    expect(freeLetters(['B', 'F'])).toEqual(['A', 'C', 'D', 'E', 'G', 'H']);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), (count) => {
        const used: string[] = [];
        for (let index = 0; index < count; index += 1) used.push(freeLetters(used)[0] as string);
        const free = freeLetters(used);
        return free.length > 0 && new Set(used).size === count && free.every((letter) => !used.includes(letter));
      }),
      { numRuns: 10 },
    );
  });
});

describe('panel', () => {
  it.each([
    ['evaluator', ['commercialEvaluator'], false],
    ['commercialEvaluator', ['evaluator'], false],
    ['moderator', ['evaluator'], false],
    ['evaluator', ['evaluator'], false],
    ['evaluator', ['leadCommissioner'], true],
    ['observer', ['commercialEvaluator'], true],
    ['evaluator', [], true],
  ] as const)('%s beside %j: %s', (role, held, allowed) => {
    expect(panelRoleProblem(role, held) === null).toBe(allowed);
  });
});

describe('scores', () => {
  const question = { id: 'Q2', scale: { marks: [0, 1, 2, 3, 4, 5], descriptors: { 4: 'Good, with staff' } } };
  const place = {
    bidId: 'x',
    letter: 'C',
    criterionId: 'Q2',
    mark: 4,
    reasons: 'Named night team',
    shortfall: 'No cover',
  };
  const missing = (more: Partial<typeof place> | { mark: null }) =>
    submissionProblems([{ ...place, ...more }], [question]);
  it('asks for a mark and both parts of its reasons; a blank is not zero', () => {
    expect(missing({})).toEqual([]);
    expect(missing({ mark: 0 })).toEqual([]);
    expect(missing({ mark: null })).toEqual(['Bid C, Q2: choose a mark.']);
    expect(missing({ reasons: ' ', shortfall: '' })).toEqual([
      'Bid C, Q2: say what earns the mark, say what keeps it from a higher one.',
    ]);
    expect(missing({ mark: 5, shortfall: '' })).toEqual([]);
    expect(missing({ reasons: 'Good with staff' })).toEqual([
      'Bid C, Q2: the reasons repeat the published words; say what this answer offers.',
    ]);
    const given = { mark: null, reasons: '', shortfall: '' };
    expect(placeState(given, question.scale)).toBe('notStarted');
    expect(placeState({ ...given, mark: 0 }, question.scale)).toBe('begun');
    expect(placeState(place, question.scale)).toBe('complete');
  });
  it('lets a submitted mark be replaced only by a complete one with a reason', () => {
    const complete = { ...place, supersedeReason: 'I had read the wrong annex' };
    expect(replacementProblems(complete, question.scale)).toEqual([]);
    expect(replacementProblems({ ...complete, mark: null, supersedeReason: ' ' }, question.scale)).toEqual([
      { field: null, sentence: 'A submitted mark is replaced by a complete one: choose a mark' },
      { field: 'supersedeReason', sentence: 'Say why the mark you submitted is replaced' },
    ]);
  });
  it('takes whole marks of the scale only', () => {
    expect([null, 0, 5].map((mark) => markProblem(mark, usualScale))).toEqual([null, null, null]);
    expect(markProblem(6, usualScale)).toContain('6 is not on the published scale');
  });
  it('lets nobody mark before a declaration, with a conflict, or after submission', () => {
    const declared = (kind: ConflictDeclaration['kind']): ConflictDeclaration => {
      const declaredOn = '2018-03-12' as ConflictDeclaration['declaredOn'];
      return { person: 'Officer', kind, detail: 'Shares', declaredOn, mitigation: null };
    };
    const problem = (kind: ConflictDeclaration['kind'], submitted = false) => scoringProblem(declared(kind), submitted);
    expect(problem('none')).toBeNull();
    expect(problem('perceived')).toBeNull();
    for (const wrong of [scoringProblem(null, false), problem('actual'), problem('none', true)])
      expect(wrong).not.toBeNull();
  });
});

describe('moderation and prices', () => {
  it('counts who is missing without naming anybody', () => {
    expect(moderationProblem({ evaluators: 4, submitted: 3, gatesMissing: 0, coverage: [] })).toBe(
      '1 of 4 evaluators has still to submit.',
    );
    expect(moderationProblem({ evaluators: 4, submitted: 4, gatesMissing: 2, coverage: [] })).toContain(
      '2 pass or fail results',
    );
    expect(moderationProblem({ evaluators: 0, submitted: 0, gatesMissing: 0, coverage: [] })).not.toBeNull();
    expect(moderationProblem({ evaluators: 2, submitted: 2, gatesMissing: 0, coverage: [] })).toBeNull();
    const coverage = [{ criterionId: 'Q2', evaluators: 0 }];
    expect(moderationProblem({ evaluators: 2, submitted: 2, gatesMissing: 0, coverage })).toContain(
      'Nobody is assigned to mark Q2',
    );
  });
  it('opens by two people of two councils', () => {
    const first = { personId: 'a', councilId: 'halton' };
    expect(openingProblem(first, [])).toBeNull();
    expect(openingProblem(first, [first])).toContain('already asked');
    expect(openingProblem({ personId: 'b', councilId: 'halton' }, [first])).toContain('another council');
    expect(openingProblem({ personId: 'b', councilId: 'warrington' }, [first])).toBeNull();
  });
});

describe('lines', () => {
  it('reads what it writes', () => {
    expect(expectOk(parseScale(scaleLines(usualScale)))).toEqual(usualScale);
    const bands = expectOk(parseBands('£10,000: 40\n20,000.50: 12.5\nAbove: 0'));
    expect(expectOk(parseBands(bandLines(bands)))).toEqual(bands);
  });
  it.each(['good: 3', '-1: bad', '1.5: half'])('refuses the mark "%s"', (line) =>
    expect(parseScale(line).ok).toBe(false),
  );
  it.each(['10,000', '-5: 3', 'above: 120', '10: x'])('refuses the band "%s"', (line) =>
    expect(parseBands(line).ok).toBe(false),
  );
});

describe('formatUkTime', () => {
  it.each([
    ['2018-01-18T10:15:00Z', '18 January 2018, 10:15 GMT'],
    ['2018-03-25T00:59:59Z', '25 March 2018, 00:59 GMT'],
    ['2018-03-25T01:00:00Z', '25 March 2018, 02:00 BST'],
    ['2018-07-02T23:30:00Z', '3 July 2018, 00:30 BST'],
    ['2018-10-28T00:59:00Z', '28 October 2018, 01:59 BST'],
    ['2018-10-28T01:00:00Z', '28 October 2018, 01:00 GMT'],
  ])('%s is %s', (moment, text) => expect(formatUkTime(moment)).toBe(text));
});
