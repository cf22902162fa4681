import { describe, expect, it } from 'vitest';
import { draftProblem, isAmending, questionsNeverAsked, unconfirmedProblems } from '#app/domain/criteria-amendment.ts';
import { applyEdit } from '#app/domain/criteria-edit.ts';
import { initialScheme } from '#app/domain/evaluation-scheme.ts';
import { expectOk } from '#app/domain/result.ts';
import type { LotStage } from '#app/domain/stage.ts';

describe('when a draft may be edited', () => {
  it.each<[LotStage, number | null, number | null, string | null]>([
    ['criteria', null, null, null],
    ['tendering', null, 1, 'The criteria were frozen at publication. Prepare a new version to change them.'],
    ['tendering', 1, 1, null],
    ['tendering', 1, 2, 'The criteria were frozen at publication. Prepare a new version to change them.'],
    ['scoring', 1, 1, 'The criteria were frozen at publication.'],
    ['recommended', null, 1, 'The criteria were frozen at publication.'],
  ])('%s, amends %s, published %s', (stage, amends, published, problem) => {
    expect(draftProblem({ stage, amends, published })).toBe(problem);
    expect(isAmending({ stage, amends, published })).toBe(problem === null && stage === 'tendering');
  });
});

it('names every tender still in that stands under an older version', () => {
  const tenders = [
    { letter: 'A', status: 'in', standsUnder: 2 },
    { letter: 'B', status: 'in', standsUnder: 1 },
    { letter: 'C', status: 'withdrawn', standsUnder: 1 },
  ] as const;
  expect(unconfirmedProblems(tenders, 2)).toEqual([
    'Bid B was recorded under version 1 of the criteria. Record that its tenderer confirms it under version 2, or take it out.',
  ]);
});

describe('questions that a tender was never asked', () => {
  const withoutQ3 = expectOk(applyEdit(initialScheme, { kind: 'remove', id: 'Q3' }));
  const versions = [
    { number: 3, scheme: initialScheme },
    { number: 2, scheme: withoutQ3 },
    { number: 1, scheme: initialScheme },
  ];
  it.each([
    ['received under 1: asked all', { received: 1, standsUnder: 1 }, []],
    ['received under 2: never asked Q3', { received: 2, standsUnder: 2 }, ['Q3']],
    ['confirmed under 3 since', { received: 2, standsUnder: 3 }, []],
  ])('%s', (_, standing, expected) => {
    expect(questionsNeverAsked(versions, standing).map(({ id }) => id)).toEqual(expected);
  });
});
