import type { ReportRecord } from '#app/domain/report-record.ts';
import { paths } from '#app/paths.ts';
import type { FactHrefs } from '../fact-link.ts';
import type { ReportStage } from '../facts.ts';

/** Where each fact of a report is kept: a page of the record, or the box of the draft in which it is written. */
export function factHrefs(record: ReportRecord, councilId: string, stage: ReportStage): FactHrefs {
  const { id } = record.procurement;
  const draft = (field: string) => `${paths.draftReport(id, stage)}#${field}`;
  const offer = record.offers.find(({ subject }) => subject === 'strategyAndShares');
  const first = record.lots[0]?.number;
  return {
    parties: paths.partners(id),
    register: paths.council(councilId),
    decision: draft('meetingId'),
    'decision.body': paths.council(councilId),
    'decision.reportingOfficerPost': draft('officerPost'),
    'decision.portfolio': paths.procurement(id),
    'decision.wards': paths.procurement(id),
    'decision.standingOrder': draft('standingOrder'),
    'decision.isKey': draft('isKey'),
    'decision.keyDecision': draft('isKey'),
    'decision.keyDecision.implementationDate': draft('implementationOn-day'),
    'decision.keyDecision.reasons': draft('reasons'),
    'decision.keyDecision.alternatives': draft('doNothing'),
    'decision.forwardPlanTitle': draft('forwardPlanTitle'),
    procurement: paths.procurement(id),
    service: draft('history'),
    'service.outcomes': draft('outcomes'),
    'service.currentContract': paths.procurement(id),
    term: paths.procurement(id),
    'term.timetable': draft('noticeOn-day'),
    value: paths.procurement(id),
    shares: offer ? paths.approval(id, offer.id) : paths.costShares(id),
    budgets: draft(`budget-${record.parties[0]?.councilId ?? ''}-reference`),
    ...Object.fromEntries(
      record.parties.map(({ councilId: one }) => [`budgets.${one}`, draft(`budget-${one}-reference`)]),
    ),
    criteria: paths.criteria(id, first),
    extension: paths.contract(id, first),
    'extension.months': draft('extensionMonths'),
    'extension.cost': draft('extensionCost'),
    'extension.costOfMonth': draft('extensionCost'),
    'extension.from': draft('extensionMonths'),
    'extension.to': draft('extensionMonths'),
    'extension.leftMonths': draft('extensionMonths'),
    waiver: draft('waivedOrder'),
    'waiver.rule': draft('waiverRule'),
    'waiver.ground': draft('waiverGround'),
    'waiver.supplier': draft('waiverSupplier'),
    'waiver.cost': draft('waiverCost'),
    'waiver.comparators': draft('comparators'),
    'waiver.startsOn': draft('waiverStartsOn-day'),
    'waiver.endsOn': draft('waiverEndsOn-day'),
    ...textHrefs(draft),
    ...awardHrefs(record, draft),
  };
}

function textHrefs(draft: (field: string) => string): FactHrefs {
  return {
    implications: draft('risk-0-risk'),
    'implications.policy': draft('policy'),
    'implications.legal': draft('legal'),
    'implications.finance': draft('finance'),
    'implications.other': draft('other'),
    'implications.priorities': draft('priorities'),
    'implications.equality': draft('equality'),
    'implications.equality.assessedOn': draft('equalityOn-day'),
    backgroundPapers: draft('paper-0-title'),
  };
}

function awardHrefs({ procurement: { id }, lots }: ReportRecord, draft: (field: string) => string): FactHrefs {
  const ofLot = (prefix: string, lot?: number): readonly (readonly [string, string])[] => [
    [prefix, paths.results(id, lot)],
    [`${prefix}.received`, paths.bids(id, lot)],
    [`${prefix}.compliant`, paths.bids(id, lot)],
    [`${prefix}.evaluated`, paths.bids(id, lot)],
    [`${prefix}.moderation`, paths.moderation(id, lot)],
    [`${prefix}.conflicts`, paths.panel(id, lot)],
    [`${prefix}.appendix`, paths.results(id, lot)],
    [`${prefix}.appendix.bidders`, paths.prices(id, lot)],
  ];
  return {
    ...Object.fromEntries(ofLot('award', lots[0]?.number)),
    ...Object.fromEntries(lots.flatMap(({ number }) => ofLot(`award.lots.${number}`, number))),
    'award.process': draft('noticeOn-day'),
    'award.standstill': draft('sentOn-day'),
    'award.contractFrom': draft('sentOn-day'),
    'award.approvals': paths.approvals(id),
    'award.authorisedLimitPence': paths.procurement(id),
    'appendix.exemptionParagraph': draft('exemption'),
    'appendix.publicInterestTest': draft('publicInterest'),
  };
}
