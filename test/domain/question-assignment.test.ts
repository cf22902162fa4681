import { describe, expect, it } from 'vitest';
import { panelDatesProblems, sayDue } from '#app/domain/panel-dates.ts';
import { parsePlainDate } from '#app/domain/plain-date.ts';
import { assignmentProblems, coverageOf, coverageProblem, ownQuestions } from '#app/domain/question-assignment.ts';
import { expectOk } from '#app/domain/result.ts';

const day = (text: string) => expectOk(parsePlainDate(text));
const questions = ['Q1', 'Q2', 'Q3'];

describe('the questions of an evaluator', () => {
  it('are all of them unless some are assigned', () => {
    const listed = questions.map((id) => ({ id }));
    expect(ownQuestions(listed, null)).toEqual(listed);
    expect(ownQuestions(listed, ['Q3', 'Q1']).map(({ id }) => id)).toEqual(['Q1', 'Q3']);
  });

  it.each([
    [['Q1'], [], null],
    [[], [], 'Choose at least one question'],
    [['Q9'], [], 'Q9 is no question'],
    [['Q1'], ['Q2'], 'Marks are on record for Q2'],
  ])('of %j with marks on %j: %s', (chosen, marked, sentence) => {
    const problems = assignmentProblems(chosen, { questions, marked });
    if (sentence === null) expect(problems).toEqual([]);
    else expect(problems[0]?.sentence).toContain(sentence);
  });

  it('leave no question without an evaluator', () => {
    const coverage = coverageOf(questions, [{ assigned: ['Q1'] }, { assigned: ['Q1', 'Q2'] }]);
    expect(coverage.map(({ evaluators }) => evaluators)).toEqual([2, 1, 0]);
    expect(coverageProblem(coverage)).toBe('Nobody is assigned to mark Q3; assign an evaluator first.');
    expect(coverageProblem(coverageOf(questions, [{ assigned: null }]))).toBeNull();
  });
});

describe('the dates of a panel', () => {
  it('follow one another', () => {
    const dates = { declareBy: day('2018-04-10'), scoreBy: day('2018-04-24'), agreeBy: day('2018-05-04') };
    expect(panelDatesProblems(dates)).toEqual([]);
    expect(panelDatesProblems({ ...dates, scoreBy: day('2018-04-09') }).map(({ field }) => field)).toEqual(['scoreBy']);
    expect(panelDatesProblems({ ...dates, agreeBy: day('2018-04-01') })[0]?.sentence).toContain('1 April 2018');
  });

  it('are said with whether they have passed', () => {
    expect(sayDue(day('2018-04-24'), day('2018-04-24'))).toBe('By 24 April 2018');
    expect(sayDue(day('2018-04-24'), day('2018-04-25'))).toBe('Was due by 24 April 2018');
    expect(sayDue(undefined, day('2018-04-25'))).toBeNull();
  });
});
