import type { MitigationKind } from '#app/domain/conflict-of-interest.ts';

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
