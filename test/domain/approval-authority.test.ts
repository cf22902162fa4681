import { describe, expect, it } from 'vitest';
import {
  type DecisionByCouncil,
  delegationProblems,
  proveAuthority,
  type StoredDelegation,
} from '#app/domain/approval-authority.ts';
import { toPence } from '#app/domain/money.ts';
import { plainDateOf } from '#app/domain/plain-date.ts';
import { standardVatRate } from '#app/domain/vat-rate.ts';

const day = plainDateOf;
const row = (change: Partial<StoredDelegation> = {}): StoredDelegation => ({
  id: 'd1',
  holder: 'Director of Families',
  subjects: ['strategyAndShares', 'award'],
  capPence: toPence(50_000_000),
  vatBasis: 'net',
  validFrom: day(2017, 4, 1),
  validUntil: day(2019, 3, 31),
  endedOn: null,
  sourceDecision: 'Constitution, part 3',
  ...change,
});
const decision = (change: Partial<DecisionByCouncil> = {}): DecisionByCouncil => ({
  councilId: 'warrington',
  post: 'Director of Families',
  subject: 'strategyAndShares',
  value: toPence(36_147_636),
  vatBasis: 'net',
  vatRate: standardVatRate(day(2018, 4, 20)),
  on: day(2018, 4, 20),
  offerSentOn: day(2018, 4, 16),
  ...change,
});
const byDelegation = (stored: StoredDelegation, change: Partial<DecisionByCouncil> = {}) => {
  const proven = proveAuthority([stored], decision(change), { kind: 'delegation' });
  return proven.ok ? proven.value : proven.refusal[0]?.sentence;
};
const byMeeting = (body: string, metOn: ReturnType<typeof day> | null, minuteReference = 'CAB/12', stored = row()) => {
  const proven = proveAuthority([stored], decision(), { kind: 'meeting', body, metOn, minuteReference });
  return proven.ok ? proven.value : proven.refusal.map(({ field, sentence }) => `${field}: ${sentence}`);
};

describe('authority of a decision', () => {
  it('takes a delegation in force, for the subject, up to its limit on its own VAT basis', () => {
    expect(byDelegation(row())).toEqual({ kind: 'delegation', delegationId: 'd1', comparedPence: 36_147_636 });
    expect(byDelegation(row({ vatBasis: 'gross' }))).toMatchObject({ comparedPence: 43_377_164 });
    expect(byDelegation(row({ capPence: null }))).toMatchObject({ delegationId: 'd1' });
  });

  it.each<[string, StoredDelegation, Partial<DecisionByCouncil>, string]>([
    [
      'beyond its limit, with both figures',
      row(),
      { value: toPence(50_000_001) },
      '£500,000.01 excluding VAT is above the limit of £500,000.00 excluding VAT',
    ],
    [
      'beyond it with VAT',
      row({ vatBasis: 'gross' }),
      { value: toPence(41_666_667) },
      '£416,666.67 excluding VAT, that is £500,000.004000 including VAT at 20% VAT is above',
    ],
    [
      'expired, with its date',
      row(),
      { on: day(2019, 4, 1) },
      'runs from 1 April 2017 until 31 March 2019, so it does not cover 1 April 2019',
    ],
    ['ended early', row({ endedOn: day(2018, 4, 19) }), {}, 'until 19 April 2018, so it does not cover 20 April 2018'],
    ['of another subject', row(), { subject: 'extension' }, 'holds no delegation for "Extension of the contract"'],
    ['of another post', row({ holder: 'Chief Executive' }), {}, 'It may be decided by Chief Executive.'],
    ['without a known rate', row({ vatBasis: 'gross' }), { vatRate: null }, 'give the rate of VAT'],
  ])('refuses a delegation %s', (_, stored, change, sentence) => {
    expect(byDelegation(stored, change)).toContain(sentence);
  });

  it('takes the decision of a meeting after the offer, and refuses others with the dates', () => {
    expect(byMeeting('Cabinet', day(2018, 4, 18))).toMatchObject({ kind: 'meeting', body: 'Cabinet' });
    expect(byMeeting('', null, '')).toEqual([
      'body: Enter the body that decided',
      'minuteReference: Enter the minute’s reference',
      'metOn: Enter the day of the meeting',
    ]);
    expect(byMeeting('Cabinet', day(2018, 4, 21))).toEqual([expect.stringContaining('still to come')]);
    expect(byMeeting('Cabinet', day(2018, 4, 15))).toEqual([
      'metOn: The meeting of 15 April 2018 was before this offer was sent on 16 April 2018, so it cannot have decided on it',
    ]);
    expect(
      byMeeting('Joint Committee', day(2018, 4, 18), 'JC/1', row({ holder: 'Joint Committee', capPence: toPence(1) })),
    ).toEqual([expect.stringContaining('body: £361,476.36 excluding VAT is above the limit of £0.01')]);
  });

  it('refuses a delegation whose last day is before its first', () => {
    expect(delegationProblems(row())).toEqual([]);
    expect(
      delegationProblems(row({ holder: '', subjects: [], validUntil: day(2017, 3, 31) })).map(({ field }) => field),
    ).toEqual(['holder', 'subjects', 'validUntil']);
    expect(standardVatRate(day(2010, 12, 31))).toBeNull();
  });
});
