import type { ReportStage } from '#app/domain/report-stage.ts';

/** The sections in which a report is drafted, in their order, under the headings that its page gives them. */
export const draftSectionTitle = {
  decision: 'The decision',
  service: 'The service',
  plan: 'Evaluation and timetable',
  extension: 'The extension',
  waiver: 'The waiver',
  award: 'Competition and award',
  standstill: 'Letters and standstill',
  exempt: 'Exempt appendix (Part II)',
  'policy-section': 'Policy implications',
  'finance-section': 'Finance',
  'legal-section': 'Legal and other implications',
  priorities: 'The council’s priorities',
  risks: 'Risks',
  'equality-section': 'Equality and diversity',
  papers: 'Background papers',
  key: 'Key decision',
} as const;

export type DraftSectionId = keyof typeof draftSectionTitle;

/** The boxes of each section in their order; a name that ends in a dash stands for all that begin with it. */
const boxesOf: Readonly<Record<DraftSectionId, readonly string[]>> = {
  decision: ['meetingId', 'officerPost', 'standingOrder'],
  service: ['history', 'outcomes'],
  plan: ['noticeOn', 'tendersDueOn', 'awardOn', 'mobilisationOn'],
  extension: ['contractId', 'extensionMonths', 'extensionCost'],
  waiver: [
    'waivedOrder',
    'waiverRule',
    'waiverGround',
    'waiverSupplier',
    'comparators',
    'waiverStartsOn',
    'waiverEndsOn',
    'waiverCost',
  ],
  award: ['noticeOn', 'noticeReference', 'tendersDueOn', 'register', 'approval-'],
  standstill: ['sentOn', 'sentBy', 'signatureOn', 'mobilisationOn'],
  exempt: ['exemption', 'publicInterest'],
  'policy-section': ['policy'],
  'finance-section': ['budget-', 'finance'],
  'legal-section': ['legal', 'other'],
  priorities: ['priority-'],
  risks: ['risk-'],
  'equality-section': ['equality', 'equalityTitle', 'equalityOn'],
  papers: ['paper-'],
  key: ['isKey', 'keyReference', 'forwardPlanTitle', 'reasons', 'doNothing', 'alternative-', 'implementationOn'],
};

/** Sections that one stage alone has; the others are there at all of them. */
const onlyAt: Readonly<Partial<Record<DraftSectionId, ReportStage>>> = {
  plan: 'preliminary',
  extension: 'extension',
  waiver: 'waiver',
  award: 'award',
  standstill: 'award',
  exempt: 'award',
};

export interface DraftSection {
  readonly id: DraftSectionId;
  readonly title: string;
  readonly boxes: readonly string[];
}

/** The sections in which an author writes at a stage. */
export function draftSections(stage: ReportStage): readonly DraftSection[] {
  const ids = Object.keys(draftSectionTitle) as DraftSectionId[];
  return ids
    .filter((id) => (onlyAt[id] ?? stage) === stage)
    .map((id) => ({ id, title: draftSectionTitle[id], boxes: boxesOf[id] }));
}
