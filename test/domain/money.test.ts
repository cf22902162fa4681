import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatPence,
  type MoneyRefusal,
  parsePence,
  penceToDecimal,
  sayMoneyRefusal,
  sumPence,
  toPence,
} from '#app/domain/money.ts';

describe('money', () => {
  it.each([
    ['£1,800,000.00', 180_000_000],
    ['1800000.00', 180_000_000],
    ['1,800,000', 180_000_000],
    [' £0.5 ', 50],
    ['0', 0],
    ['90071992547409.91', Number.MAX_SAFE_INTEGER],
  ])('reads %s', (text, expected) => {
    expect(parsePence(text)).toEqual({ ok: true, value: expected });
  });

  it.each<[string, MoneyRefusal['kind']]>([
    ['', 'empty'],
    ['-1', 'negative'],
    ['£-1', 'negative'],
    ['1.005', 'too-many-decimals'],
    ['90071992547409.92', 'too-large'],
    ['1,80,000', 'not-money'],
    ['1e3', 'not-money'],
    ['ten', 'not-money'],
    ['1.', 'not-money'],
    ['9'.repeat(100), 'not-money'],
  ])('refuses %j as %s, in a sentence', (text, kind) => {
    const result = parsePence(text);
    expect(result).toMatchObject({ ok: false, refusal: { kind } });
    if (!result.ok) expect(sayMoneyRefusal(result.refusal)).toMatch(/\.$/);
  });

  it('shows pounds with commas and pence', () => {
    expect(formatPence(toPence(180_000_000))).toBe('£1,800,000.00');
    expect(formatPence(toPence(5))).toBe('£0.05');
    expect(formatPence(toPence(-100_000))).toBe('-£1,000.00');
    expect(penceToDecimal(toPence(-5))).toBe('-0.05');
  });

  it('comes back from its own text', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (amount) => {
        expect(parsePence(formatPence(toPence(amount)))).toEqual({ ok: true, value: amount });
        expect(parsePence(penceToDecimal(toPence(amount)))).toEqual({ ok: true, value: amount });
      }),
    );
  });

  it('stops at a sum beyond the safe range', () => {
    expect(sumPence([toPence(1), toPence(2)])).toBe(3);
    expect(() => sumPence([toPence(Number.MAX_SAFE_INTEGER), toPence(1)])).toThrow('safe');
  });
});
