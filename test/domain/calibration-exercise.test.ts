import { describe, expect, it } from 'vitest';
import { closingProblem, exerciseProblems, mockMarkProblems } from '#app/domain/calibration-exercise.ts';

const scale = { marks: [0, 1, 2, 3], descriptors: {} };

describe('a calibration exercise', () => {
  it('needs a question of the criteria and an answer to mark', () => {
    expect(exerciseProblems({ criterionId: 'Q1', answers: ['Words'] }, ['Q1', 'Q2'])).toEqual([]);
    expect(exerciseProblems({ criterionId: 'Q9', answers: [] }, ['Q1', 'Q2']).map(({ field }) => field)).toEqual([
      'criterionId',
      'answers1',
    ]);
  });

  it.each([
    [2, 'Two named workers', []],
    [null, 'Two named workers', ['mark']],
    [9, ' ', ['mark', 'reasons']],
  ])('of mark %s with reasons %j asks for %j', (mark, reasons, fields) => {
    expect(mockMarkProblems({ mark, reasons }, scale).map(({ field }) => field)).toEqual(fields);
  });

  it('is closed once two evaluators have marked the same answer', () => {
    const marked = (answerId: string, evaluator: string) => ({ answerId, evaluator });
    expect(closingProblem([])).toMatch(/^Two evaluators/);
    expect(closingProblem([marked('1', 'A'), marked('2', 'B'), marked('2', 'B')])).toMatch(/^Two evaluators/);
    expect(closingProblem([marked('1', 'A'), marked('2', 'B'), marked('1', 'B')])).toBeNull();
  });
});
