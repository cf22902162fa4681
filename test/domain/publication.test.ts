import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '#app/domain/plain-date.ts';
import { publicationFieldProblems, publicationProblem, reasonsInOrder, sayInTheWay } from '#app/domain/publication.ts';
import { publicationRuleFor, publicationRuleOn, retentionYearsOn } from '#app/domain/publication-rule.ts';
import { expectOk } from '#app/domain/result.ts';

const day = (text: string) => expectOk(parsePlainDate(text));
const setting = (key: string, value: unknown) => ({
  ...{ key, value, validFrom: '2017-01-01', confirmed: true, authority: null },
});
const anyDay = { weekday: null, hour: null, toldFirst: [] };
const warning = { id: 'C35', severity: 'warns', sentence: 'Old' } as const;
const open = { part: 'open', published: false } as const;

describe('publication', () => {
  const thursdays = { ...anyDay, weekday: 'Thursday', hour: '12:00' };
  it.each([
    [open, [warning], anyDay, '2018-02-01', '18:00', null],
    [{ ...open, part: 'exempt' as const }, [], anyDay, '2018-02-01', '09:00', /not for publication/],
    [{ ...open, published: true }, [], anyDay, '2018-02-01', '09:00', /is published/],
    [
      open,
      [{ ...warning, severity: 'blocks' as const }],
      anyDay,
      '2018-02-01',
      '09:00',
      /A check stands in the way\. Old \(C35\) Put that right/,
    ],
    [open, [], thursdays, '2018-01-31', '09:00', /on a Thursday; today is Wednesday/],
    [open, [], thursdays, '2018-02-01', '12:01', /by 12:00; it is 12:01/],
    [open, [], thursdays, '2018-02-01', '12:00', null],
  ])('%j %j %j on %s at %s', (state, findings, rule, on, time, expected) => {
    const sentence = publicationProblem(state, findings, rule, { day: day(on), time });
    if (expected === null) expect(sentence).toBeNull();
    else expect(sentence).toMatch(expected);
  });

  it('asks for a reason for every warning, and that those told first were told', () => {
    const rule = { ...anyDay, toldFirst: ['Director', 'Communications team'] };
    const given = (reasons: readonly string[]) => reasons.map((reason) => ({ about: 'C35 Old', reason }));
    const fields = (reasons: readonly string[], told: boolean) =>
      publicationFieldProblems({ reasons: given(reasons), told }, [warning, warning], rule).map(({ field }) => field);
    expect(fields(['Because', ' '], false)).toEqual(['reason2', 'told']);
    expect(fields(['Because', 'So'], true)).toEqual([]);
  });

  it('tells how many checks stand in the way, and the first of them', () => {
    const blocking = { id: 'C13', severity: 'blocks', sentence: 'Not signed.' } as const;
    expect(sayInTheWay([warning, blocking, { ...blocking, id: 'C47' }])).toBe(
      '2 checks stand in the way. Not signed. (C13)',
    );
    expect(sayInTheWay([warning])).toBeNull();
    const late = publicationProblem(open, [{ ...blocking, id: 'C47' }], anyDay, { day: day('2018-02-01'), time: '9' });
    expect(late).toBe('A check stands in the way. Not signed. (C47)');
  });

  it('keeps each reason with its own warning, and says which came up since', () => {
    const strange = { id: 'C55', severity: 'warns', sentence: 'No such post' } as const;
    const reasons = [
      { about: 'C35 Old', reason: 'Still in force' },
      { about: 'C35 Old', reason: 'This one too' },
    ];
    expect(reasonsInOrder([strange, warning, warning], reasons)).toEqual([null, 'Still in force', 'This one too']);
    expect(publicationFieldProblems({ reasons, told: true }, [strange, warning], anyDay)).toEqual([
      {
        field: 'reason1',
        sentence: 'Give the reason for publishing despite warning 1 (C55), which came up since the page was opened',
      },
    ]);
  });

  it('follows the council’s own rule, and keeps for at least six years', () => {
    const settings = [
      setting('publicationWeekday', 'Thursday'),
      setting('publicationHour', '12:00'),
      setting('toldFirst', ['Director']),
      setting('recordRetentionYears', 4),
    ];
    expect(publicationRuleOn(settings, day('2018-02-01'))).toEqual({
      weekday: 'Thursday',
      hour: '12:00',
      toldFirst: ['Director'],
    });
    expect(publicationRuleOn([], day('2018-02-01'))).toEqual(anyDay);
    expect(retentionYearsOn(settings, day('2018-02-01'))).toBe(6);
    expect(retentionYearsOn([setting('recordRetentionYears', 10)], day('2018-02-01'))).toBe(10);
  });

  it('holds from the council’s threshold; what is worth less is published at any time', () => {
    const settings = [setting('publicationWeekday', 'Thursday'), setting('publicationThresholdPounds', 50_000)];
    const weekday = (pence: number | null, own = settings) => publicationRuleFor(own, day('2018-02-01'), pence).weekday;
    expect(weekday(4_999_999)).toBeNull();
    expect(weekday(5_000_000)).toBe('Thursday');
    expect(weekday(null)).toBe('Thursday');
    expect(weekday(1, settings.slice(0, 1))).toBe('Thursday');
  });
});
