import type { Day, VatBasis } from './fact-values.ts';

/**
 * What the award stage adds to a report. Scores are decimal strings exactly as they were computed and rounded
 * elsewhere ("63.50"): a document prints them and never works them out again.
 */
export type ProcessEvent = { readonly event: string; readonly on: Day; readonly noticeReference: string | null };

export type BidderResult = {
  readonly letter: string;
  readonly quality: string;
  readonly price: string;
  readonly total: string;
  readonly rank: number;
};

export type WinnerFacts = {
  readonly letter: string;
  readonly legalName: string | null;
  readonly registration: { readonly register: 'company' | 'charity'; readonly number: string } | null;
  readonly awardPence: number | null;
  readonly vatBasis: VatBasis | null;
  /** The day the letters went out; the open report names the winner only once it is set and past. */
  readonly tenderersToldOn: Day | null;
  readonly isRevealed: boolean;
};

export type ModerationFacts = {
  readonly heldOn: Day | null;
  readonly moderatorPost: string | null;
  /** Short name of the other council that the moderator comes from; null: the one whose report it is. */
  readonly moderatorCouncil: string | null;
  readonly evaluators: number;
  readonly criteria: number;
  readonly consensusScores: number;
  readonly dissents: number;
  readonly reopenings: number;
};

export type ConflictFacts = {
  readonly declarationsRequired: number;
  readonly declarationsReceived: number;
  /** Interests declared; empty prints "None declared." */
  readonly interests: readonly { readonly post: string; readonly nature: string; readonly mitigation: string | null }[];
};

export type StandstillFacts = {
  readonly authority: string | null;
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  readonly contractFrom: Day | null;
  /** The end as the rule gives it, worked out by the caller; a difference from `endsOn` blocks. */
  readonly recomputedEndsOn: Day | null;
  readonly plannedSignatureOn: Day | null;
  readonly plannedMobilisationOn: Day | null;
};

export type PartnerApproval = {
  readonly partyId: string;
  readonly body: string | null;
  readonly reference: string | null;
  readonly decidedOn: Day | null;
  readonly effectiveOn: Day | null;
};

/** Why the Part II appendix is exempt. */
export type ExemptionFacts = {
  readonly exemptionParagraph: string | null;
  readonly publicInterestTest: string | null;
};

/** What only the exempt Part II appendix says of a lot; never joined to the open report. */
export type AppendixFacts = {
  readonly bidders: readonly { readonly letter: string; readonly name: string; readonly pricePence: number }[];
  readonly scores: readonly CriterionScores[];
};

export type CriterionScores = {
  readonly criterion: string;
  readonly basisPoints: number;
  readonly marks: readonly {
    readonly letter: string;
    readonly mark: string;
    readonly weighted: string;
    readonly reasons: string | null;
  }[];
};

/** The competition for one lot and its result. */
export type LotAward = {
  readonly number: number;
  readonly title: string;
  readonly funnel: {
    readonly received: number | null;
    readonly compliant: number | null;
    readonly evaluated: number | null;
  };
  readonly bidders: readonly BidderResult[];
  readonly winner: WinnerFacts | null;
  readonly moderation: ModerationFacts | null;
  readonly conflicts: ConflictFacts | null;
  readonly appendix: AppendixFacts | null;
};

export type AwardFacts = {
  readonly process: readonly ProcessEvent[];
  readonly lots: readonly LotAward[];
  readonly standstill: StandstillFacts | null;
  readonly approvals: readonly PartnerApproval[];
  /** Present where an exempt appendix is made. */
  readonly exemption: ExemptionFacts | null;
  /** The most that the body, or the officer acting for it, may award in all; same VAT basis as `value`. */
  readonly authorisedLimitPence: number | null;
};
