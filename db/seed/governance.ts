import { postRegisters } from './post-registers.ts';

/**
 * How each council of the demonstration decides, as dated settings. `confirmed: false` is common practice that the
 * council has not confirmed; its page says so.
 */
export interface GovernanceSeed {
  readonly councilId: string;
  readonly key: string;
  readonly value: unknown;
  readonly confirmed: boolean;
  readonly authority: string | null;
  /** The first day it applies; the day the 2012 Regulations came into force unless given. */
  readonly validFrom?: string;
}

const statute =
  'The Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012';

const common = [
  { key: 'agendaClearWorkingDays', value: 5, confirmed: true, authority: 'Local Government Act 1972 s.100B' },
  { key: 'forwardPlanClearDays', value: 28, confirmed: true, authority: `${statute}, reg 9` },
  { key: 'callInWorkingDays', value: 5, confirmed: false, authority: null },
  { key: 'recordRetentionYears', value: 6, confirmed: true, authority: `${statute}, reg 15` },
  { key: 'backgroundPaperRetentionYears', value: 4, confirmed: true, authority: `${statute}, reg 15` },
];

const own: Readonly<Record<string, readonly Omit<GovernanceSeed, 'councilId'>[]>> = {
  halton: [
    { key: 'decisionBody', value: 'Executive Board', confirmed: true, authority: 'Constitution' },
    { key: 'procurementStandingOrder', value: '2.1', confirmed: true, authority: 'Procurement Standing Orders' },
    { key: 'dateFormat', value: 'D MMMM YYYY', confirmed: true, authority: 'Report form' },
    {
      key: 'priorities',
      value: [
        'Children and Young People in Halton',
        'Employment, Learning and Skills in Halton',
        'A Healthy Halton',
        'A Safer Halton',
        'Halton’s Urban Renewal',
      ],
      confirmed: true,
      authority: 'Corporate plan',
    },
    { key: 'form', value: 'Executive Board report', confirmed: true, authority: 'Report form' },
  ],
  'cheshire-east': [
    { key: 'decisionBody', value: 'Cabinet', confirmed: true, authority: 'Constitution before May 2021' },
  ],
  'cheshire-west-and-chester': [{ key: 'decisionBody', value: 'Cabinet', confirmed: true, authority: 'Constitution' }],
  warrington: [{ key: 'decisionBody', value: 'Cabinet', confirmed: false, authority: null }],
  hertfordshire: [
    { key: 'decisionBody', value: 'Cabinet and chief officers', confirmed: true, authority: 'Constitution, Annex 3' },
    {
      key: 'form',
      value: ['Executive Decision Record', 'Officer Decision Record (edition April 2020)'],
      confirmed: true,
      authority: 'Taking decisions',
    },
    {
      key: 'referencePatterns',
      value: { cabinet: 'A###/yy', chiefOfficer: 'B###/yy' },
      confirmed: true,
      authority: 'Record forms',
    },
    {
      key: 'callInOfficers',
      value: 'key decisions only',
      confirmed: true,
      authority: 'Officer Decision Record; Constitution, Annex 9',
    },
    {
      key: 'callInProcedure',
      value: 'Annex 9 of the Constitution',
      confirmed: true,
      authority: 'Constitution, Annex 9',
    },
  ],
  herefordshire: [
    { key: 'decisionBody', value: 'Cabinet and cabinet members', confirmed: true, authority: 'Constitution' },
    {
      key: 'form',
      value: ['Record of operational decision', 'Written statement of a non-key officer decision'],
      confirmed: true,
      authority: 'Record forms',
    },
    {
      key: 'publicationThresholdPounds',
      value: 50000,
      confirmed: true,
      authority: 'Record form, June 2023',
      validFrom: '2023-06-01',
    },
    {
      key: 'publicationWeekday',
      value: 'Thursday',
      confirmed: true,
      authority: 'Record form, April 2022',
      validFrom: '2022-04-01',
    },
    {
      key: 'publicationHour',
      value: '12:00',
      confirmed: true,
      authority: 'Record form, April 2022',
      validFrom: '2022-04-01',
    },
    {
      key: 'toldFirst',
      value: ['Director', 'Communications team'],
      confirmed: true,
      authority: 'Record form, April 2022',
      validFrom: '2022-04-01',
    },
    { key: 'dateFormat', value: 'DD/MM/YYYY', confirmed: true, authority: 'Record form' },
  ],
};

export const governanceSettings: readonly GovernanceSeed[] = [
  ...Object.entries(own).flatMap(([councilId, settings]) =>
    [...common, ...settings].map((setting) => ({ ...setting, councilId })),
  ),
  ...postRegisters,
];

export const meetings = [
  { councilId: 'halton', body: 'Executive Board', heldOn: '2018-01-18' },
  { councilId: 'halton', body: 'Executive Board', heldOn: '2018-02-15' },
  { councilId: 'halton', body: 'Executive Board', heldOn: '2018-04-19' },
  { councilId: 'halton', body: 'Executive Board', heldOn: '2018-05-17' },
  { councilId: 'cheshire-east', body: 'Cabinet', heldOn: '2018-02-06' },
  { councilId: 'cheshire-east', body: 'Cabinet', heldOn: '2018-05-08' },
  { councilId: 'cheshire-west-and-chester', body: 'Cabinet', heldOn: '2018-02-14' },
  { councilId: 'cheshire-west-and-chester', body: 'Cabinet', heldOn: '2018-05-16' },
  { councilId: 'warrington', body: 'Cabinet', heldOn: '2018-02-12' },
  { councilId: 'warrington', body: 'Cabinet', heldOn: '2018-05-14' },
  { councilId: 'warrington', body: 'Cabinet', heldOn: '2018-06-11' },
  { councilId: 'warrington', body: 'Cabinet', heldOn: '2025-10-13' },
  { councilId: 'halton', body: 'Executive Board', heldOn: '2025-10-16' },
];
