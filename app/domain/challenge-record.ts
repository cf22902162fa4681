/**
 * Everything a court may ask for about one lot: every version of criteria, marks, consensus and prices as it was
 * written, who declared what, every order after the lock, and every letter. Nothing here is chosen or summed up.
 * Authority: CPR 31 and Roche Diagnostics v Mid Yorkshire [2013] EWHC 933 (TCC) (early disclosure in procurement
 * claims); PCR 2015 regulation 84(8); PA 2023 section 98.
 * Example: a mark saved as 3 and then as 4 stands here twice, with both reasons and both moments.
 */
import type { EvaluationScheme } from './evaluation-scheme.ts';

/** A row as it is stored: identifiers, figures, words and UTC moments. */
export type WrittenRow = Readonly<Record<string, unknown>>;

export interface WrittenBid {
  readonly id: string;
  readonly letter: string;
  readonly tenderer: string;
  readonly registrationNumber: string | null;
  readonly receivedAt: string;
  readonly receiptHash: string;
  readonly answers: readonly WrittenRow[];
  readonly relations: readonly WrittenRow[];
  readonly confirmations: readonly WrittenRow[];
  readonly documents: readonly WrittenDocument[];
  readonly clarifications: readonly WrittenClarification[];
  readonly lateDecisions: readonly Readonly<{ decision: string; reason: string; decidedBy: string }>[];
  readonly statusEvents: readonly Readonly<{ id: string; status: string; reason: string; recordedBy: string }>[];
  readonly gates: readonly Readonly<{
    criterionId: string;
    revision: number;
    result: string;
    reason: string;
    recordedBy: string;
  }>[];
  readonly marks: readonly WrittenMark[];
  readonly consensus: readonly WrittenConsensus[];
  readonly prices: WrittenRow;
}

/** What came with a tender; its bytes are given out on their own, and must have this hash. */
export interface WrittenDocument {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly criterionId: string | null;
  readonly hash: string;
}

export interface WrittenClarification {
  readonly id: string;
  readonly criterionId: string | null;
  readonly askedOn: string;
  readonly question: string;
  readonly recordedBy: string;
  readonly answer: Readonly<{ answeredOn: string; reply: string; recordedBy: string }> | null;
}

/** Declarations, decisions, registers and each council's assessment, every version. */
export interface WrittenConflicts {
  readonly declarations: readonly WrittenRow[];
  readonly mitigations: readonly Readonly<{
    id: string;
    declarationId: string;
    kind: string;
    detail: string;
    decidedOn: string;
    decidedBy: string;
    recordedBy: string;
  }>[];
  readonly interests: readonly WrittenRow[];
  readonly assessments: readonly Readonly<{
    id: string;
    councilId: string;
    number: number;
    steps: string;
    found: string;
    measures: string;
    reviewBy: string;
  }>[];
}

/** The fields that the ledger's hash of a saved mark is taken over, with who and when. */
export interface WrittenMark {
  readonly id: string;
  readonly criterionId: string;
  readonly evaluatorId: string;
  readonly evaluator: string;
  readonly revision: number;
  readonly mark: number | null;
  readonly rationale: string;
  readonly shortfall: string;
  readonly supersedeReason: string | null;
  readonly savedAt: string;
}

/** As `WrittenMark`, for what the panel agreed; views by person. */
export interface WrittenConsensus {
  readonly id: string;
  readonly criterionId: string;
  readonly revision: number;
  readonly mark: number;
  readonly reasons: string;
  readonly bidReference: string;
  readonly whyNotHigher: string | null;
  readonly recordedBy: string;
  readonly recordedAt: string;
  readonly views: readonly Readonly<{ personId: string; view: 'assent' | 'dissent'; reason: string | null }>[];
}

export interface ChallengeRecord {
  readonly procurementId: string;
  readonly lotId: string;
  readonly people: readonly Readonly<{ id: string; post: string; council: string | null }>[];
  readonly criteria: readonly Readonly<{ number: number; hash: string; frozenAt: string; scheme: EvaluationScheme }>[];
  readonly milestones: readonly WrittenRow[];
  readonly conflicts: WrittenConflicts;
  /** Deadlines, what the panel sees of names, who was appointed and released. */
  readonly tendering: WrittenRow;
  readonly submissions: readonly WrittenRow[];
  readonly bids: readonly WrittenBid[];
  readonly reopenings: readonly WrittenRow[];
  readonly secondReadings: readonly WrittenRow[];
  readonly priceOpenings: readonly WrittenRow[];
  readonly recommendation: WrittenRow | null;
  readonly letters: readonly WrittenRow[];
}
