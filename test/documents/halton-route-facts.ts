import type { ExtensionFacts, ReportFacts, WaiverFacts } from '#app/documents/facts.ts';
import { preliminaryFacts } from './halton-facts.ts';

const { decision, service, shares, value } = preliminaryFacts;
if (shares === null) throw new Error('The fixture is complete');

/** A cost of its own over the mid-2016 populations, largest remainder. */
const ownCost = (
  label: string,
  cost: number,
  amounts: readonly number[],
  startsOn: string,
  initialMonths: number | null,
) => ({
  value: { ...value, periods: [{ id: 'own', label, kind: 'initial' as const, amountPence: cost }], maximumPence: cost },
  shares: { ...shares, rows: shares.rows.map((row, index) => ({ ...row, amountsPence: [amounts[index] ?? 0] })) },
  term: { startsOn, initialMonths, extensionMonths: [], timetable: [] },
});

export const extension: ExtensionFacts = {
  supplier: 'Harbour Young People Limited',
  contractReference: 'HBC/2018/014/1',
  startsOn: '2018-07-01',
  initialMonths: 24,
  optionMonths: 12,
  usedMonths: 0,
  months: 9,
  costPence: 45_000_000,
};

/** The same service in 2020: nine months of the option year are asked for. */
export const extensionFacts: ReportFacts = {
  ...preliminaryFacts,
  decision: { ...decision, meetingDate: '2020-03-19' },
  service: { ...service, currentContract: 'none' },
  ...ownCost('Extension', 45_000_000, [5_459_580, 16_180_823, 14_397_688, 8_961_909], '2020-07-01', 9),
  backgroundPapers: preliminaryFacts.backgroundPapers.map((paper) => ({ ...paper, datedOn: '2019-06-03' })),
  versionLabel: 'Version 1',
  extension,
};

export const waiver: WaiverFacts = {
  waivedOrder: 'Procurement Standing Order 4.1',
  rule: 'Procurement Standing Order 1.14.4(iii)',
  ground: 'The service has to go on while the procurement is run, and no tender could be completed before it ends.',
  supplier: 'Harbour Young People Limited',
  comparators: ['The Sandstone Trust, which has no staff in the area before autumn'],
  startsOn: '2018-07-01',
  endsOn: '2018-09-30',
  costPence: 15_000_000,
};

/** Three months without tenders, so that the service does not stop before the procurement ends. */
export const waiverFacts: ReportFacts = {
  ...preliminaryFacts,
  ...ownCost('Contract without tenders', 15_000_000, [1_819_860, 5_393_608, 4_799_229, 2_987_303], '2018-07-01', null),
  versionLabel: 'Version 1',
  waiver,
};
