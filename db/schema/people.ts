import type { Generated } from 'kysely';
import type { CouncilRole } from '#app/domain/permission.ts';

export type CouncilKind = 'unitary' | 'county' | 'policeAndCrimeCommissioner' | 'integratedCareBoard';

export interface CouncilTable {
  id: string;
  name: string;
  shortName: string;
  kind: CouncilKind;
  gssCode: string | null;
  decisionBody: string;
  website: string | null;
}
export interface PersonTable {
  id: string;
  councilId: string | null;
  post: string;
  email: string;
  demonstration: Generated<boolean>;
  disabledAt: Date | null;
}
export interface CredentialTable {
  personId: string;
  passwordHash: string;
}
/** `id` is the SHA-256 of the token in the cookie: a stolen table opens no session. */
export interface SessionTable {
  id: string;
  personId: string;
  startedAt: Generated<Date>;
  expiresAt: Date;
}
export interface SignInAttemptTable {
  accountHash: string;
  attemptedAt: Date;
}
export interface CouncilRoleTable {
  personId: string;
  councilId: string;
  role: CouncilRole;
}
export interface GovernanceSettingTable {
  councilId: string;
  key: string;
  validFrom: string;
  value: unknown;
  confirmed: boolean;
  authority: string | null;
}
/** Every bank holiday that is known, for the database’s own counts; the rules read app/domain/bank-holidays.ts. */
export interface BankHolidayTable {
  division: 'england-and-wales' | 'scotland' | 'northern-ireland';
  day: string;
}
export interface MeetingTable {
  id: string;
  councilId: string;
  body: string;
  heldOn: string;
  /** Why the body meets on a day that is not a working day; null for the usual day. */
  unusualBecause: string | null;
}
export interface MeetingCancellationTable {
  meetingId: string;
  reason: string;
  cancelledBy: string;
  cancelledAt: Date;
}
export interface PopulationEstimateTable {
  councilId: string;
  year: number;
  population: number;
  source: string;
}
export interface IdempotencyTable {
  key: string;
  personId: string;
  outcome: unknown;
  usedAt: Generated<Date>;
}
export interface LedgerHeadTable {
  chain: string;
  seq: number;
  hash: string;
}
export interface LedgerEventTable {
  chain: string;
  seq: number;
  recordedAt: string;
  kind: string;
  actor: string | null;
  body: string;
  bodyHash: string;
  previousHash: string;
  hash: string;
}
export interface DelegationTable {
  id: string;
  councilId: string;
  holder: string;
  subjects: readonly string[];
  capPence: number | null;
  vatBasis: 'net' | 'gross';
  validFrom: string;
  validUntil: string | null;
  sourceDecision: string;
  /** Null: taken over when the council was set up. */
  recordedBy: string | null;
  recordedAt: Date;
}
export interface DelegationEndTable {
  delegationId: string;
  lastDay: string;
  reason: string;
  recordedBy: string;
  recordedAt: Date;
}
