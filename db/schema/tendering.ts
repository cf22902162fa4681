import type { BidDocumentKind } from '#app/domain/bid-document.ts';
import type { MitigationKind } from '#app/domain/conflict-of-interest.ts';
import type { InterestKind } from '#app/domain/interest-match.ts';
import type { LateDecision, LatePolicy } from '#app/domain/late-tender.ts';

export interface ConflictMitigationTable {
  id: string;
  declarationId: string;
  kind: MitigationKind;
  detail: string;
  decidedOn: string;
  decidedBy: string;
  recordedBy: string;
  recordedAt: Date;
}
export interface InterestTable {
  id: string;
  personId: string;
  organisation: string;
  kind: InterestKind;
  heldFrom: string;
  heldUntil: string | null;
  recordedAt: Date;
}
export interface InterestEndingTable {
  interestId: string;
  endedOn: string;
  recordedAt: Date;
}
export interface BidRelationTable {
  bidId: string;
  relation: 'parent' | 'subcontractor';
  name: string;
}
export interface ClarificationTable {
  id: string;
  bidId: string;
  criterionId: string | null;
  askedOn: string;
  question: string;
  recordedBy: string;
  recordedAt: Date;
}
export interface ClarificationReplyTable {
  clarificationId: string;
  answeredOn: string;
  reply: string;
  recordedBy: string;
  recordedAt: Date;
}
export interface LotDeadlineTable {
  lotId: string;
  setAt: Date;
  dueAt: Date;
  policy: LatePolicy;
  setBy: string;
}
export interface LateDecisionTable {
  bidId: string;
  decision: LateDecision;
  reason: string;
  decidedBy: string;
  decidedAt: Date;
}
export interface AppointmentEventTable {
  id: string;
  appointmentId: string;
  kind: 'appointed' | 'released';
  recordedBy: string | null;
  recordedAt: Date;
}
export interface ConflictsAssessmentTable {
  id: string;
  procurementId: string;
  councilId: string;
  number: number;
  /** What was done to identify conflicts. */
  steps: string;
  found: string;
  /** What is done about what was found. */
  measures: string;
  reviewBy: string;
  confirmedBy: string;
  confirmedAt: Date;
}
export interface NameWithholdingTable {
  procurementId: string;
  setAt: Date;
  withheld: boolean;
  setBy: string;
}
export interface BidDocumentTable {
  id: string;
  bidId: string;
  number: number;
  version: number;
  /** Null: about the tender as a whole. */
  criterionId: string | null;
  title: string;
  kind: BidDocumentKind;
  size: number;
  hash: string;
  receivedAt: Date;
  recordedBy: string;
}
export interface BidDocumentContentTable {
  documentId: string;
  bytes: Uint8Array;
  /** The words of a DOCX; null for a PDF. */
  words: string | null;
}
