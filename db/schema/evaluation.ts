import type { Generated } from 'kysely';
import type { LotMilestone } from '#app/domain/stage.ts';

export interface CriteriaDraftTable {
  lotId: string;
  scheme: unknown;
  version: number;
  /** The published version that the draft is to replace; null: none is being prepared. */
  amends: number | null;
  updatedBy: string;
  updatedAt: Date;
}
export interface CriteriaVersionTable {
  id: string;
  lotId: string;
  number: number;
  scheme: unknown;
  hash: string;
  frozenBy: string;
  frozenAt: Date;
  /** Why a later version was published; null for the first. */
  reason: string | null;
}
export interface LotMilestoneTable {
  lotId: string;
  kind: LotMilestone;
  reachedBy: string;
  reachedAt: Date;
}
export interface TendererTable {
  id: string;
  procurementId: string;
  name: string;
  registrationNumber: string | null;
}
export interface BidTable {
  id: string;
  lotId: string;
  tendererId: string;
  letter: string;
  receivedAt: Date;
  receiptHash: string;
  recordedBy: string;
  /** The criteria in force at receipt; the database writes it. */
  criteriaNumber: Generated<number>;
}
export interface BidConfirmationTable {
  bidId: string;
  criteriaNumber: number;
  evidence: string;
  recordedBy: string;
  recordedAt: Date;
}
export interface BidAnswerTable {
  bidId: string;
  criterionId: string;
  answer: string;
  hash: string;
}
export interface BidStatusEventTable {
  id: string;
  bidId: string;
  status: 'withdrawn' | 'excluded';
  reason: string;
  recordedBy: string;
  recordedAt: Date;
}
export interface GateResultTable {
  bidId: string;
  criterionId: string;
  result: 'pass' | 'fail';
  reason: string;
  recordedBy: string;
  recordedAt: Date;
  revision: number;
}
/** The newest result of each test. */
export interface GateInForceView {
  bidId: string;
  criterionId: string;
  result: 'pass' | 'fail';
  reason: string;
  revision: number;
}
export interface LotKeyTable {
  lotId: string;
  wrappedKey: Uint8Array;
}
export interface PriceEnvelopeTable {
  bidId: string;
  sealed: Uint8Array;
  sealedAt: Date;
}
export interface PriceOpeningTable {
  lotId: string;
  councilId: string;
  personId: string;
  openedAt: Date;
}
export interface OpenedPriceTable {
  bidId: string;
  amountPence: number;
  openedAt: Date;
}
export interface ConflictDeclarationTable {
  id: string;
  lotId: string;
  personId: string;
  kind: 'none' | 'perceived' | 'potential' | 'actual';
  details: string | null;
  mitigation: string | null;
  declaredAt: Date;
}
export interface MarkEntryTable {
  id: string;
  lotId: string;
  bidId: string;
  criterionId: string;
  evaluatorId: string;
  revision: number;
  /** null: not marked yet. Blank is not zero. */
  mark: number | null;
  /** What earns the mark. */
  rationale: string;
  /** What keeps the answer from one mark higher. */
  shortfall: string;
  supersedeReason: string | null;
  savedAt: Date;
}
export interface QuestionAssignmentTable {
  lotId: string;
  personId: string;
  revision: number;
  criterionIds: string[];
  assignedBy: string;
  assignedAt: Date;
}
export interface PanelDatesTable {
  lotId: string;
  revision: number;
  declareBy: string;
  scoreBy: string;
  agreeBy: string;
  setBy: string;
  setAt: Date;
}
export interface ScoreSubmissionTable {
  lotId: string;
  evaluatorId: string;
  submittedAt: Date;
}
export interface ConsensusEntryTable {
  id: string;
  lotId: string;
  bidId: string;
  criterionId: string;
  revision: number;
  mark: number;
  reasons: string;
  bidReference: string;
  whyNotHigher: string | null;
  recordedBy: string;
  recordedAt: Date;
}
export interface PanelViewTable {
  consensusEntryId: string;
  personId: string;
  view: 'assent' | 'dissent';
  reason: string | null;
}
export interface AwardRecommendationTable {
  lotId: string;
  bidId: string;
  reasons: string;
  evaluationHash: string;
  recommendedBy: string;
  recommendedAt: Date;
}
