export interface ReopeningOrderTable {
  id: string;
  lotId: string;
  number: number;
  criterionId: string;
  reason: string;
  pricesWereOpen: boolean;
  orderedBy: string;
  orderedAt: Date;
}
export interface ConsensusReviewTable {
  id: string;
  orderId: string;
  bidId: string;
  consensusEntryId: string;
  outcome: 'confirmed' | 'recordedAnew';
  reason: string;
  reviewedBy: string;
  reviewedAt: Date;
}
export interface QualityRelockTable {
  orderId: string;
  lotId: string;
  qualityHash: string;
  lockedBy: string;
  lockedAt: Date;
}
export interface SecondReadingOrderTable {
  id: string;
  lotId: string;
  number: number;
  readerId: string;
  reasons: string;
  evaluationHash: string;
  orderedBy: string;
  orderedAt: Date;
}
export interface SecondReadingPlaceTable {
  orderId: string;
  position: number;
  bidId: string;
  criterionId: string;
}
export interface SecondReadingTable {
  orderId: string;
  position: number;
  mark: number;
  reasons: string;
  readBy: string;
  readAt: Date;
}
export interface PriceCorrectionTable {
  id: string;
  bidId: string;
  number: number;
  fromPence: number;
  toPence: number;
  reason: string;
  proposedBy: string;
  proposedAt: Date;
}
export interface PriceCorrectionAgreementTable {
  correctionId: string;
  agreedBy: string;
  agreedAt: Date;
}
/** A view: an opened price as it counts, with the price as it was opened. */
export interface PriceInForceView {
  bidId: string;
  amountPence: number;
  openedPence: number;
}
export interface PriceEnquiryTable {
  bidId: string;
  round: number;
  step: 'asked' | 'answered' | 'decided';
  happenedOn: string;
  words: string;
  decision: 'accepted' | 'rejected' | null;
  recordedBy: string;
  recordedAt: Date;
}
export interface OutcomeLetterTable {
  id: string;
  lotId: string;
  bidId: string;
  kind: 'assessmentSummary' | 'standstillLetter' | 'outcomeLetter';
  dated: string;
  title: string;
  model: unknown;
  hash: string;
  evaluationHash: string;
  issuedBy: string;
  issuedAt: Date;
}
