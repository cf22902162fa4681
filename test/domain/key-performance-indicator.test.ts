import { describe, expect, it } from 'vitest';
import {
  type IndicatorDuty,
  indicatorProblems,
  indicatorsAreMandatory,
  type KeyPerformanceIndicator,
  performanceNoticesDue,
  RATING_WORDS,
  RATINGS,
  rate,
} from '#app/domain/key-performance-indicator.ts';
import { toPence } from '#app/domain/money.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';

const indicator = (id: string, change: Partial<KeyPerformanceIndicator> = {}): KeyPerformanceIndicator => ({
  id,
  title: 'Seen within five working days',
  better: 'higher',
  good: '95',
  approaching: '90',
  improvement: '80',
  ...change,
});
const duty = (change: Partial<IndicatorDuty> = {}): IndicatorDuty => ({
  regime: 'PA2023',
  lightTouch: false,
  estimatedValueWithVat: toPence(500_000_001),
  notAppropriateBecause: null,
  indicators: [indicator('a'), indicator('b')],
  ...change,
});

describe('key performance indicators', () => {
  it.each<[string, Partial<IndicatorDuty>, boolean]>([
    ['a penny above £5 million', {}, true],
    ['£5 million itself', { estimatedValueWithVat: toPence(500_000_000) }, false],
    ['light touch', { lightTouch: true }, false],
    ['PCR 2015', { regime: 'PCR2015' }, false],
    ['not appropriate, with a reason', { notAppropriateBecause: 'One delivery of goods.' }, false],
    ['not appropriate, without one', { notAppropriateBecause: ' ' }, true],
  ])('%s', (_, change, mandatory) => {
    expect(indicatorsAreMandatory(duty(change))).toBe(mandatory);
    expect(indicatorProblems(duty(change)).length > 0).toBe(mandatory);
  });

  it('needs three, each with a title, its own id and levels in order', () => {
    expect(indicatorProblems(duty())[0]?.problem).toBe(
      'There are 2 key performance indicators; a contract of £5,000,000.01, above £5,000,000.00, needs at least 3.',
    );
    const wrong = [
      indicator('a', { title: ' ' }),
      indicator('a', { good: 'high' }),
      indicator('c', { better: 'lower' }),
      indicator('d'),
    ];
    expect(indicatorProblems(duty({ indicators: wrong })).map(({ path }) => path)).toEqual([
      'indicators[0].title',
      'indicators[1].id',
      'indicators[1].good',
      'indicators[2]',
    ]);
  });

  it('rates by the published levels, and lists the notices that fall due', () => {
    const waiting = indicator('w', { better: 'lower', good: '5', approaching: '7.5', improvement: '10' });
    expect(['95', '94.99', '90', '80', '79.9'].map((value) => rate(indicator('a'), value))).toMatchObject(
      ['good', 'approaching-target', 'approaching-target', 'requires-improvement', 'inadequate'].map((value) => ({
        value,
      })),
    );
    expect(['5', '7.5', '10', '10.1'].map((value) => rate(waiting, value))).toMatchObject(
      ['good', 'approaching-target', 'requires-improvement', 'inadequate'].map((value) => ({ value })),
    );
    expect(rate(waiting, null)).toMatchObject({ value: 'other' });
    expect(rate(waiting, '1,5').ok).toBe(false);
    expect(Object.keys(RATING_WORDS)).toEqual(RATINGS);
    expect(performanceNoticesDue('2026-04-01' as PlainDate, '2028-09-30' as PlainDate)).toEqual([
      '2027-03-31',
      '2028-03-31',
      '2028-09-30',
    ]);
  });
});
