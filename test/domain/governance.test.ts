import { describe, expect, it } from 'vitest';
import { publishedBankHolidays } from '#app/domain/bank-holidays.ts';
import {
  councilSettingsOn,
  type DatedSetting,
  settingOn,
  unconfirmedKeys,
  valueOn,
} from '#app/domain/council-settings.ts';
import { draftingCouncil } from '#app/domain/drafting-council.ts';
import { governanceKeys } from '#app/domain/governance-keys.ts';
import {
  parseGovernanceValue,
  sayGovernanceValue,
  settingsByKey,
  typedGovernanceValue,
} from '#app/domain/governance-words.ts';
import { ledgerKindName } from '#app/domain/ledger-words.ts';
import { isLightTouchService } from '#app/domain/light-touch-services.ts';
import { meetingDayProblem } from '#app/domain/meeting-day.ts';
import type { Role } from '#app/domain/permission.ts';
import { plainDateOf } from '#app/domain/plain-date.ts';
import { thresholdInForce } from '#app/domain/threshold-in-force.ts';

const row = (validFrom: string, value: unknown, confirmed = true): DatedSetting => ({
  key: 'callInWorkingDays',
  validFrom,
  value,
  confirmed,
  authority: null,
});
const on = plainDateOf(2018, 1, 18);

describe('settings of a council', () => {
  const settings = [row('2012-09-10', 5, false), row('2026-05-01', 3), row('2026-09-01', null)];

  it.each([
    ['2012-09-09', undefined],
    ['2012-09-10', 5],
    ['2026-05-01', 3],
    ['2026-12-31', null],
  ])('on %s it is %s', (day, value) => {
    expect(settingOn(settings, 'callInWorkingDays', day)?.value).toBe(value);
  });

  it('take common practice where nothing is recorded, and no call-in where there is none', () => {
    expect(councilSettingsOn([], on)).toMatchObject({ callInWorkingDays: 5, forwardPlanClearDays: 28 });
    expect(councilSettingsOn(settings, plainDateOf(2026, 10, 1)).callInWorkingDays).toBeNull();
    expect(unconfirmedKeys(settings, on)).toContain('callInWorkingDays');
    expect(unconfirmedKeys(settings, plainDateOf(2026, 5, 2))).not.toContain('callInWorkingDays');
  });

  it.each([
    ['callInWorkingDays', 5, '5 working days'],
    ['callInWorkingDays', 1, '1 working day'],
    ['recordRetentionYears', 6, '6 years'],
    ['publicationThresholdPounds', 50000, '£50,000.00'],
    ['toldFirst', ['Director', 'Communications team'], 'Director; Communications team'],
    ['referencePatterns', { cabinet: 'A###/yy', chiefOfficer: 'B###/yy' }, 'Cabinet: A###/yy; Chief officer: B###/yy'],
  ])('read: %s', (key, value, words) => {
    expect(sayGovernanceValue(key, value)).toBe(words);
  });

  it('are typed and stored in their own kind', () => {
    expect(parseGovernanceValue('callInWorkingDays', ' 5 ')).toEqual({ ok: true, value: 5 });
    expect(parseGovernanceValue('priorities', 'One\n\n Two ')).toEqual({ ok: true, value: ['One', 'Two'] });
    expect(typedGovernanceValue(['One', 'Two'])).toBe('One\nTwo');
    expect(parseGovernanceValue('posts', 'Director, People\nAuditor')).toEqual({
      ok: true,
      value: ['Director, People', 'Auditor'],
    });
    expect(parseGovernanceValue('callInWorkingDays', '400').ok).toBe(false);
    expect(parseGovernanceValue('referencePatterns', 'Cabinet: A###/yy')).toEqual({
      ok: true,
      value: { Cabinet: 'A###/yy' },
    });
    expect(parseGovernanceValue('callInWorkingDays', 'None')).toEqual({ ok: true, value: null });
    expect(parseGovernanceValue('publicationWeekday', 'thursday')).toEqual({ ok: true, value: 'Thursday' });
    expect(parseGovernanceValue('callInHour', '9:30')).toEqual({ ok: true, value: '09:30' });
    expect(typedGovernanceValue({ Cabinet: 'A###/yy' })).toBe('Cabinet: A###/yy');
    expect(sayGovernanceValue('keyDecisionPounds', 1_000_000)).toBe('£1,000,000.00');
  });

  it.each([
    ['referencePatterns', 'A###', /write each line as a name, a colon/],
    ['referencePatterns', 'Cabinet: A\nCabinet: B', /“Cabinet” is there twice/],
    ['publicationWeekday', 'Caturday', /must be one of: Monday/],
    ['callInHour', '25:00', /must be an hour of the day/],
    ['agendaClearWorkingDays', '-5', /must be a whole number/],
    ['agendaClearWorkingDays', '31', /must be 30 or fewer/],
    ['decisionBody', ' ', /Enter what applies/],
  ] as const)('%s cannot be "%s"', (key, typed, words) => {
    const parsed = parseGovernanceValue(key, typed);
    expect(parsed.ok ? '' : parsed.refusal.sentence).toMatch(words);
  });

  it('show every key of every group, with what is common practice', () => {
    expect(settingsByKey([]).map(([key]) => key)).toEqual(Object.keys(governanceKeys));
    expect(valueOn([], 'callInWorkingDays', on)).toBe(5);
    expect(valueOn([], 'keyDecisionPounds', on)).toBeUndefined();
  });
});

describe('a threshold', () => {
  it.each([
    ['PCR2015', true, plainDateOf(2018, 1, 18), 61_527_800, 'net', '2018-01-01', '2019-12-31'],
    ['PCR2015', false, plainDateOf(2022, 1, 1), 21_347_700, 'gross', '2022-01-01', '2023-12-31'],
    ['PA2023', true, plainDateOf(2025, 6, 2), 66_354_000, 'gross', '2024-01-01', '2025-12-31'],
  ] as const)('%s, light touch %s, on %s', (regime, lightTouch, day, amount, vatBasis, validFrom, validTo) => {
    expect(thresholdInForce(regime, lightTouch, day)).toMatchObject({ amount, vatBasis, validFrom, validTo });
  });

  it('is not guessed for a year without data, and there is none under the Provider Selection Regime', () => {
    expect(thresholdInForce('PCR2015', true, plainDateOf(2015, 6, 1))).toBeNull();
    expect(thresholdInForce('PA2023', true, plainDateOf(2028, 1, 1))).toBeNull();
    expect(thresholdInForce('PSR2023', true, plainDateOf(2025, 6, 2))).toBeNull();
  });
});

it.each([
  ['85311300', true],
  ['85323000', true],
  ['80000000', true],
  ['98133100', true],
  ['72000000', false],
  ['85323001', false],
])('CPV code %s: light touch %s', (code, listed) => {
  expect(isLightTouchService(code)).toBe(listed);
});

it.each([
  [plainDateOf(2018, 1, 18), null],
  [
    plainDateOf(2018, 1, 20),
    'Saturday 20 January 2018 is at a weekend; choose a working day, or say why the body meets then',
  ],
  [
    plainDateOf(2018, 3, 30),
    'Friday 30 March 2018 is a bank holiday (Good Friday); choose a working day, or say why the body meets then',
  ],
])('a meeting on %s', (day, sentence) => {
  expect(meetingDayProblem(day, publishedBankHolidays)).toEqual(sentence && { sentence, reasonHelps: true });
});

it.each<[readonly Role[], 'preliminary' | 'award', string | null]>([
  [['leadCommissioner'], 'award', 'halton'],
  [['partnerOfficer'], 'preliminary', 'halton'],
  [['partnerOfficer'], 'award', null],
  [['partnerApprover'], 'award', null],
  [['auditor'], 'preliminary', null],
])('roles %s draft the %s report of %s', (roles, stage, council) => {
  const held = roles.map((role) => ({ role, lotId: null, councilId: 'halton' }));
  expect(draftingCouncil(held, stage)).toBe(council);
});

it('every event has words, also one that is not known', () => {
  expect([ledgerKindName('offerDecided'), ledgerKindName('noteMade')]).toEqual([
    'A council decided on an offer',
    'Note made',
  ]);
});
