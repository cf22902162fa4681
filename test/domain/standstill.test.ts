import { describe, expect, it } from 'vitest';
import { parseBankHolidays, publishedBankHolidays } from '#app/domain/bank-holidays.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import { type StandstillFacts, standstill, standstillIsMandatory } from '#app/domain/standstill.ts';

const day = (text: string) => text as PlainDate;
const electronic = (sent: string): StandstillFacts => ({ regime: 'PCR2015', method: 'electronic', sent: day(sent) });
const other = (method: 'other' | 'mixed', sent: string, received: string | null): StandstillFacts => ({
  regime: 'PCR2015',
  method,
  sent: day(sent),
  lastReceived: received === null ? null : day(received),
});
const act = (published: string): StandstillFacts => ({ regime: 'PA2023', published: day(published) });
const psr = (published: string, further: string | null = null): StandstillFacts => ({
  regime: 'PSR2023',
  published: day(published),
  furtherDecision: further === null ? null : day(further),
});

describe('standstill', () => {
  it.each<[string, StandstillFacts, string, string]>([
    ['10th day is a Saturday', electronic('2024-01-31'), '2024-02-12', '2024-02-13'],
    ['10th day is a working day', electronic('2024-02-05'), '2024-02-15', '2024-02-16'],
    ['10th day is Good Friday 2024', electronic('2024-03-19'), '2024-04-02', '2024-04-03'],
    ['over Christmas', electronic('2023-12-15'), '2023-12-27', '2023-12-28'],
    ['by post, received soon', other('other', '2024-01-31', '2024-02-02'), '2024-02-12', '2024-02-13'],
    ['by post, received late', other('other', '2024-01-31', '2024-02-20'), '2024-02-15', '2024-02-16'],
    ['by post, receipt unknown', other('other', '2024-01-31', null), '2024-02-15', '2024-02-16'],
    ['mixed', other('mixed', '2024-01-31', '2024-02-02'), '2024-02-12', '2024-02-13'],
    ['mixed, received the same day', other('mixed', '2024-02-05', '2024-02-05'), '2024-02-15', '2024-02-16'],
    ['mixed, received late', other('mixed', '2024-02-05', '2024-02-09'), '2024-02-19', '2024-02-20'],
    ['PA 2023 over Christmas and 2 January', act('2024-12-24'), '2025-01-08', '2025-01-09'],
    ['PA 2023 published on a Saturday', act('2025-06-07'), '2025-06-18', '2025-06-19'],
    ['PA 2023 over the twelfth of July', act('2027-07-05'), '2027-07-15', '2027-07-16'],
    ['PSR', psr('2026-03-02'), '2026-03-13', '2026-03-14'],
    ['PSR begins on a Saturday', psr('2026-03-06'), '2026-03-18', '2026-03-19'],
    ['PSR with representations', psr('2026-03-02', '2026-03-16'), '2026-03-23', '2026-03-24'],
  ])('%s', (_, facts, ends, contractFrom) => {
    expect(standstill(facts, publishedBankHolidays)).toMatchObject({ ok: true, value: { ends, contractFrom } });
  });

  it('takes bank holidays that were handed to it', () => {
    const events = ['2010-04-02', '2010-04-05'].map((date) => ({ title: 'Easter', date }));
    const holidays = parseBankHolidays({
      'england-and-wales': { events },
      scotland: { events: events.slice(0, 1) },
      'northern-ireland': { events },
    });
    expect(holidays.ok && standstill(electronic('2010-03-23'), holidays.value)).toMatchObject({
      value: { ends: '2010-04-06', contractFrom: '2010-04-07' },
    });
  });

  it('refuses what it cannot count', () => {
    expect(standstill(electronic('2028-12-25'), publishedBankHolidays)).toMatchObject({
      refusal: { kind: 'no-holiday-data' },
    });
    expect(standstill(other('mixed', '2024-02-05', '2024-02-04'), publishedBankHolidays)).toMatchObject({
      refusal: { kind: 'received-before-sent' },
    });
    expect(
      standstill({ regime: 'PA2023', published: day('2025-06-02'), workingDays: 7 }, publishedBankHolidays),
    ).toMatchObject({ refusal: { kind: 'too-short', minimum: 8 } });
  });

  it('is not ordered for light touch under the Act, nor below the threshold', () => {
    expect(standstillIsMandatory('PA2023', true)).toBe(false);
    expect(standstillIsMandatory('PA2023', false)).toBe(true);
    expect(standstillIsMandatory('PCR2015', true)).toBe(true);
    expect(standstillIsMandatory('belowThreshold', false)).toBe(false);
  });
});
