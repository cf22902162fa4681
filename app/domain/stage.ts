/**
 * The stages of a lot, and what may be done at each.
 *
 * Rule: criteria are frozen at publication → tenders stay sealed until opened → scored blind → moderated to consensus →
 * quality locked → prices opened by two people of two councils → recommended. A stage is derived from the milestones
 * reached, never stored; nothing goes back. An order may open one criterion again: the lock stays on record, and until
 * the criterion has been looked at for every tender and quality is locked anew, the lot is `reopened`.
 * Authority: PCR 2015 regs 22(16) and 67; PA 2023 ss.19, 23; Woods v Milton Keynes [2015] EWHC 2011 (TCC).
 * Example: a lot with criteriaFrozen and tendersOpened is at `scoring`; `openPrices` is then refused with the reason.
 */
export const milestones = [
  'criteriaFrozen',
  'tendersOpened',
  'moderationOpened',
  'qualityLocked',
  'pricesOpened',
  'recommended',
] as const;
export type LotMilestone = (typeof milestones)[number];

export const lotStages = [
  'criteria',
  'tendering',
  'scoring',
  'moderation',
  'reopened',
  'locked',
  'priced',
  'recommended',
] as const;
export type LotStage = (typeof lotStages)[number];

const after: Readonly<Record<LotMilestone, LotStage>> = {
  criteriaFrozen: 'tendering',
  tendersOpened: 'scoring',
  moderationOpened: 'moderation',
  qualityLocked: 'locked',
  pricesOpened: 'priced',
  recommended: 'recommended',
};

/** The stage of a lot that has reached these milestones, in any order; `reopened` while an order on it is open. */
export function lotStage(reached: readonly LotMilestone[], isReopened: boolean): LotStage {
  if (isReopened) return 'reopened';
  const furthest = milestones.findLast((milestone) => reached.includes(milestone));
  return furthest ? after[furthest] : 'criteria';
}

export const lotStageName: Readonly<Record<LotStage, string>> = {
  criteria: 'Setting criteria',
  tendering: 'Waiting for tenders',
  scoring: 'Scoring',
  moderation: 'Under moderation',
  reopened: 'Quality reopened',
  locked: 'Quality locked',
  priced: 'Prices opened',
  recommended: 'Award recommended',
};

type StageRule = Readonly<{ at: readonly LotStage[]; tooEarly: string; tooLate: string; whileReopened?: string }>;

const again = 'Quality is reopened by order; this waits until it is locked again.';

export const lotActions = {
  editCriteria: { at: ['criteria'], tooEarly: '', tooLate: 'The criteria were frozen at publication.' },
  amendCriteria: {
    at: ['tendering'],
    tooEarly: 'The criteria are not frozen yet; change the draft itself.',
    tooLate: 'Tenders have been opened; the criteria can never be changed again.',
  },
  confirmBid: {
    at: ['tendering'],
    tooEarly: 'There are no tenders yet.',
    tooLate: 'Tenders have been opened; nothing can be added to a tender.',
  },
  recordBid: {
    at: ['tendering'],
    tooEarly: 'Freeze the criteria first: tenders may not arrive before the criteria are fixed.',
    tooLate: 'Tenders have been opened; no further tender can be recorded.',
  },
  assignQuestions: {
    at: ['tendering', 'scoring'],
    tooEarly: 'Freeze the criteria first: questions are assigned once they are settled.',
    tooLate: 'Moderation has opened; who marks what is settled.',
  },
  setPanelDates: {
    at: ['criteria', 'tendering', 'scoring', 'moderation'],
    tooEarly: '',
    tooLate: 'Quality is locked; the panel has done its work.',
  },
  calibrate: {
    at: ['tendering'],
    tooEarly: 'Freeze the criteria first: the exercise uses the published questions and scales.',
    tooLate: 'Tenders have been opened; a mock exercise comes before any real answer is read.',
  },
  openTenders: {
    at: ['tendering'],
    tooEarly: 'Freeze the criteria first.',
    tooLate: 'Tenders have already been opened.',
  },
  setDeadline: {
    at: ['criteria', 'tendering'],
    tooEarly: '',
    tooLate: 'Tenders have been opened; the deadline has passed.',
  },
  decideLateTender: {
    at: ['tendering'],
    tooEarly: 'There are no tenders yet.',
    tooLate: 'Tenders have been opened; late ones were decided before.',
  },
  clarify: {
    at: ['scoring', 'moderation'],
    tooEarly: 'Open the tenders first: a clarification is about what was received.',
    tooLate: 'Quality is locked; clarifications are closed.',
  },
  recordGate: {
    at: ['scoring'],
    tooEarly: 'Open the tenders first: pass or fail is judged on what was received.',
    tooLate: 'Moderation has opened; pass or fail results are final.',
  },
  excludeBid: {
    at: ['tendering', 'scoring', 'moderation', 'reopened', 'locked', 'priced'],
    tooEarly: 'There are no tenders yet.',
    tooLate: 'A recommendation has been made.',
  },
  appointPanel: {
    at: ['criteria', 'tendering', 'scoring', 'moderation', 'reopened', 'locked'],
    tooEarly: '',
    tooLate: 'Prices have been opened; the panel has done its work.',
  },
  appointEvaluator: {
    at: ['criteria', 'tendering', 'scoring'],
    tooEarly: '',
    tooLate: 'Moderation has opened; who marks is settled.',
  },
  declareConflict: {
    at: ['tendering', 'scoring', 'moderation', 'reopened', 'locked'],
    tooEarly: 'Conflicts are declared once the criteria are frozen.',
    tooLate: 'Prices have been opened; declarations are closed.',
  },
  mitigateConflict: {
    at: ['tendering', 'scoring', 'moderation', 'reopened', 'locked'],
    tooEarly: 'Conflicts are declared once the criteria are frozen.',
    tooLate: 'Prices have been opened; declarations are closed.',
  },
  score: {
    at: ['scoring'],
    tooEarly: 'Tenders have not been opened yet.',
    tooLate: 'Moderation has opened; individual marks are final.',
  },
  openModeration: {
    at: ['scoring'],
    tooEarly: 'Tenders have not been opened yet.',
    tooLate: 'Moderation has already opened.',
  },
  recordConsensus: {
    at: ['moderation', 'reopened'],
    tooEarly: 'Every evaluator submits before moderation opens.',
    tooLate: 'Quality is locked.',
  },
  lockQuality: {
    at: ['moderation', 'reopened'],
    tooEarly: 'Moderation has not opened yet.',
    tooLate: 'Quality is already locked.',
  },
  openPrices: {
    at: ['locked'],
    tooEarly: 'Prices stay sealed until quality is locked.',
    tooLate: 'Prices have already been opened.',
    whileReopened: again,
  },
  seeResults: {
    at: ['priced', 'recommended'],
    tooEarly: 'Results appear once quality is locked and prices are opened.',
    tooLate: '',
    whileReopened: again,
  },
  recommend: {
    at: ['priced'],
    tooEarly: 'Open the prices first.',
    tooLate: 'A recommendation has already been made.',
    whileReopened: again,
  },
  reopenQuality: {
    at: ['reopened', 'locked', 'priced'],
    tooEarly: 'Quality is not locked yet; a consensus can still be recorded anew.',
    tooLate: 'A recommendation has been made; quality stays as it was locked.',
  },
  reviewConsensus: {
    at: ['reopened'],
    tooEarly: 'Quality has not been reopened.',
    tooLate: 'Quality is locked; a consensus is looked at again only under a reopening order.',
  },
  orderSecondReading: {
    at: ['priced'],
    tooEarly: 'There is no result to read again yet.',
    tooLate: 'A recommendation has already been made.',
    whileReopened: again,
  },
  declareAsReader: {
    at: ['reopened', 'priced'],
    tooEarly: 'There is nothing to read again yet.',
    tooLate: 'A recommendation has been made; nothing more is read again.',
  },
  readAgain: {
    at: ['reopened', 'priced'],
    tooEarly: 'There is nothing to read again.',
    tooLate: 'A recommendation has been made; nothing more is read again.',
  },
  correctPrice: {
    at: ['reopened', 'priced'],
    tooEarly: 'Prices have not been opened yet.',
    tooLate: 'A recommendation has been made; prices stay as they are.',
  },
  enquireIntoPrice: {
    at: ['reopened', 'priced'],
    tooEarly: 'Prices have not been opened yet.',
    tooLate: 'A recommendation has been made.',
  },
  issueLetters: {
    at: ['recommended'],
    tooEarly: 'Tenderers are told after an award has been recommended.',
    tooLate: '',
  },
} as const satisfies Record<string, StageRule>;
export type LotAction = keyof typeof lotActions;

/** Why the action is not allowed at this stage, as a sentence; null when it is allowed. */
export function stageProblem(action: LotAction, stage: LotStage): string | null {
  const rule: StageRule = lotActions[action];
  if (rule.at.includes(stage)) return null;
  if (stage === 'reopened' && rule.whileReopened) return rule.whileReopened;
  return lotStages.indexOf(stage) < lotStages.indexOf(rule.at[0] as LotStage) ? rule.tooEarly : rule.tooLate;
}

/** What nobody does in a lot from which they stand aside: everything that judges its tenders or opens their prices. */
export const barredAside: readonly LotAction[] = [
  'openModeration',
  'recordConsensus',
  'reviewConsensus',
  'lockQuality',
  'reopenQuality',
  'openPrices',
  'correctPrice',
  'orderSecondReading',
  'recommend',
];
