import { describe, expect, it } from 'vitest';
import { qualityLeaves } from '#app/domain/award-criteria.ts';
import { toBasisPoints } from '#app/domain/basis-points.ts';
import { applyEdit, type CriteriaEdit } from '#app/domain/criteria-edit.ts';
import { initialScheme, schemeProblems, usualScale } from '#app/domain/evaluation-scheme.ts';
import { expectOk } from '#app/domain/result.ts';

const weights = (given: Record<string, number>): CriteriaEdit => ({
  kind: 'weights',
  weights: Object.fromEntries(Object.entries(given).map(([id, points]) => [id, toBasisPoints(points)])),
});
const question = (id: string, more: object = {}) =>
  ({
    kind: 'quality',
    id,
    title: 'New',
    weight: toBasisPoints(0),
    scale: usualScale,
    minimumMark: null,
    ...more,
  }) as const;
const add = (id: string, more: object = {}, parentId: string | null = 'QUALITY'): CriteriaEdit => ({
  kind: 'criterion',
  criterion: question(id, more),
  replaces: null,
  parentId,
});

describe('applyEdit', () => {
  it('starts from a scheme that can be frozen as it stands', () => {
    expect(schemeProblems(initialScheme)).toEqual([]);
  });

  it.each([
    [{ PRICE: 2499 }, 'The weightings total 99.99%, not 100%.'],
    [{ PRICE: 2501 }, 'The weightings total 100.01%, not 100%.'],
    [{ Q1: 3400 }, 'The parts of Quality total 74%, but its weighting is 75%.'],
  ])('refuses weightings %j with both figures', (given, sentence) => {
    expect(applyEdit(initialScheme, weights(given))).toMatchObject({ refusal: [{ sentence }] });
  });

  it('takes weightings that total exactly', () => {
    const edited = expectOk(applyEdit(initialScheme, weights({ QUALITY: 6000, Q1: 2000, PRICE: 4000 })));
    expect(schemeProblems(edited)).toEqual([]);
  });

  it('adds a question at 0%, so that the totals hold', () => {
    const edited = expectOk(applyEdit(initialScheme, add('Q4')));
    expect(qualityLeaves(edited.criteria).map(({ criterion }) => criterion.id)).toEqual(['Q1', 'Q2', 'Q3', 'Q4']);
    expect(schemeProblems(edited)).toEqual([]);
  });

  it.each([
    ['a used reference', add('Q1'), 'id'],
    ['a group that is none', add('Q4', {}, 'PRICE'), 'parentId'],
    ['a minimum off the scale', add('Q4', { minimumMark: 9 }), 'minimumMark'],
    ['marks out of order', add('Q4', { scale: { marks: [0, 2, 1], descriptors: {} } }), 'scale'],
    [
      'a gate in the tie-break',
      { kind: 'rules', rounding: { stage: 'none' }, tieBreak: ['NONE'] } as const,
      'tieBreak',
    ],
  ])('refuses %s at its field', (_, edit, field) => {
    expect(applyEdit(initialScheme, edit)).toMatchObject({ ok: false, refusal: [{ field }] });
  });

  it('keeps weighting and tie-break when a criterion is renamed, and drops the tie-break with it', () => {
    const group = { kind: 'group', id: 'QUAL', title: 'Quality', weight: toBasisPoints(0), children: [] } as const;
    const renamed = expectOk(
      applyEdit(initialScheme, { kind: 'criterion', criterion: group, replaces: 'QUALITY', parentId: null }),
    );
    expect(schemeProblems(renamed)).toEqual([]);
    expect(renamed.tieBreak).toEqual(['QUAL']);
    expect(expectOk(applyEdit(renamed, { kind: 'remove', id: 'QUAL' })).tieBreak).toEqual([]);
  });
});
