import type { PostRegister } from '#app/domain/post-register.ts';
import type { ProcurementRegime } from '#app/domain/regime.ts';
import type { AwardFacts } from './award-facts.ts';
import type { FactHrefs } from './fact-link.ts';
import type { Day, VatBasis } from './fact-values.ts';

/**
 * The stored facts a council's report is built from. Amounts are integer pence, weights and shares integer
 * basis points, days 'YYYY-MM-DD'. `null` means "not recorded yet" and leaves an unresolved placeholder;
 * an empty list means "none", and the form prints its own wording for it.
 * Fact ids are the dotted paths of this type: `value.maximumPence`, `shares.halton.year-1`.
 */
export type ReportRegime = ProcurementRegime;
export type { ReportStage } from '#app/domain/report-stage.ts';
export type { Day, VatBasis } from './fact-values.ts';

/** A council or funder. `name` stands in titles and tables, `shortName` where the report lists partners. */
export type Party = { readonly id: string; readonly name: string; readonly shortName: string };

export type DecisionFacts = {
  readonly body: string | null;
  readonly meetingDate: Day | null;
  readonly reportingOfficerPost: string | null;
  readonly portfolio: string | null;
  readonly wards: 'boroughWide' | readonly string[] | null;
  /** The standing order that requires this approval at this stage and value. */
  readonly standingOrder: string | null;
  readonly isKey: boolean | null;
  readonly keyDecision: KeyDecisionFacts | null;
  /** The title under which the decision stands in the forward plan; null when it is not listed. */
  readonly forwardPlanTitle: string | null;
};

export type KeyDecisionFacts = {
  readonly reference: string | null;
  readonly reasons: readonly string[];
  readonly alternatives: readonly RejectedAlternative[];
  readonly implementationDate: Day | null;
};

export type RejectedAlternative = {
  readonly option: string;
  readonly reasonRejected: string | null;
  readonly isDoNothing: boolean;
};

export type ProcurementFacts = {
  readonly title: string | null;
  readonly reference: string | null;
  readonly regime: ReportRegime | null;
  readonly commencedOn: Day | null;
  readonly lots: number;
  readonly isLightTouch: boolean | null;
  readonly cpv: { readonly code: string; readonly label: string; readonly isOnLightTouchList: boolean } | null;
  /** The regime's threshold on the day the procurement began, on the VAT basis that its rule names. */
  readonly threshold: {
    readonly amountPence: number;
    readonly vatBasis: VatBasis;
    readonly label: string;
    readonly authority: string;
    readonly validFrom: Day;
    readonly validTo: Day | null;
  } | null;
};

export type CurrentContract = { readonly supplier: string | null; readonly endsOn: Day | null };

export type ServiceFacts = {
  readonly history: readonly string[];
  readonly outcomes: readonly string[];
  readonly currentContract: CurrentContract | 'none' | null;
};

export type TermFacts = {
  readonly startsOn: Day | null;
  readonly initialMonths: number | null;
  /** One entry an option to extend, in order; empty when there is none. */
  readonly extensionMonths: readonly number[];
  /** Planned steps up to the start, in order. */
  readonly timetable: readonly { readonly step: string; readonly on: Day }[];
};

export type ValuePeriod = {
  readonly id: string;
  readonly label: string;
  readonly kind: 'initial' | 'extension';
  readonly amountPence: number;
};

export type ValueFacts = {
  readonly vatBasis: VatBasis | null;
  /** Basis points of VAT (2000 = 20%), so that a net value can be tested against a threshold that includes VAT. */
  readonly vatRateBasisPoints: number;
  readonly periods: readonly ValuePeriod[];
  readonly maximumPence: number | null;
};

export type ShareFacts = {
  readonly basis: string | null;
  readonly source: string | null;
  readonly vintage: string | null;
  readonly roundingRule: string | null;
  /** What the basis counts ("Population"); null for equal or fixed shares. */
  readonly measureLabel: string | null;
  /**
   * One row a party, or a council that has left and still bears something, in the agreed order; `amountsPence` follows
   * the order of `value.periods`.
   */
  readonly rows: readonly ShareRow[];
  /** Who has a row and is no party any more: what a council that left still bears. */
  readonly leavers: readonly Party[];
};

export type ShareRow = {
  readonly partyId: string;
  readonly measure: number | null;
  readonly basisPoints: number;
  readonly amountsPence: readonly number[];
};

export type BudgetFacts = {
  readonly partyId: string;
  readonly reference: string | null;
  /** What the budget holds for the whole term, options included. */
  readonly availablePence: number | null;
};

export type CriteriaFacts = {
  readonly qualityBasisPoints: number | null;
  readonly priceBasisPoints: number | null;
  readonly priceFormula: string | null;
  readonly subcriteria: readonly { readonly name: string; readonly basisPoints: number }[];
  /** The same weightings as stated elsewhere: tender documents, notice, scoring. */
  readonly statedElsewhere: readonly {
    readonly place: string;
    readonly href: string | null;
    readonly qualityBasisPoints: number;
    readonly priceBasisPoints: number;
  }[];
};

export type RiskArea = 'service' | 'finance' | 'legal' | 'equality';
export type RiskFacts = { readonly area: RiskArea; readonly risk: string; readonly mitigation: string | null };

export type ImplicationFacts = {
  readonly policy: readonly string[];
  readonly legal: readonly string[];
  readonly finance: readonly string[];
  readonly other: readonly string[];
  /** Text by the priority's id in the form; null prints "None identified.", a missing id is unresolved. */
  readonly priorities: Readonly<Record<string, string | null>>;
  readonly risks: readonly RiskFacts[];
  readonly equality: {
    readonly statement: string;
    readonly assessmentTitle: string | null;
    readonly assessedOn: Day | null;
  } | null;
};

export type BackgroundPaper = {
  readonly title: string;
  readonly datedOn: Day | null;
  readonly placeOfInspection: string | null;
  readonly contactPost: string | null;
};

export type ReportFacts = {
  readonly hrefs: FactHrefs;
  readonly lead: Party;
  /** Every other council that signs, in the agreed order. */
  readonly partners: readonly Party[];
  readonly funders: readonly Party[];
  readonly decision: DecisionFacts;
  readonly procurement: ProcurementFacts;
  readonly service: ServiceFacts;
  readonly term: TermFacts;
  readonly value: ValueFacts;
  readonly shares: ShareFacts | null;
  readonly budgets: readonly BudgetFacts[];
  readonly criteria: CriteriaFacts;
  readonly implications: ImplicationFacts;
  readonly backgroundPapers: readonly BackgroundPaper[];
  /** The council's register of posts, edition by edition; empty where it has recorded none. */
  readonly register: PostRegister;
  readonly versionLabel: string;
  /** Present from the award stage on. */
  readonly award: AwardFacts | null;
  /** Present at the stage of that name alone. */
  readonly extension: ExtensionFacts | null;
  readonly waiver: WaiverFacts | null;
};

/** What the extension stage adds: the option that the contract gives, and what is taken of it now. */
export type ExtensionFacts = {
  readonly supplier: string | null;
  readonly contractReference: string | null;
  readonly startsOn: Day | null;
  readonly initialMonths: number | null;
  /** Of every option of the contract, and of those taken before. */
  readonly optionMonths: number | null;
  readonly usedMonths: number | null;
  readonly months: number | null;
  readonly costPence: number | null;
};

/** What the waiver stage adds: which order is set aside, why, and for which contract without tenders. */
export type WaiverFacts = {
  readonly waivedOrder: string | null;
  readonly rule: string | null;
  readonly ground: string | null;
  readonly supplier: string | null;
  /** Who else was looked at. */
  readonly comparators: readonly string[];
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  readonly costPence: number | null;
};

/** Lead, partners and funders in the agreed order. */
export function partiesOf(facts: Pick<ReportFacts, 'lead' | 'partners' | 'funders'>): readonly Party[] {
  return [facts.lead, ...facts.partners, ...facts.funders];
}
