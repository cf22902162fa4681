import { expect, it } from 'vitest';
import { questionProblems, replyProblems } from '#app/domain/clarification.ts';
import { isLate, lateDecisionProblem, lateOpeningProblem } from '#app/domain/late-tender.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import { formatUkTime, ukMoment } from '#app/domain/uk-time.ts';

const day = (text: string) => text as PlainDate;
const today = day('2018-03-22');
const fields = (problems: readonly { field: string | null }[]) => problems.map(({ field }) => field);

it.each([
  ['in order', '2018-03-20', 'Who covers leave?', []],
  ['asked tomorrow', '2018-03-23', 'Who covers leave?', ['askedOn']],
  ['naming the tenderer', '2018-03-20', 'Does ALPHA CARE, the firm, cover leave?', ['question']],
  ['with part of the name', '2018-03-20', 'Does alphabetical care matter?', []],
])('a question %s', (_, askedOn, question, wrong) => {
  expect(fields(questionProblems({ askedOn: day(askedOn), question }, today, 'Alpha Care Ltd'))).toEqual(wrong);
});

it.each([
  ['in order', '2018-03-21', 'The manager', []],
  ['before the question', '2018-03-19', 'The manager', ['answeredOn']],
  ['in the future', '2018-03-23', 'We at Alpha Care do', ['answeredOn', 'reply']],
])('an answer %s', (_, answeredOn, reply, wrong) => {
  const answer = { answeredOn: day(answeredOn), reply };
  expect(fields(replyProblems(answer, day('2018-03-20'), today, 'Alpha Care Ltd'))).toEqual(wrong);
});

it('a tender is late from the second after the deadline, and never without one', () => {
  const deadline = { dueAt: '2018-03-12T12:00:00Z', policy: 'refused' } as const;
  expect(isLate('2018-03-12T12:00:00Z', deadline)).toBe(false);
  expect(isLate('2018-03-12T12:00:01Z', deadline)).toBe(true);
  expect(isLate('2018-03-12T12:00:01Z', null)).toBe(false);
  expect(lateDecisionProblem('accepted', 'refused')).toContain('cannot be accepted');
  expect(lateDecisionProblem('accepted', 'decided')).toBeNull();
  expect(lateDecisionProblem('refused', 'refused')).toBeNull();
});

it('holds up the opening until each late tender that is in has been decided', () => {
  const late = { letter: 'A', late: true, decided: false, isIn: true };
  expect(
    lateOpeningProblem([
      { ...late, decided: true },
      { ...late, isIn: false },
      { ...late, late: false },
    ]),
  ).toBeNull();
  expect(lateOpeningProblem([late, { ...late, letter: 'C' }])).toBe(
    'Decide about the late tenders first: bid A, bid C.',
  );
});

it.each([
  ['2018-03-12', '12:00', '2018-03-12T12:00:00.000Z', '12 March 2018, 12:00 GMT'],
  ['2018-07-02', '12:00', '2018-07-02T11:00:00.000Z', '2 July 2018, 12:00 BST'],
  ['2018-10-28', '01:30', '2018-10-28T00:30:00.000Z', '28 October 2018, 01:30 BST'],
  ['2018-03-25', '01:30', '2018-03-25T01:30:00.000Z', '25 March 2018, 02:30 BST'],
])('%s at %s in the United Kingdom', (date, time, utc, shown) => {
  expect(ukMoment(day(date), time)).toBe(utc);
  expect(formatUkTime(utc)).toBe(shown);
});
