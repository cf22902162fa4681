import { expect, it } from 'vitest';
import type { AppointmentRole } from '#app/domain/permission.ts';
import type { LotStage } from '#app/domain/stage.ts';
import { type LotForTasks, type ProcurementForTasks, tasksIn } from '#app/domain/task.ts';

const quiet: LotForTasks = {
  id: 'lot',
  number: 2,
  stage: 'scoring',
  declared: true,
  aside: false,
  submitted: true,
  dates: null,
  evaluatorsToSubmit: 1,
  conflictsToDecide: 0,
  lateToDecide: 0,
  openedByMyCouncil: true,
  answersToRead: 0,
  contract: null,
};
type Changes = Partial<LotForTasks> & { assessment?: ProcurementForTasks['assessment']; budgetMissing?: boolean };
const titles = (
  role: AppointmentRole,
  stage: LotStage,
  { assessment = 'current', budgetMissing = false, ...lot }: Changes = {},
) =>
  tasksIn({
    id: 'p',
    reference: 'R',
    title: 'T',
    roles: [{ role, lotId: null, councilId: 'halton' }],
    lots: [{ ...quiet, ...lot, stage }],
    offersToDecide: [],
    openConditions: [],
    offersSent: 1,
    assessment,
    budgetMissing,
  }).map(({ title, blocks }) => `${title}: ${blocks}`);

it.each([
  ['nothing', 'evaluator', 'scoring', {}, []],
  [
    'a budget to enter',
    'partnerOfficer',
    'scoring',
    { budgetMissing: true },
    ['Record your council’s budget for its share: Holds up the signing of the contract'],
  ],
  [
    'no budget once the contract is signed',
    'partnerOfficer',
    'recommended',
    { budgetMissing: true, contract: { trueUpDue: false, ratingDue: false } },
    [],
  ],
  [
    'an assessment under a running contract',
    'partnerOfficer',
    'recommended',
    { assessment: 'due', contract: { trueUpDue: false, ratingDue: false } },
    ['Review your council’s conflicts assessment: Kept under review while the contract runs'],
  ],
  [
    'gates',
    'leadCommissioner',
    'recommended',
    {},
    ['See which gates of lot 2 are red, and sign its contract: Holds up the start'],
  ],
  [
    'a year that is over',
    'leadCommissioner',
    'recommended',
    { contract: { trueUpDue: true, ratingDue: true } },
    [
      'True up the year that is over, lot 2: Holds up the recharges',
      'Rate the key performance indicators of lot 2: Due every twelve months',
    ],
  ],
  ['scores owed', 'evaluator', 'scoring', { submitted: false }, ['Score the tenders of lot 2: Holds up moderation']],
  ['nothing from whoever stands aside', 'evaluator', 'scoring', { submitted: false, aside: true }, []],
  [
    'moderation to open',
    'moderator',
    'scoring',
    { evaluatorsToSubmit: 0 },
    ['Open the moderation of lot 2: Holds up the prices'],
  ],
  [
    'a late tender',
    'leadCommissioner',
    'tendering',
    { lateToDecide: 1 },
    [
      'Record and open the tenders of lot 2: Holds up scoring',
      'Decide about 1 late tender of lot 2: Holds up the opening',
    ],
  ],
  [
    'conflicts',
    'leadCommissioner',
    'scoring',
    { conflictsToDecide: 2 },
    ['Decide about 2 declared conflicts of lot 2: Holds up their scoring'],
  ],
  [
    'conflicts after the prices',
    'leadCommissioner',
    'priced',
    { conflictsToDecide: 2 },
    ['Recommend an award for lot 2: Holds up the report'],
  ],
  [
    'no assessment before the notice',
    'partnerOfficer',
    'criteria',
    { assessment: 'missing' },
    ['Confirm your council’s conflicts assessment: Comes before the tender notice'],
  ],
  [
    'an assessment that is due',
    'partnerApprover',
    'scoring',
    { assessment: 'due' },
    ['Review your council’s conflicts assessment: Holds up the signing of the contract'],
  ],
  ['an assessment of a council that only pays', 'partnerApprover', 'scoring', { assessment: null }, []],
  ['an assessment, for whoever scores', 'evaluator', 'scoring', { assessment: 'due' }, []],
] as const)('%s', (_name, role, stage, changes, expected) => {
  expect(titles(role, stage, changes)).toEqual(expected);
});

it('tells the lead of open conditions, their council to confirm them, and names what is to be decided', () => {
  const facts = (role: AppointmentRole, mine: boolean): ProcurementForTasks => ({
    id: 'p',
    reference: 'R',
    title: 'T',
    roles: [{ role, lotId: null, councilId: 'halton' }],
    lots: [],
    offersToDecide: [
      { id: 'o', number: 2, subject: 'strategyAndShares', lot: null },
      { id: 'w', number: 1, subject: 'weightings', lot: 1 },
    ],
    openConditions: [{ offerId: 'o', offer: 1, council: 'Warrington', mine, count: 2 }],
    offersSent: 2,
    budgetMissing: false,
    assessment: null,
  });
  const of = (role: AppointmentRole, mine: boolean) => tasksIn(facts(role, mine)).map(({ title }) => title);
  expect(of('leadCommissioner', false)).toEqual(['Meet 2 conditions of Warrington on offer 1']);
  expect(of('partnerOfficer', true)).toEqual(['Confirm whether 2 conditions of your council on offer 1 are met']);
  expect(of('partnerApprover', false)).toEqual([
    'Decide offer 2 for your council',
    'Decide for your council: Award criteria and weightings, lot 1, offer 1',
  ]);
});
