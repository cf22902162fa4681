import { describe, expect, it } from 'vitest';
import {
  assessmentStanding,
  type ConflictsChanges,
  conflictsProblem,
  preparedLate,
  reviewByProblems,
} from '#app/domain/conflicts-assessment.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';

const day = (text: string) => text as PlainDate;
const none: ConflictsChanges = { party: null, panelMember: null, tender: null, interest: null, declaration: null };
const confirmed = { number: 1, confirmedAt: '2018-01-26T10:00:00.000000Z', reviewBy: day('2018-06-29') };
const halton = { councilId: 'halton', name: 'Halton', latest: confirmed, preparedAt: confirmed.confirmedAt };
const standing = (changes: Partial<ConflictsChanges>, today = '2018-03-20', council: typeof halton | object = {}) =>
  assessmentStanding({ ...halton, ...council }, { ...none, ...changes }, day(today));

describe('where an assessment stands', () => {
  it.each([
    ['nothing happened since', {}, '2018-06-29', 'current', []],
    ['all of it happened before', { tender: '2018-01-26T09:59:59.999999Z' }, '2018-03-20', 'current', []],
    [
      'a tender came',
      { tender: '2018-03-12T10:00:00.000000Z' },
      '2018-03-20',
      'due',
      ['A tender was recorded on 12 March 2018, after it was confirmed.'],
    ],
    [
      'a panel member an instant later',
      { panelMember: '2018-01-26T10:00:00.000001Z' },
      '2018-03-20',
      'due',
      ['A panel member was appointed on 26 January 2018, after it was confirmed.'],
    ],
    ['a council that joins later', { party: '2018-04-01T00:00:00.000000Z' }, '2018-03-20', 'current', []],
    [
      'an interest, and the day passed',
      { interest: '2018-02-01T10:00:00.000000Z' },
      '2018-06-30',
      'due',
      [
        'A panel member registered an interest on 1 February 2018, after it was confirmed.',
        'It was to be looked at again by 29 June 2018.',
      ],
    ],
    [
      'a conflict was declared',
      { declaration: '2018-03-13T11:00:00.000000Z' },
      '2018-03-20',
      'due',
      ['A conflict was declared on 13 March 2018, after it was confirmed.'],
    ],
  ] as const)('%s', (_name, changes, today, state, reasons) => {
    expect(standing(changes, today)).toMatchObject({ state, reasons });
  });

  it('is missing before the first confirmation, whatever happened', () => {
    expect(standing({ tender: '2018-03-12T10:00:00.000000Z' }, '2018-03-20', { latest: null })).toMatchObject({
      state: 'missing',
      reasons: ['Halton has not confirmed a conflicts assessment.'],
    });
  });
});

it('is no problem only where every council’s is current, and names the others', () => {
  const [current, due] = [standing({}), standing({ tender: '2018-03-12T10:00:00.000000Z' })];
  const missing = standing({}, '2018-03-20', { name: 'Warrington', latest: null });
  expect(conflictsProblem([current])).toBeNull();
  expect(conflictsProblem([])).toBe('No council’s conflicts assessment can be read.');
  expect(conflictsProblem([current, due, missing])).toBe(
    'For Warrington a conflicts assessment has still to be confirmed. For Halton the conflicts assessment is due for review.',
  );
});

it('was prepared late only under the Act, and only after the criteria were published', () => {
  const published = '2025-07-10T08:00:00.000000Z';
  const council = { preparedAt: '2025-07-14T08:00:00.000000Z' };
  expect(preparedLate(council, published, 'PA2023')).toContain('First confirmed on 14 July 2025');
  expect(preparedLate(council, published, 'PCR2015')).toBeNull();
  expect(preparedLate(council, null, 'PA2023')).toBeNull();
  expect(preparedLate({ preparedAt: '2025-07-01T08:00:00.000000Z' }, published, 'PA2023')).toBeNull();
});

it.each([
  ['2018-03-20', 'must be after today'],
  ['2018-03-21', null],
  ['2019-03-21', null],
  ['2019-03-22', 'within a year'],
])('review by %s: %s', (reviewBy, sentence) => {
  const problems = reviewByProblems(day(reviewBy), day('2018-03-20'));
  if (sentence === null) expect(problems).toEqual([]);
  else expect(problems).toMatchObject([{ field: 'reviewBy', sentence: expect.stringContaining(sentence) }]);
});
