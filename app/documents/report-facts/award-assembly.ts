import { councilStandings } from '#app/domain/approval-status.ts';
import { publishedBankHolidays } from '#app/domain/bank-holidays.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import type { ProcurementRegime } from '#app/domain/regime.ts';
import type { ReportParty, ReportRecord } from '#app/domain/report-record.ts';
import { type StandstillFacts as StandstillRule, standstill, standstillIsMandatory } from '#app/domain/standstill.ts';
import { pathOfDecision } from '#app/domain/timetable/timetable-party.ts';
import type { AwardFacts, PartnerApproval, ProcessEvent, StandstillFacts } from '../award-facts.ts';
import type { Day } from '../facts.ts';
import type { ReportTexts } from '../report-texts.ts';
import { lotAward } from './evaluation-facts.ts';
import { orNull } from './text-facts.ts';

/** What the award stage adds: the competition lot by lot, standstill, and every partner's decision. */
export function awardFacts(
  record: ReportRecord,
  texts: ReportTexts,
  { councilId, today }: Readonly<{ councilId: string; today: Day }>,
): AwardFacts {
  const { procurement, lots, evaluations, parties } = record;
  const council = parties.find((party) => party.councilId === councilId)?.shortName ?? null;
  const toldOn = texts.sentOn !== '' && texts.sentOn <= today ? texts.sentOn : null;
  const circumstances = { council, vatBasis: procurement.vatBasis, register: texts.register || null, toldOn };
  return {
    process: processEvents(record, texts),
    lots: lots.map((lot) =>
      lotAward(
        lot,
        evaluations.find(({ lotId }) => lotId === lot.id),
        circumstances,
      ),
    ),
    standstill: standstillFacts(procurement, texts),
    approvals: partnerApprovals(record, texts),
    exemption: { exemptionParagraph: orNull(texts.exemption), publicInterestTest: orNull(texts.publicInterest) },
    authorisedLimitPence: procurement.years.reduce((sum, { amountPence }) => sum + amountPence, 0),
  };
}

const milestoneWords = {
  tendersOpened: 'Tenders opened',
  moderationOpened: 'Moderation opened',
  qualityLocked: 'Quality scores locked',
  pricesOpened: 'Prices opened by two councils',
  recommended: 'Award recommended',
} as const;

function processEvents({ lots }: ReportRecord, texts: ReportTexts): readonly ProcessEvent[] {
  const events: ProcessEvent[] = [];
  if (texts.noticeOn !== '') {
    events.push({ event: 'Notice published', on: texts.noticeOn, noticeReference: orNull(texts.noticeReference) });
  }
  if (texts.tendersDueOn !== '') events.push({ event: 'Tenders due', on: texts.tendersDueOn, noticeReference: null });
  for (const lot of lots) {
    for (const { kind, on } of lot.milestones) {
      if (kind === 'criteriaFrozen') continue;
      const words = milestoneWords[kind];
      events.push({ event: lots.length > 1 ? `${words}, lot ${lot.number}` : words, on, noticeReference: null });
    }
  }
  return events.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

const standstillWords: Readonly<Record<Exclude<ProcurementRegime, 'belowThreshold'>, string>> = {
  PCR2015: 'regulation 87 of the Public Contracts Regulations 2015',
  PA2023: 'section 51 of the Procurement Act 2023',
  PSR2023: 'regulation 12 of the Health Care Services (Provider Selection Regime) Regulations 2023',
};

/** Null where the law orders no wait and none is planned. */
function standstillFacts(
  { regime, lightTouch }: ReportRecord['procurement'],
  texts: ReportTexts,
): StandstillFacts | null {
  if (regime === 'belowThreshold') return null;
  if (texts.sentOn === '' && !standstillIsMandatory(regime, lightTouch)) return null;
  const rule = standstillRule(regime, texts);
  const waited = rule === null ? null : standstill(rule, publishedBankHolidays);
  const ends = waited?.ok ? waited.value.ends : null;
  return {
    authority: standstillWords[regime],
    startsOn: orNull(texts.sentOn),
    endsOn: ends,
    contractFrom: waited?.ok ? waited.value.contractFrom : null,
    recomputedEndsOn: ends,
    plannedSignatureOn: orNull(texts.signatureOn),
    plannedMobilisationOn: orNull(texts.mobilisationOn),
  };
}

function standstillRule(
  regime: Exclude<ProcurementRegime, 'belowThreshold'>,
  { sentOn, sentBy }: ReportTexts,
): StandstillRule | null {
  if (sentOn === '') return null;
  const day = sentOn as PlainDate;
  if (regime !== 'PCR2015') return { regime, published: day };
  return sentBy === 'electronic'
    ? { regime, method: sentBy, sent: day }
    : { regime, method: sentBy, sent: day, lastReceived: null };
}

/** Every partner's binding decision: on the award of every lot where it was offered, else on the strategy and shares. */
function partnerApprovals({ offers, parties }: ReportRecord, texts: ReportTexts): readonly PartnerApproval[] {
  const award = offers.filter(({ subject }) => subject === 'award');
  const lots = [...new Set(award.map(({ lotId }) => lotId))];
  const series =
    award.length > 0
      ? lots.map((lot) => award.filter(({ lotId }) => lotId === lot))
      : [offers.filter(({ subject }) => subject === 'strategyAndShares')];
  return parties
    .filter(({ role }) => role !== 'funder')
    .map((party) => {
      const days = series.map((one) => approvedOn(one, party.councilId));
      const decidedOn = days.every((day) => day !== null) ? (days.toSorted().at(-1) ?? null) : null;
      return {
        partyId: party.councilId,
        body: party.decisionBody,
        reference: orNull(texts.approvals[party.councilId] ?? ''),
        decidedOn,
        effectiveOn: decidedOn === null ? null : effectiveOn(party, decidedOn as PlainDate),
      };
    });
}

/** The day of the approval that stands on a series of offers; null while there is none, or where it was rejected. */
function approvedOn(offers: ReportRecord['offers'], councilId: string): string | null {
  const standing = councilStandings(offers).find((one) => one.councilId === councilId);
  const binding = offers.find(({ number }) => number === standing?.decidedOffer);
  const decision = binding?.decisions.find((one) => one.councilId === councilId);
  return decision && decision.decision !== 'rejected' ? decision.decidedOn : null;
}

/** When a decision takes effect by the council's own settings of that day; null where bank holidays are not known. */
export function effectiveOn({ settings, publications }: ReportParty, date: PlainDate): PlainDate | null {
  const record = publications.find(({ decidedOn }) => decidedOn === date);
  return pathOfDecision(settings, null, date, publishedBankHolidays, record?.publishedOn)?.effective ?? null;
}
