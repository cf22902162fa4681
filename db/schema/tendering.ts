import type { MitigationKind } from '#app/domain/conflict-of-interest.ts';
import type { InterestKind } from '#app/domain/interest-match.ts';

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
