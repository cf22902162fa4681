import { describe, expect, it } from 'vitest';
import { toPence } from '#app/domain/money.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import { regimeFor, regimeName, thresholdOn, winningTenderLabel } from '#app/domain/regime.ts';

const day = (text: string) => text as PlainDate;

describe('regime', () => {
  it.each([
    ['2018-01-18', false, 'PCR2015', 'MEAT'],
    ['2025-02-23', false, 'PCR2015', 'MEAT'],
    ['2025-02-24', false, 'PA2023', 'MAT'],
    ['2023-12-31', true, 'PCR2015', 'MEAT'],
    ['2024-01-01', true, 'PSR2023', 'MAT'],
  ] as const)('begun %s, health %s: %s', (commenced, healthService, regime, label) => {
    expect(regimeFor({ commenced: day(commenced), healthService })).toBe(regime);
    expect(winningTenderLabel(regime).short).toBe(label);
    expect(regimeName(regime)).not.toBe('');
  });

  it('reads the threshold of the day', () => {
    expect(thresholdOn('goods-and-services', day('2025-12-31'))).toEqual({ ok: true, value: 21_490_400 });
    expect(thresholdOn('goods-and-services', day('2026-01-01'))).toEqual({ ok: true, value: 20_772_000 });
    expect(thresholdOn('light-touch', day('2026-06-01'))).toEqual({ ok: true, value: 66_354_000 });
    expect(thresholdOn('works', day('2024-01-01'))).toEqual({ ok: true, value: 537_260_900 });
    expect(thresholdOn('works', day('2023-12-31'))).toMatchObject({ ok: false });
  });
});
