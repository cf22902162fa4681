import { describe, expect, it } from 'vitest';
import { publishedBankHolidays } from '#app/domain/bank-holidays.ts';
import { noticeName, noticesDue, type SignedTerm } from '#app/domain/contract-notices.ts';
import { contractStandstill, type ToldTenderers } from '#app/domain/contract-standstill.ts';
import { plainDateOf } from '#app/domain/plain-date.ts';

const term: SignedTerm = {
  regime: 'PA2023',
  lightTouch: true,
  signedOn: plainDateOf(2025, 11, 10),
  startsOn: plainDateOf(2025, 11, 17),
  endsOn: plainDateOf(2028, 11, 16),
  indicatorsMandatory: false,
};
const dates = (change: Partial<SignedTerm>) => noticesDue({ ...term, ...change }).map(({ kind, by }) => [kind, by]);

describe('notices of a contract', () => {
  it.each<[string, Partial<SignedTerm>, readonly (readonly string[])[]]>([
    [
      'PA 2023, light touch',
      {},
      [
        ['award', '2025-11-10'],
        ['register', '2026-01-31'],
        ['details', '2026-03-09'],
        ['termination', '2028-12-15'],
      ],
    ],
    [
      'PA 2023 with indicators',
      { lightTouch: false, indicatorsMandatory: true, endsOn: plainDateOf(2027, 3, 16) },
      [
        ['award', '2025-11-10'],
        ['details', '2025-12-09'],
        ['register', '2026-01-31'],
        ['performance', '2026-11-16'],
        ['performance', '2027-03-16'],
        ['termination', '2027-04-14'],
      ],
    ],
    [
      'PCR 2015',
      { regime: 'PCR2015', signedOn: plainDateOf(2018, 3, 6) },
      [
        ['details', '2018-04-05'],
        ['register', '2018-04-30'],
      ],
    ],
    [
      'PSR',
      { regime: 'PSR2023' },
      [
        ['intention', '2025-11-10'],
        ['details', '2025-12-10'],
        ['register', '2026-01-31'],
      ],
    ],
  ])('%s', (_, change, expected) => {
    expect(dates(change)).toEqual(expected);
  });

  it('are only those that the regime has', () => {
    expect([noticeName('award', 'PA2023'), noticeName('award', 'PCR2015')]).toEqual([
      'UK6 contract award notice',
      null,
    ]);
  });
});

const told: ToldTenderers = {
  ...{ regime: 'PCR2015', lightTouch: true, lettersOn: '2018-02-20', awardNoticeOn: null, intentionOn: null },
};
it.each<[string, Partial<ToldTenderers>, unknown]>([
  ['letters', {}, { ends: '2018-03-02', contractFrom: '2018-03-03' }],
  ['no letters yet', { lettersOn: null }, { ends: null, contractFrom: null }],
  ['light touch under PA 2023', { regime: 'PA2023' }, null],
  [
    'an award notice',
    { regime: 'PA2023', lightTouch: false, awardNoticeOn: '2025-10-20' },
    { ends: '2025-10-29', contractFrom: '2025-10-30' },
  ],
  [
    'a notice of intention',
    { regime: 'PSR2023', intentionOn: '2025-10-20' },
    { ends: '2025-10-31', contractFrom: '2025-11-01' },
  ],
])('the standstill of a contract: %s', (_, change, expected) => {
  expect(contractStandstill({ ...told, ...change }, publishedBankHolidays)).toEqual(expected);
});
