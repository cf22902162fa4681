import { describe, expect, it } from 'vitest';
import {
  formatBasisPoints,
  type PercentRefusal,
  parseBasisPoints,
  sayPercentRefusal,
  toBasisPoints,
} from '#app/domain/basis-points.ts';

describe('basis points', () => {
  it.each([
    ['75', 7500, '75%'],
    ['12.5', 1250, '12.5%'],
    ['33.33', 3333, '33.33%'],
    ['0.05%', 5, '0.05%'],
    ['100.00 %', 10_000, '100%'],
    ['0', 0, '0%'],
    ['10', 1000, '10%'],
  ])('reads %s as %i and shows %s', (text, points, shown) => {
    expect(parseBasisPoints(text)).toEqual({ ok: true, value: points });
    expect(formatBasisPoints(toBasisPoints(points))).toBe(shown);
  });

  it.each<[string, PercentRefusal['kind']]>([
    ['', 'empty'],
    ['-5', 'negative'],
    ['1.234', 'too-many-decimals'],
    ['100.01', 'above-100'],
    ['half', 'not-a-percentage'],
    ['1e1', 'not-a-percentage'],
  ])('refuses %j as %s', (text, kind) => {
    const result = parseBasisPoints(text);
    expect(result).toMatchObject({ ok: false, refusal: { kind } });
    if (!result.ok) expect(sayPercentRefusal(result.refusal)).toMatch(/\.$/);
  });

  it('is never a fraction or below zero', () => {
    expect(() => toBasisPoints(0.5)).toThrow();
    expect(() => toBasisPoints(-1)).toThrow();
  });
});
