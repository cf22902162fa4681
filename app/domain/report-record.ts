/**
 * What the record holds for a council's report: rows as they are stored, read in a few statements, for one pure assembly.
 * Authority: the report states facts of the record, never a second copy of them.
 * Example: shares come from the newest offer as it was sent, not from the draft that the lead is changing meanwhile.
 */

import type { Decision, SentOffer } from './approval-status.ts';
import type { ApprovalSubject } from './approval-subject.ts';
import type { Mitigation } from './conflict-of-interest.ts';
import type { DatedSetting } from './council-settings.ts';
import type { RecordedBid, RecordedConsensus } from './evaluation-record.ts';
import type { EvaluationScheme } from './evaluation-scheme.ts';
import type { OfferBody } from './offer-body.ts';
import type { ProcurementRegime } from './regime.ts';
import type { LotMilestone } from './stage.ts';

export interface ReportParty {
  readonly councilId: string;
  readonly name: string;
  readonly shortName: string;
  readonly role: 'lead' | 'partner' | 'funder';
  readonly decisionBody: string;
  readonly settings: readonly DatedSetting[];
  /** Of its own decisions in this procurement, as they were first published. */
  readonly publications: readonly Readonly<{ decidedOn: string; publishedOn: string }>[];
}

export interface ReportOffer extends SentOffer {
  readonly id: string;
  readonly subject: ApprovalSubject;
  /** The lot it is about; null: the whole procurement. */
  readonly lotId: string | null;
  readonly sentOn: string;
  readonly decisions: readonly Readonly<{ councilId: string; decision: Decision; decidedOn: string }>[];
  /** Of the newest offer of its subject and lot; null of those it replaced, and of other subjects than shares. */
  readonly body: OfferBody | null;
}

export interface ReportLot {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly milestones: readonly Readonly<{ kind: LotMilestone; on: string }>[];
  /** Frozen criteria, or the draft while there are none; null where nothing is saved or the viewer may not see it. */
  readonly scheme: EvaluationScheme | null;
  readonly criteriaHash: string | null;
}

export interface ReportPanelMember {
  readonly personId: string;
  readonly role: 'evaluator' | 'moderator' | 'commercialEvaluator' | 'observer';
  readonly post: string;
  readonly councilName: string | null;
  readonly declared: 'none' | 'perceived' | 'potential' | 'actual' | null;
  readonly details: string | null;
  readonly mitigation: Mitigation | null;
}

export interface ReportEvaluation {
  readonly lotId: string;
  readonly bids: readonly (RecordedBid & { readonly registrationNumber: string | null })[];
  readonly consensus: readonly (RecordedConsensus & { readonly recordedOn: string })[];
  readonly panel: readonly ReportPanelMember[];
  /** Dissents from the consensus that stands. */
  readonly dissents: number;
  /** Orders that opened a question again after the lock. */
  readonly reopenings: number;
  readonly recommendedBidId: string | null;
}

export interface ReportContract {
  readonly id: string;
  readonly lotNumber: number;
  readonly reference: string;
  readonly supplier: string;
  readonly startsOn: string;
  readonly initialMonths: number;
  /** Of every option to extend, and of those taken so far. */
  readonly optionMonths: number;
  readonly usedMonths: number;
}

export interface ReportRecord {
  readonly procurement: {
    readonly id: string;
    readonly reference: string;
    readonly title: string;
    readonly leadCouncilId: string;
    readonly regime: ProcurementRegime;
    readonly lightTouch: boolean;
    readonly cpvCode: string;
    readonly cpvTitle: string;
    readonly portfolio: string;
    readonly wards: string;
    readonly vatBasis: 'net' | 'gross';
    readonly commencedOn: string;
    readonly currentContractEndsOn: string | null;
    readonly contractStartsOn: string;
    readonly initialMonths: number;
    readonly extensionMonths: number;
    readonly years: readonly Readonly<{ label: string; kind: 'initial' | 'extension'; amountPence: number }>[];
  };
  /** Those who are parties now, in the agreed order. */
  readonly parties: readonly ReportParty[];
  /** Of the council whose report it is. */
  readonly meetings: readonly Readonly<{ id: string; body: string; heldOn: string }>[];
  /** Newest first. */
  readonly offers: readonly ReportOffer[];
  readonly lots: readonly ReportLot[];
  /** Signed so far, by lot. */
  readonly contracts: readonly ReportContract[];
  /** Only at the award stage, and only for those who may read the exempt part. */
  readonly evaluations: readonly ReportEvaluation[];
}
