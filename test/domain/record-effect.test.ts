import { describe, expect, it } from 'vitest';
import type { PlainDate } from '#app/domain/plain-date.ts';
import { effectRule, recordEffect } from '#app/domain/record-effect.ts';
import { recordStanding } from '#app/domain/record-standing.ts';

const day = (text: string) => text as PlainDate;
const setting = (value: unknown, authority: string | null = null) => [
  { key: 'callInWorkingDays', validFrom: '2012-09-10', value, confirmed: authority !== null, authority },
];
const published = {
  ...{ publishedOn: day('2024-03-27'), decidedOn: day('2024-03-25') },
  ...{ isExecutive: true, isOfficersNonKey: false, exemptBecause: null },
};

describe('when a published decision may be acted on', () => {
  it.each([
    ['executive, five days over Easter', true, 5, '2024-04-05', '2024-04-06'],
    ['nobody said whether executive: counted as if', null, 5, '2024-04-05', '2024-04-06'],
    ['executive, three days', true, 3, '2024-04-03', '2024-04-04'],
    ['not executive', false, 5, null, '2024-03-25'],
    ['a council without call-in', true, null, null, '2024-03-25'],
  ])('%s', (_, isExecutive, days, callInUntil, effectiveOn) => {
    expect(recordEffect({ ...published, isExecutive }, setting(days))).toEqual({
      ok: true,
      value: { callInUntil, effectiveOn },
    });
  });

  it('is at once where the council recorded with its route that it is exempt, and says why', () => {
    const exempt = { ...published, exemptBecause: 'Urgent, agreed by the scrutiny chair.' };
    expect(recordEffect(exempt, setting(5))).toMatchObject({ value: { callInUntil: null, effectiveOn: '2024-03-25' } });
    expect(effectRule(exempt, setting(5), day('2024-03-27'))).toBe(
      'Exempt from call-in: Urgent, agreed by the scrutiny chair.',
    );
  });

  it('is at once for an officer’s decision that is not key, where the council lets key ones alone be called in', () => {
    const officers = (value: string, authority: string | null = 'Annex 9') => [
      ...setting(5),
      { key: 'callInOfficers', validFrom: '2024-03-20', value, confirmed: true, authority },
    ];
    const nonKey = { ...published, isOfficersNonKey: true };
    const until = (decision: typeof published, settings: ReturnType<typeof officers>) => {
      const effect = recordEffect(decision, settings);
      return effect.ok ? effect.value.callInUntil : null;
    };
    expect(until(nonKey, officers('key decisions only'))).toBeNull();
    expect(effectRule(nonKey, officers('key decisions only'), day('2024-03-27'))).toBe(
      'Of officers’ decisions, key decisions only can be called in (Annex 9).',
    );
    expect(until(nonKey, officers('every decision'))).toBe('2024-04-05');
    expect(until(nonKey, setting(5))).toBe('2024-04-05');
    expect(until(published, officers('key decisions only'))).toBe('2024-04-05');
    // The rule of the day of the decision holds, as for the gate at signature.
    expect(until({ ...nonKey, decidedOn: day('2024-03-19') }, officers('key decisions only'))).toBe('2024-04-05');
  });

  it('is not guessed for a year without bank holidays', () => {
    const far = { ...published, publishedOn: day('2099-01-05'), decidedOn: null };
    expect(recordEffect(far, setting(5))).toMatchObject({ ok: false });
  });

  it('says its rule, and whether the council has confirmed it', () => {
    expect(effectRule(published, setting(5), day('2024-03-27'))).toContain('not confirmed');
    expect(effectRule(published, setting(5, 'Annex 9'), day('2024-03-27'))).toBe(
      'Call-in runs for 5 working days after publication (Annex 9).',
    );
    expect(effectRule(published, setting(null), day('2024-03-27'))).toBe('This council has no call-in.');
  });
});

it('a record stands where its newest version has come to', () => {
  const none = { made: null, signedOn: null, publishedOn: null, effectiveOn: null };
  const made = { ...none, made: 2 };
  const out = { ...made, signedOn: '2024-03-26', publishedOn: '2024-03-27', effectiveOn: '2024-04-06' };
  const today = '2024-04-05';
  expect(recordStanding(none, today)).toBe('draft');
  expect(recordStanding(made, today)).toBe('made');
  expect(recordStanding({ ...made, signedOn: '2024-03-26' }, today)).toBe('signed');
  expect(recordStanding(out, today)).toBe('published');
  expect(recordStanding(out, '2024-04-06')).toBe('effective');
});
