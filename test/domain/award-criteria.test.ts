import { describe, expect, it } from 'vitest';
import {
  type AwardCriteria,
  type AwardCriterion,
  allCriteria,
  criteriaProblems,
  gates,
  priceCriterion,
  qualityLeaves,
  weightTotals,
} from '#app/domain/award-criteria.ts';
import { toBasisPoints } from '#app/domain/basis-points.ts';
import { formatMark } from '#app/domain/scoring-model.ts';

const leaf = (id: string, weight: number, more: object = {}): AwardCriterion => ({
  kind: 'quality',
  id,
  title: id,
  weight: toBasisPoints(weight),
  scale: { marks: [0, 1, 2, 3, 4, 5], descriptors: {} },
  minimumMark: null,
  ...more,
});
const group = (id: string, weight: number, ...children: AwardCriterion[]): AwardCriterion => ({
  kind: 'group',
  id,
  title: id,
  weight: toBasisPoints(weight),
  children,
});
const price = (weight: number, id = 'PRICE'): AwardCriterion => ({
  kind: 'price',
  id,
  title: id,
  weight: toBasisPoints(weight),
  price: { formula: 'relative-to-lowest' },
});
const gate = (consequence: 'excluded' | 'reported' | null): AwardCriterion => ({
  kind: 'gate',
  id: 'GATE',
  title: 'Gate',
  consequence,
});
const good = (): AwardCriteria => [
  group('QUALITY', 7500, leaf('Q1', 5000), group('DEEP', 2500, leaf('Q2', 1250), leaf('Q3', 1250))),
  price(2500),
  gate('excluded'),
];

describe('award criteria', () => {
  it('finds nothing wrong with a good tree and knows its parts', () => {
    expect(criteriaProblems(good())).toEqual([]);
    expect(qualityLeaves(good()).map(({ criterion, path }) => [criterion.id, path])).toEqual([
      ['Q1', 'criteria[0].children[0]'],
      ['Q2', 'criteria[0].children[1].children[0]'],
      ['Q3', 'criteria[0].children[1].children[1]'],
    ]);
    expect(qualityLeaves(good())[1]?.ancestors.map(({ id }) => id)).toEqual(['QUALITY', 'DEEP']);
    expect(gates(good())).toHaveLength(1);
    expect(allCriteria(good())).toHaveLength(7);
    expect(priceCriterion(good())?.id).toBe('PRICE');
    expect(priceCriterion([leaf('Q', 10_000)])).toBeNull();
    expect(weightTotals(good())).toEqual({ quality: 7500, price: 2500, all: 10_000 });
  });

  it.each<[string, AwardCriteria, string, string]>([
    ['top total', [leaf('Q', 7000), price(2500)], 'criteria', 'The weightings total 95%, not 100%.'],
    [
      'parts of a group',
      [group('QUALITY', 6000, leaf('A', 3500), leaf('B', 2000)), price(4000)],
      'criteria[0].children',
      'The parts of "QUALITY" total 55%, but its weighting is 60%.',
    ],
    ['no score at all', [gate('excluded')], 'criteria', 'At least one criterion with a score is needed.'],
    ['id used twice', [leaf('Q', 7500), price(2500, 'Q')], 'criteria[1].id', 'The id "Q" is used twice.'],
    ['no id', [leaf('', 10_000)], 'criteria[0].id', 'A criterion needs an id.'],
    ['no title', [leaf('Q', 10_000, { title: ' ' })], 'criteria[0].title', '"Q" needs a title.'],
    [
      'gate without consequence',
      [leaf('Q', 10_000), gate(null)],
      'criteria[1].consequence',
      'The gate "GATE" needs a consequence: what a fail does.',
    ],
    [
      'two prices',
      [price(5000), price(5000, 'P2')],
      'criteria[1]',
      '"P2" is a second price criterion; a bid has one price, so there can be only one.',
    ],
    ['empty group', [leaf('Q', 10_000), group('G', 0)], 'criteria[1].children', 'The group "G" has no criteria in it.'],
    [
      'minimum off the scale',
      [leaf('Q', 10_000, { minimumMark: 6 })],
      'criteria[0].minimumMark',
      'The minimum mark 6 of "Q" is not on its scale, which ends at 5.',
    ],
    [
      'scale of one mark',
      [leaf('Q', 10_000, { scale: { marks: [5], descriptors: {} } })],
      'criteria[0].scale',
      'The scale has 1 marks; it needs at least 2.',
    ],
    [
      'scale that falls',
      [leaf('Q', 10_000, { scale: { marks: [0, 2, 1], descriptors: {} } })],
      'criteria[0].scale[2]',
      'The mark 1 follows 2; marks go from the lowest to the highest, each once.',
    ],
    [
      'fraction',
      [leaf('Q', 10_000, { scale: { marks: [0, 0.5], descriptors: {} } })],
      'criteria[0].scale[1]',
      '0.5 is not a whole mark of zero or more.',
    ],
    [
      'words for no mark',
      [leaf('Q', 10_000, { scale: { marks: [0, 1], descriptors: { 0: 'None', 1: 'Some', 2: 'All' } } })],
      'criteria[0].scale.descriptors.2',
      '2 is described but is not a mark of the scale.',
    ],
    [
      'mark without words',
      [leaf('Q', 10_000, { scale: { marks: [0, 1], descriptors: { 0: 'None' } } })],
      'criteria[0].scale.descriptors.1',
      'The mark 1 has no words, but other marks have.',
    ],
  ])('%s', (_, criteria, path, problem) => {
    expect(criteriaProblems(criteria)).toContainEqual({ path, problem });
  });

  it('writes scaled marks as they are on the scale', () => {
    expect(formatMark(25, 1)).toBe('2.5');
    expect(formatMark(20, 1)).toBe('2');
    expect(formatMark(5, 2)).toBe('0.05');
    expect(formatMark(0, 1)).toBe('0');
    expect(formatMark(10, 0)).toBe('10');
  });
});
