import { describe, expect, it } from 'vitest';
import type { DatedSetting } from '#app/domain/council-settings.ts';
import { isOnRegister, postRegister } from '#app/domain/post-register.ts';

const row = (validFrom: string, value: unknown, key = 'posts'): DatedSetting => ({
  ...{ key, validFrom, value },
  ...{ confirmed: true, authority: 'Scheme of delegation' },
});
const settings = [
  row('2020-04-01', ['Director of Resources', 'Head of Commissions']),
  row('2016-05-01', { signsContracts: 'Head of Commissioning' }),
  row('2012-09-10', ['Somebody Else'], 'toldFirst'),
];

describe('a council’s register of posts', () => {
  const register = postRegister(settings);

  it('is every edition that was recorded, the oldest first, also from before it was a list', () => {
    expect(register).toEqual([
      { validFrom: '2016-05-01', posts: ['Head of Commissioning'] },
      { validFrom: '2020-04-01', posts: ['Director of Resources', 'Head of Commissions'] },
    ]);
    expect(postRegister([])).toEqual([]);
  });

  it.each([
    ['head of  commissioning ', '2016-05-02', true],
    ['Head of Commissioning, commissioning@council.example', '2016-05-02', true],
    ['Head of Commissions', '2016-05-02', false],
    ['Head of Commissioning', '2020-03-31', true],
    ['Head of Commissioning', '2020-04-01', false],
    ['Head, Commissioning', '2016-05-02', false],
    ['Anybody', '2016-04-30', true],
    ['Director of Resources', null, true],
    ['Head of Commissioning', null, false],
  ])('holds "%s" on %s: %s', (post, on, is) => {
    expect(isOnRegister(register, post, on)).toBe(is);
    expect(isOnRegister(register.toReversed(), post, on)).toBe(is);
  });

  it('asks nothing where none is recorded', () => {
    expect(isOnRegister([], 'Anybody', '2020-04-01')).toBe(true);
  });
});
