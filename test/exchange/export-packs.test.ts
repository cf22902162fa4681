import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ApportionmentTerms, apportion } from '#app/domain/apportionment.ts';
import { type AwardCriteria, scoringModel } from '#app/domain/award-criteria.ts';
import { publishedBankHolidays } from '#app/domain/bank-holidays.ts';
import { toBasisPoints } from '#app/domain/basis-points.ts';
import type { Bid } from '#app/domain/bid-problems.ts';
import type { JsonValue } from '#app/domain/canonical-json.ts';
import { type EvaluationRules, evaluate } from '#app/domain/evaluation.ts';
import { penceToDecimal, toPence } from '#app/domain/money.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import { expectOk } from '#app/domain/result.ts';
import { formatTotal } from '#app/domain/rounding-rule.ts';
import { exportApportionmentPack } from '#app/exchange/recompute/export-apportionment-pack.ts';
import { exportEvaluationPack } from '#app/exchange/recompute/export-evaluation-pack.ts';
import { exportTimetablePack } from '#app/exchange/recompute/export-timetable-pack.ts';
import { recomputePack, recomputeText } from '#app/exchange/recompute/recompute.server.ts';

const recompute = (pack: JsonValue) => {
  const fromText = expectOk(recomputeText(JSON.stringify(pack)));
  expect(expectOk(recomputePack(pack)).inputHash).toBe(fromText.inputHash);
  return fromText;
};
const day = (text: string) => text as PlainDate;

const criteria = (price: object, weight: number): AwardCriteria => [
  {
    kind: 'group',
    id: 'QUALITY',
    title: 'Quality',
    weight: toBasisPoints(10_000 - weight),
    children: [
      {
        kind: 'quality',
        id: 'Q1',
        title: 'Care',
        weight: toBasisPoints(3333),
        scale: { marks: [0, 1, 2, 3, 4, 5], descriptors: { 0: 'None' } },
        minimumMark: 2,
      },
      {
        kind: 'quality',
        id: 'Q2',
        title: 'Staff',
        weight: toBasisPoints(6667 - weight),
        scale: { marks: [0, 2, 4, 6], descriptors: {} },
        minimumMark: null,
      },
    ],
  },
  { kind: 'price', id: 'PRICE', title: 'Price', weight: toBasisPoints(weight), price: price as { formula: 'none' } },
  { kind: 'gate', id: 'GATE', title: 'Insurance', consequence: 'excluded' },
  { kind: 'gate', id: 'NOTE', title: 'Living wage', consequence: 'reported' },
];
const FORMULAS = [
  { formula: 'relative-to-lowest' },
  { formula: 'between-fixed-bounds', minimum: toPence(1), maximum: toPence(90_000) },
  {
    formula: 'banded',
    bands: [
      { upTo: toPence(5000), score: toBasisPoints(2550) },
      { upTo: null, score: toBasisPoints(0) },
    ],
  },
  { formula: 'none' },
];

describe('exported packs', () => {
  it('give the same evaluation offline', () => {
    const anyBid = fc.record({
      price: fc.integer({ min: 1, max: 99_999 }),
      q1: fc.nat(5),
      q2: fc.nat(3),
      pass: fc.boolean(),
      out: fc.constantFrom(null, 'Ground 1.'),
    });
    const rounding = fc.constantFrom<EvaluationRules['rounding']>(
      { stage: 'none' },
      { stage: 'component', places: 2, mode: 'half-even' },
      { stage: 'total', places: 0, mode: 'down' },
    );
    fc.assert(
      fc.property(
        fc.array(anyBid, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...FORMULAS),
        rounding,
        (list, formula, rule) => {
          const tree = criteria(formula, formula.formula === 'none' ? 0 : 4000);
          const rules = { rounding: rule, tieBreak: ['PRICE', 'Q1'] };
          const bids = list.map(
            (one, index): Bid => ({
              id: `B${index}`,
              price: toPence(one.price),
              marks: { Q1: one.q1, Q2: one.q2 * 2 },
              gates: { GATE: one.pass ? 'pass' : 'fail', NOTE: 'fail' },
              withdrawn: false,
              excludedBecause: one.out,
            }),
          );
          const online = expectOk(evaluate(scoringModel(tree), bids, rules)).bids.map(({ id, total, rank }) => ({
            id,
            total: total && formatTotal(total, rule),
            rank,
          }));
          const offline = recompute(exportEvaluationPack({ criteria: tree, rules, bids, title: 'Care' }));
          if (offline.kind !== 'evaluation') throw new Error('wrong kind');
          expect(offline.bids.map(({ id, total = null, rank = null }) => ({ id, total, rank }))).toEqual(online);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('give the same shares offline', () => {
    const terms: ApportionmentTerms = {
      partners: ['b', 'a'],
      periods: ['1', '2'],
      components: [
        {
          id: 'm',
          costs: { 1: toPence(101), 2: toPence(7) },
          basis: { type: 'measure', name: 'beds', values: { a: '1.5', b: '2' } },
          caps: { a: toPence(40) },
        },
        {
          id: 'p',
          costs: { 1: toPence(5), 2: toPence(0) },
          basis: { type: 'percentages', values: { a: '33.333', b: '66.667' } },
        },
        {
          id: 'f',
          costs: { 1: toPence(5), 2: toPence(0) },
          basis: {
            type: 'amounts',
            values: { 1: { a: toPence(2), b: toPence(3) }, 2: { a: toPence(0), b: toPence(0) } },
          },
        },
        { id: 'e', costs: { 1: toPence(5), 2: toPence(1) }, basis: { type: 'equal' }, partners: ['a'] },
      ],
    };
    const offline = recompute(exportApportionmentPack({ terms, tolerance: toBasisPoints(300), source: 'agreement' }));
    const online = expectOk(apportion(terms));
    if (offline.kind !== 'apportionment') throw new Error('wrong kind');
    expect(offline.shares.map(({ amount }) => amount)).toEqual(
      online.shares.map(({ amount }) => penceToDecimal(amount)),
    );
    expect(offline.totals.all).toBe(penceToDecimal(online.totals.all));
  });

  it('give the same answers offline, with the bank holidays sent along or not', () => {
    const questions = [
      { id: 'a', rule: 'call-in', published: day('2024-03-27'), workingDays: 5 },
      { id: 'b', rule: 'standstill', regime: 'PA2023', published: day('2024-12-24') },
      {
        id: 'c',
        rule: 'standstill',
        regime: 'PCR2015',
        sent: day('2024-01-31'),
        method: 'mixed',
        received: day('2024-02-02'),
      },
    ] as const;
    const without = recompute(exportTimetablePack({ questions, bankHolidays: null }));
    const along = recompute(
      exportTimetablePack({ questions, bankHolidays: publishedBankHolidays, title: 'Timetable' }),
    );
    if (without.kind !== 'timetable' || along.kind !== 'timetable') throw new Error('wrong kind');
    expect(along.answers).toEqual(without.answers);
    expect(along.answers.a).toEqual({ lastDay: '2024-04-05', effective: '2024-04-06' });
  });
});
