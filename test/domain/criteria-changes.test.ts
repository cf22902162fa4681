import { describe, expect, it } from 'vitest';
import type { AwardCriterion } from '#app/domain/award-criteria.ts';
import { toBasisPoints } from '#app/domain/basis-points.ts';
import { criteriaChanges } from '#app/domain/criteria-changes.ts';
import { applyEdit, type CriteriaEdit } from '#app/domain/criteria-edit.ts';
import { type EvaluationScheme, initialScheme, usualScale } from '#app/domain/evaluation-scheme.ts';
import { toPence } from '#app/domain/money.ts';
import { expectOk } from '#app/domain/result.ts';

const edited = (edit: CriteriaEdit, from = initialScheme): EvaluationScheme => expectOk(applyEdit(from, edit));
const replaced = (criterion: AwardCriterion): EvaluationScheme =>
  edited({ kind: 'criterion', criterion, replaces: criterion.id, parentId: null });
const q1 = {
  kind: 'quality',
  id: 'Q1',
  title: 'Delivery of the service',
  weight: toBasisPoints(3500),
  scale: usualScale,
  minimumMark: null,
} as const;

it('finds nothing between equals', () => {
  expect(criteriaChanges(initialScheme, structuredClone(initialScheme))).toEqual([]);
});

describe('each kind of change, with both values', () => {
  it('weightings', () => {
    const weights = { Q1: toBasisPoints(3000), Q2: toBasisPoints(3000) };
    expect(criteriaChanges(initialScheme, edited({ kind: 'weights', weights }))).toEqual([
      { kind: 'changed', about: 'Q1: Delivery of the service', what: 'Weighting', before: '35%', after: '30%' },
      { kind: 'changed', about: 'Q2: Safeguarding', what: 'Weighting', before: '25%', after: '30%' },
    ]);
  });

  it('a question: title, marks, words, minimum, word limit', () => {
    const descriptors = { ...usualScale.descriptors, 5: 'Better still' };
    const after = replaced({
      ...q1,
      title: 'Delivery',
      scale: { ...usualScale, descriptors },
      minimumMark: 2,
      wordLimit: 500,
    });
    expect(criteriaChanges(initialScheme, after)).toMatchObject([
      { what: 'Title', before: 'Delivery of the service', after: 'Delivery' },
      { what: 'Words of mark 5', before: usualScale.descriptors[5], after: 'Better still' },
      { what: 'Minimum mark', before: null, after: '2' },
      { what: 'Word limit', before: null, after: '500' },
    ]);
  });

  it('a question removed, a gate added', () => {
    const gate = { kind: 'gate', id: 'INS', title: 'Insurance', consequence: 'excluded' } as const;
    const added = edited({ kind: 'criterion', criterion: gate, replaces: null, parentId: null });
    expect(criteriaChanges(initialScheme, edited({ kind: 'remove', id: 'Q3' }, added))).toEqual([
      {
        kind: 'added',
        about: 'INS: Insurance',
        what: 'Pass or fail test',
        before: null,
        after: 'A fail: excludes the tender',
      },
      expect.objectContaining({ kind: 'removed', about: 'Q3: Social value', what: 'Question', after: null }),
    ]);
  });

  it('the price formula with its figures', () => {
    const price = { formula: 'between-fixed-bounds', minimum: toPence(100), maximum: toPence(200) } as const;
    const after = replaced({ kind: 'price', id: 'PRICE', title: 'Price', weight: toBasisPoints(2500), price });
    const [change] = criteriaChanges(initialScheme, after);
    expect(change).toMatchObject({ what: 'Price formula', about: 'PRICE: Price' });
    expect(change?.after).toContain('from £1.00 to £2.00');
  });

  it('rounding, tie-break and order', () => {
    const rules = edited({ kind: 'rules', rounding: { stage: 'none' }, tieBreak: [] });
    const [quality, price] = rules.criteria;
    const turned = { ...rules, criteria: [price, quality].filter((one) => one !== undefined) };
    expect(criteriaChanges(initialScheme, turned)).toMatchObject([
      { about: 'The criteria', what: 'Order', after: 'PRICE, QUALITY, Q1, Q2, Q3' },
      { about: 'Rules', what: 'Rounding', after: 'Scores are not rounded.' },
      { about: 'Rules', what: 'Tie-break', before: 'QUALITY', after: 'Equal totals share a rank' },
    ]);
  });
});
