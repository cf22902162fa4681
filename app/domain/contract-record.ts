/**
 * What is recorded about the contract of a lot, before and after it is signed, and the gates that follow from it.
 *
 * Rule: a gate follows from the record each time it is asked; nobody opens or closes one by hand. What a council has set
 * aside is read by that council, the lead and auditors; whether it covers the share is known to every officer.
 * Authority: signature-gates.ts; timetable/timetable-party.ts for each council's effective date.
 * Example: Advocacy, WBC/2025/031: both councils effective on 28 October 2025, no standstill ordered: may be signed.
 */

import { delegationsOf, type StoredDelegation } from './approval-authority.ts';
import type { BindingCondition } from './approval-condition.ts';
import { subjectName } from './approval-subject.ts';
import type { BankHolidays } from './bank-holidays.ts';
import { type AssessmentStanding, conflictsProblem } from './conflicts-assessment.ts';
import { contractStandstill } from './contract-standstill.ts';
import { withVat } from './contract-vat.ts';
import { postsThatMayDecide } from './delegation.ts';
import type { KeyPerformanceIndicator } from './key-performance-indicator.ts';
import { type Pence, sumPence, toPence } from './money.ts';
import type { PlainDate } from './plain-date.ts';
import type { ProcurementRegime } from './regime.ts';
import { type SignatureGate, type SigningCouncil, signatureGates } from './signature-gates.ts';
import { effectiveDay, type TimetableFacts } from './timetable/timetable-party.ts';
import { standardVatRate } from './vat-rate.ts';

export interface SignedContract {
  readonly id: string;
  readonly reference: string;
  readonly supplier: string;
  readonly signedOn: PlainDate;
  readonly startsOn: PlainDate;
  readonly initialMonths: number;
  readonly extensionMonths: number;
  readonly initialValuePence: Pence;
  readonly extensionValuePence: Pence;
  readonly vatBasis: 'net' | 'gross';
  readonly effectiveDates: Readonly<Record<string, string>>;
  readonly standstillEndedOn: string | null;
  readonly signatory: string;
}

export interface RecordedBudget {
  readonly councilId: string;
  readonly number: number;
  readonly reference: string;
  readonly totalPence: Pence;
  readonly recordedOn: PlainDate;
  readonly post: string;
  readonly years: readonly Readonly<{ label: string; amountPence: Pence }>[];
}

export interface ContractRecord {
  readonly regime: ProcurementRegime;
  readonly lightTouch: boolean;
  readonly vatBasis: 'net' | 'gross';
  readonly contractStartsOn: PlainDate;
  readonly initialMonths: number;
  readonly extensionMonths: number;
  readonly years: readonly Readonly<{
    position: number;
    label: string;
    kind: 'initial' | 'extension';
    amountPence: Pence;
  }>[];
  readonly parties: readonly Readonly<{
    councilId: string;
    name: string;
    shortName: string;
    role: 'lead' | 'partner' | 'funder';
  }>[];
  readonly cover: readonly Readonly<{ councilId: string; recorded: boolean; covers: boolean }>[];
  /** Newest first for each council; only those that the viewer may read. */
  readonly budgets: readonly RecordedBudget[];
  readonly shares: Readonly<{ byPartner: Readonly<Record<string, number>>; all: number }> | null;
  /** As the newest offer names them: years, and one for running the procurement where it has one. */
  readonly periods: readonly string[] | null;
  readonly sharesByYear: readonly Readonly<{ period: string; partner: string; amount: number }>[] | null;
  readonly lettersOn: string | null;
  readonly notices: readonly Readonly<{ kind: string; publishedOn: PlainDate; reference: string }>[];
  readonly indicators: readonly (KeyPerformanceIndicator & Readonly<{ number: number; unit: string }>)[];
  /** Of the approvals that bear on this lot and bind. */
  readonly conditions: readonly BindingCondition[];
  readonly winner: Readonly<{ bidId: string; supplier: string | null }> | null;
  readonly recommended: boolean;
  readonly otherContractsPence: number;
  readonly contract: SignedContract | null;
}

export type GateQuestion = Readonly<{
  record: ContractRecord;
  timetable: TimetableFacts;
  assessments: readonly AssessmentStanding[];
  on: PlainDate;
  /** What is to be signed, every extension included; null: the whole value that the procurement states. */
  valuePence: Pence | null;
  /** What the lead authority's posts may decide. */
  delegations: readonly StoredDelegation[];
  /** The post that signed; null: any post that may. */
  signatory: string | null;
  holidays: BankHolidays;
}>;

/** From which day each council's decision may be acted on; null: not decided, or not known. */
export function effectiveDays(
  { parties }: TimetableFacts,
  holidays: BankHolidays,
): Readonly<Record<string, PlainDate | null>> {
  return Object.fromEntries(parties.map((party) => [party.councilId, effectiveDay(party, holidays)]));
}

/** Every gate of a contract on a day. */
export function contractGates(question: GateQuestion): readonly SignatureGate[] {
  const { record, timetable, assessments, on, valuePence, holidays, delegations, signatory } = question;
  const effective = effectiveDays(timetable, holidays);
  const published = (kind: string) => record.notices.findLast((one) => one.kind === kind)?.publishedOn ?? null;
  const wholeValue = sumPence(record.years.map(({ amountPence }) => amountPence));
  const worth = valuePence ?? toPence(Math.max(0, wholeValue - record.otherContractsPence));
  const lead = record.parties.find(({ role }) => role === 'lead');
  const held = delegationsOf(lead?.councilId ?? '', delegations);
  const signing = {
    ...{ scope: subjectName.signing, valuePence: worth, vatBasis: record.vatBasis, vatRate: standardVatRate(on) },
  };
  const [able] = postsThatMaySign(question, worth);
  return signatureGates({
    on,
    recommended: record.recommended,
    conditions: record.conditions,
    councils: record.parties.map((party) => ({
      ...signingCouncil(party, record, effective),
      signatory: party.role === 'lead' ? (signatory ?? able ?? party.shortName) : null,
    })),
    standstill: contractStandstill(
      { ...record, awardNoticeOn: published('award'), intentionOn: published('intention') },
      holidays,
    ),
    delegations: held,
    signing,
    approvedPence: toPence(record.shares?.all ?? 0),
    signedPence: toPence(record.otherContractsPence),
    conflictsProblem: conflictsProblem(assessments),
    indicators: {
      regime: record.regime,
      lightTouch: record.lightTouch,
      estimatedValueWithVat: withVat(worth, record.vatBasis),
      notAppropriateBecause: null,
      indicators: record.indicators,
    },
  });
}

/** The posts of the lead authority that may sign a contract of that value, every extension included. */
export function postsThatMaySign(
  { record, delegations, on }: Pick<GateQuestion, 'record' | 'delegations' | 'on'>,
  valuePence: Pence,
): readonly string[] {
  const councilId = record.parties.find(({ role }) => role === 'lead')?.councilId ?? '';
  const { vatBasis } = record;
  const decision = { councilId, post: '', scope: subjectName.signing, valuePence, vatBasis, on };
  return postsThatMayDecide(delegationsOf(councilId, delegations), { ...decision, vatRate: standardVatRate(on) });
}

function signingCouncil(
  { councilId, shortName, role }: ContractRecord['parties'][number],
  { cover, shares }: ContractRecord,
  effective: Readonly<Record<string, PlainDate | null>>,
): SigningCouncil {
  const found = cover.find((one) => one.councilId === councilId);
  const share = shares?.byPartner[councilId];
  return {
    councilId,
    name: shortName,
    effective: effective[councilId] ?? null,
    share: share === undefined ? null : toPence(share),
    budget: !found?.recorded ? 'none' : found.covers ? 'covers' : 'too-small',
    signatory: null,
    ...(role === 'funder' ? { pays: 'only' as const } : {}),
  };
}
