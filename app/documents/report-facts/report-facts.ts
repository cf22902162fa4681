import { settingOn } from '#app/domain/council-settings.ts';
import { isLightTouchService } from '#app/domain/light-touch-services.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import { postRegister } from '#app/domain/post-register.ts';
import type { ReportParty, ReportRecord } from '#app/domain/report-record.ts';
import { thresholdInForce } from '#app/domain/threshold-in-force.ts';
import type {
  Day,
  DecisionFacts,
  Party,
  ProcurementFacts,
  ReportFacts,
  ReportStage,
  TermFacts,
  ValueFacts,
} from '../facts.ts';
import type { ReportForm } from '../forms/form-schema.ts';
import type { ReportTexts } from '../report-texts.ts';
import { awardFacts } from './award-assembly.ts';
import { criteriaFacts } from './criteria-facts.ts';
import { factHrefs } from './fact-hrefs.ts';
import { extensionStage, waiverStage } from './route-facts.ts';
import { runningCostSentence, shareFacts } from './share-facts.ts';
import * as written from './text-facts.ts';

export type ReportOccasion = Readonly<{
  form: ReportForm;
  /** The council whose report it is. */
  councilId: string;
  stage: ReportStage;
  /** Of the document that would be made now. */
  number: number;
  today: Day;
}>;

/** The one way from the record and the author's texts to the facts of a report. Nothing is guessed or defaulted. */
export function reportFacts(record: ReportRecord, texts: ReportTexts, occasion: ReportOccasion): ReportFacts {
  const { form, councilId, stage, number } = occasion;
  const { procurement, parties } = record;
  const lead = parties.find((party) => party.councilId === procurement.leadCouncilId);
  const rest = parties.filter((party) => party !== lead);
  return {
    hrefs: factHrefs(record, councilId, stage),
    lead: lead ? partyOf(lead) : { id: procurement.leadCouncilId, name: 'Lead authority', shortName: 'Lead authority' },
    partners: rest.filter(({ role }) => role !== 'funder').map(partyOf),
    funders: rest.filter(({ role }) => role === 'funder').map(partyOf),
    decision: decisionFacts(record, texts, councilId),
    procurement: procurementFacts(record),
    service: {
      ...written.serviceTexts(texts),
      currentContract: procurement.currentContractEndsOn
        ? { supplier: null, endsOn: procurement.currentContractEndsOn }
        : 'none',
    },
    term: termFacts(record, texts, stage),
    value: valueFacts(record),
    shares: shareFacts(record),
    budgets: written.budgetFacts(texts, parties),
    criteria: criteriaFacts(record),
    implications: written.implicationFacts(texts, form, runningCostSentence(record)),
    backgroundPapers: written.backgroundPapers(texts),
    register: postRegister(parties.find((party) => party.councilId === councilId)?.settings ?? []),
    versionLabel: `Version ${number}`,
    award: stage === 'award' ? awardFacts(record, texts, occasion) : null,
    extension: null,
    waiver: null,
    ...(stage === 'extension' ? extensionStage(record, texts) : {}),
    ...(stage === 'waiver' ? waiverStage(record, texts) : {}),
  };
}

const partyOf = ({ councilId, name, shortName }: ReportParty): Party => ({ id: councilId, name, shortName });

function decisionFacts(record: ReportRecord, texts: ReportTexts, councilId: string): DecisionFacts {
  const { procurement, meetings, parties } = record;
  const meeting = meetings.find(({ id }) => id === texts.meetingId);
  const own = parties.find((party) => party.councilId === councilId);
  const order = settingOn(own?.settings ?? [], 'procurementStandingOrder', meeting?.heldOn ?? '9999')?.value;
  const typedOrder = written.orNull(texts.standingOrder);
  return {
    body: meeting?.body ?? own?.decisionBody ?? null,
    meetingDate: meeting?.heldOn ?? null,
    reportingOfficerPost: written.orNull(texts.officerPost),
    portfolio: written.orNull(procurement.portfolio),
    wards: wardsOf(procurement.wards),
    standingOrder: typedOrder ?? (typeof order === 'string' ? `Procurement Standing Order ${order}` : null),
    isKey: texts.isKey === '' ? null : texts.isKey === 'yes',
    keyDecision: written.keyDecisionFacts(texts),
    forwardPlanTitle: written.orNull(texts.forwardPlanTitle),
  };
}

function wardsOf(wards: string): DecisionFacts['wards'] {
  if (wards.trim() === '') return null;
  return /^borough-?\s?wide$/i.test(wards.trim()) ? 'boroughWide' : wards.split(/\s*[,;]\s*/);
}

function procurementFacts({ procurement, lots }: ReportRecord): ProcurementFacts {
  const { title, reference, regime, commencedOn, lightTouch, cpvCode, cpvTitle } = procurement;
  const threshold = thresholdInForce(regime, lightTouch, commencedOn as PlainDate);
  return {
    title,
    reference,
    regime,
    commencedOn,
    lots: lots.length,
    isLightTouch: lightTouch,
    cpv: { code: cpvCode, label: cpvTitle, isOnLightTouchList: isLightTouchService(cpvCode) },
    threshold: threshold && {
      amountPence: threshold.amount,
      vatBasis: threshold.vatBasis,
      label: threshold.label,
      authority: threshold.authority,
      validFrom: threshold.validFrom,
      validTo: threshold.validTo,
    },
  };
}

function termFacts({ procurement }: ReportRecord, texts: ReportTexts, stage: ReportOccasion['stage']): TermFacts {
  const { contractStartsOn, initialMonths, extensionMonths } = procurement;
  return {
    startsOn: contractStartsOn,
    initialMonths,
    extensionMonths: extensionMonths > 0 ? [extensionMonths] : [],
    timetable: stage === 'preliminary' ? written.plannedSteps(texts) : [],
  };
}

function valueFacts({ procurement }: ReportRecord): ValueFacts {
  const { vatBasis, years } = procurement;
  const periods = years.map(({ label, kind, amountPence }) => ({ id: label, label, kind, amountPence }));
  return {
    vatBasis,
    vatRateBasisPoints: 2000,
    periods,
    maximumPence: years.length === 0 ? null : years.reduce((sum, { amountPence }) => sum + amountPence, 0),
  };
}
