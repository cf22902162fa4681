import type { Generated } from 'kysely';
import type { ConditionDue } from '#app/domain/approval-condition.ts';
import type { ApprovalSubject } from '#app/domain/approval-subject.ts';
import type { AppointmentRole } from '#app/domain/permission.ts';

export type ParticipationRole = 'lead' | 'partner' | 'funder';
export type ParticipationStatus = 'invited' | 'committed' | 'withdrawn';
export type OfferSubject = ApprovalSubject;
export type ApprovalDecision = 'approved' | 'approvedWithConditions' | 'rejected';

export interface ProcurementTable {
  id: string;
  reference: string;
  title: string;
  service: string;
  leadCouncilId: string;
  regime: 'PCR2015' | 'PA2023' | 'PSR2023' | 'belowThreshold';
  lightTouch: boolean;
  cpvCode: string;
  cpvTitle: string;
  portfolio: string;
  wards: string;
  vatBasis: 'net' | 'gross';
  commencedOn: string;
  currentContractEndsOn: string | null;
  contractStartsOn: string;
  initialMonths: number;
  extensionMonths: number;
  version: Generated<number>;
  createdAt: Date;
}
export interface ContractYearTable {
  procurementId: string;
  position: number;
  label: string;
  kind: 'initial' | 'extension';
  amountPence: number;
}
export interface LotTable {
  id: string;
  procurementId: string;
  number: number;
  title: string;
}
export interface ParticipationTable {
  id: string;
  procurementId: string;
  councilId: string;
  position: number;
  role: ParticipationRole;
  status: ParticipationStatus;
  fromDate: string;
  /** The last day. */
  untilDate: string | null;
  endRecordedAt: Date | null;
}
export interface AppointmentTable {
  id: string;
  procurementId: string;
  lotId: string | null;
  personId: string;
  councilId: string | null;
  role: AppointmentRole;
  appointedAt: Date;
  endedAt: Date | null;
}
export interface DecisionRouteTable {
  id: string;
  procurementId: string;
  councilId: string;
  number: number;
  isKey: boolean;
  route: 'forward-plan' | 'general-exception' | 'special-urgency';
  byMeeting: boolean;
  callInExemptBecause: string | null;
  noticePublishedOn: string | null;
  recordedBy: string;
  recordedAt: Date;
}
export interface CostShareDraftTable {
  procurementId: string;
  input: unknown;
  version: number;
  updatedBy: string;
  updatedAt: Date;
}
export interface OfferTable {
  id: string;
  procurementId: string;
  subject: OfferSubject;
  lotId: string | null;
  number: number;
  body: unknown;
  hash: string;
  sentBy: string;
  sentAt: Date;
}
export interface OfferRecipientTable {
  offerId: string;
  councilId: string;
  mustDecide: boolean;
  reasons: Generated<readonly string[]>;
  since: number | null;
}
export interface OfferViewTable {
  offerId: string;
  councilId: string;
  openedBy: string;
  openedAt: Date;
}
export interface ApprovalTable {
  id: string;
  offerId: string;
  councilId: string;
  decision: ApprovalDecision;
  decidedBy: string;
  decidedAt: Date;
}
export interface ApprovalStatementTable {
  approvalId: string;
  councilId: string;
  conditions: string | null;
  reasons: string | null;
}
export interface ApprovalAuthorityTable {
  approvalId: string;
  kind: 'delegation' | 'meeting';
  delegationId: string | null;
  body: string | null;
  metOn: string | null;
  minuteReference: string | null;
  valuePence: number | null;
  comparedPence: number | null;
}
export interface ApprovalConditionTable {
  id: string;
  approvalId: string;
  councilId: string;
  number: number;
  words: string;
  due: Generated<ConditionDue>;
}
export interface ConditionEndTable {
  conditionId: string;
  outcome: 'met' | 'waived';
  evidence: string;
  reason: string;
  confirmedBy: string;
  confirmedAt: Date;
}
