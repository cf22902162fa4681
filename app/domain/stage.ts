/**
 * The stages of a lot, and what may be done at each.
 *
 * Rule: criteria are frozen at publication → tenders stay sealed until opened → scored blind → moderated to consensus →
 * quality locked → prices opened by two people of two councils → recommended. A stage is derived from the milestones
 * reached, never stored; nothing goes back.
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

export const lotStages = ['criteria', 'tendering', 'scoring', 'moderation', 'locked', 'priced', 'recommended'] as const;
export type LotStage = (typeof lotStages)[number];

/** The stage of a lot that has reached these milestones, in any order. */
export function lotStage(reached: readonly LotMilestone[]): LotStage {
  const furthest = milestones.findLastIndex((milestone) => reached.includes(milestone));
  return lotStages[furthest + 1] as LotStage;
}

export const lotStageName: Readonly<Record<LotStage, string>> = {
  criteria: 'Setting criteria',
  tendering: 'Waiting for tenders',
  scoring: 'Scoring',
  moderation: 'Under moderation',
  locked: 'Quality locked',
  priced: 'Prices opened',
  recommended: 'Award recommended',
};

type StageRule = Readonly<{ at: readonly LotStage[]; tooEarly: string; tooLate: string }>;

export const lotActions = {
  editCriteria: { at: ['criteria'], tooEarly: '', tooLate: 'The criteria were frozen at publication.' },
  recordBid: {
    at: ['tendering'],
    tooEarly: 'Freeze the criteria first: tenders may not arrive before the criteria are fixed.',
    tooLate: 'Tenders have been opened; no further tender can be recorded.',
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
    at: ['tendering', 'scoring', 'moderation', 'locked', 'priced'],
    tooEarly: 'There are no tenders yet.',
    tooLate: 'A recommendation has been made.',
  },
  appointPanel: {
    at: ['criteria', 'tendering', 'scoring', 'moderation', 'locked'],
    tooEarly: '',
    tooLate: 'Prices have been opened; the panel has done its work.',
  },
  appointEvaluator: {
    at: ['criteria', 'tendering', 'scoring'],
    tooEarly: '',
    tooLate: 'Moderation has opened; who marks is settled.',
  },
  declareConflict: {
    at: ['tendering', 'scoring', 'moderation', 'locked'],
    tooEarly: 'Conflicts are declared once the criteria are frozen.',
    tooLate: 'Prices have been opened; declarations are closed.',
  },
  mitigateConflict: {
    at: ['tendering', 'scoring', 'moderation', 'locked'],
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
    at: ['moderation'],
    tooEarly: 'Every evaluator submits before moderation opens.',
    tooLate: 'Quality is locked.',
  },
  lockQuality: {
    at: ['moderation'],
    tooEarly: 'Moderation has not opened yet.',
    tooLate: 'Quality is already locked.',
  },
  openPrices: {
    at: ['locked'],
    tooEarly: 'Prices stay sealed until quality is locked.',
    tooLate: 'Prices have already been opened.',
  },
  seeResults: {
    at: ['priced', 'recommended'],
    tooEarly: 'Results appear once quality is locked and prices are opened.',
    tooLate: '',
  },
  recommend: {
    at: ['priced'],
    tooEarly: 'Open the prices first.',
    tooLate: 'A recommendation has already been made.',
  },
} as const satisfies Record<string, StageRule>;
export type LotAction = keyof typeof lotActions;

/** Why the action is not allowed at this stage, as a sentence; null when it is allowed. */
export function stageProblem(action: LotAction, stage: LotStage): string | null {
  const rule: StageRule = lotActions[action];
  if (rule.at.includes(stage)) return null;
  return lotStages.indexOf(stage) < lotStages.indexOf(rule.at[0] as LotStage) ? rule.tooEarly : rule.tooLate;
}
