/**
 * My work: what waits for one person over all their procurements, and what it blocks.
 *
 * Rule: a task follows from the roles held and the stage reached; nobody makes or closes it by hand.
 * Authority: the project's own stage table (stage.ts) and permissions (permission.ts).
 * Example: an evaluator of lot 2, which is at scoring, who has declared but not submitted: "Score lot 2", which blocks
 * moderation.
 */
import { type ApprovalSubject, offerName } from './approval-subject.ts';
import type { AssessmentState } from './conflicts-assessment.ts';
import type { PanelDates } from './panel-dates.ts';
import type { RoleHeld } from './permission.ts';
import { permits } from './permission.ts';
import type { PlainDate } from './plain-date.ts';
import { type LotStage, stageProblem } from './stage.ts';

export type TaskKind =
  | 'decideOffer'
  | 'meetCondition'
  | 'confirmCondition'
  | 'declareConflict'
  | 'score'
  | 'openModeration'
  | 'moderate'
  | 'openPrices'
  | 'sendOffer'
  | 'freezeCriteria'
  | 'recordTenders'
  | 'readAgain'
  | 'decideConflict'
  | 'decideLateTender'
  | 'confirmConflicts'
  | 'recordBudget'
  | 'signContract'
  | 'trueUp'
  | 'rateIndicators'
  | 'recommend';

export type LotForTasks = Readonly<{
  id: string;
  number: number;
  stage: LotStage;
  declared: boolean;
  /** Declared a conflict that keeps the viewer from marking. */
  aside: boolean;
  submitted: boolean;
  /** Who may mark and has not submitted: whoever stands aside owes no scores. */
  evaluatorsToSubmit: number;
  /** Others’ declared conflicts that wait for a decision. */
  conflictsToDecide: number;
  lateToDecide: number;
  openedByMyCouncil: boolean;
  /** By when the panel does its work, where the lead has said so. */
  dates: PanelDates | null;
  /** Answers given to the viewer to read again, and not yet read. */
  answersToRead: number;
  /** Null until its contract is signed. */
  contract: Readonly<{ trueUpDue: boolean; ratingDue: boolean }> | null;
}>;

export type ProcurementForTasks = Readonly<{
  id: string;
  reference: string;
  title: string;
  roles: readonly RoleHeld[];
  lots: readonly LotForTasks[];
  /** Offers that the viewer's council is asked to decide and has not. */
  offersToDecide: readonly Readonly<{ id: string; number: number; subject: ApprovalSubject; lot: number | null }>[];
  /** Conditions of approvals that stand, by offer and council, as far as the viewer may know of them. */
  openConditions: readonly Readonly<{
    offerId: string;
    offer: number;
    council: string;
    mine: boolean;
    count: number;
  }>[];
  offersSent: number;
  /** Shares were sent and the viewer’s council has no budget that covers its own. */
  budgetMissing: boolean;
  /** Where the conflicts assessment of the viewer’s council stands; null where there is none to keep. */
  assessment: AssessmentState | null;
}>;

export type Task = Readonly<{
  kind: TaskKind;
  procurementId: string;
  lotNumber: number | null;
  offerId: string | null;
  title: string;
  blocks: string;
  /** The day by which it is due; null where nobody set one. */
  due: PlainDate | null;
}>;

/** Everything that waits for the holder of these roles in one procurement. */
export function tasksIn(procurement: ProcurementForTasks): readonly Task[] {
  const { id, roles, lots, offersToDecide, offersSent } = procurement;
  const task = (kind: TaskKind, title: string, blocks: string, more: Partial<Task> = {}): Task => ({
    kind,
    procurementId: id,
    lotNumber: null,
    offerId: null,
    due: null,
    title,
    blocks,
    ...more,
  });
  const offers = permits('decideApproval', roles)
    ? offersToDecide.map((offer) =>
        task('decideOffer', decideTitle(offer), 'Holds up the award', {
          offerId: offer.id,
        }),
      )
    : [];
  const toSend =
    permits('sendOffer', roles) && offersSent === 0
      ? [task('sendOffer', 'Divide the cost and send the offer', 'Holds up every council’s approval')]
      : [];
  return [
    ...offers,
    ...conditionTasks(procurement, task),
    ...toSend,
    ...assessmentTasks(procurement, task),
    ...budgetTasks(procurement, task),
    ...lots.flatMap((lot) => lotTasks(lot, roles, task)),
  ];
}

function assessmentTasks({ roles, assessment, lots }: ProcurementForTasks, make: Make): readonly Task[] {
  if (!permits('confirmConflicts', roles) || assessment === null || assessment === 'current') return [];
  const verb = assessment === 'missing' ? 'Confirm' : 'Review';
  const begun = assessment === 'due' || lots.some(({ stage }) => stage !== 'criteria');
  const signed = lots.length > 0 && lots.every(({ contract }) => contract !== null);
  const holdsUp = signed
    ? 'Kept under review while the contract runs'
    : begun
      ? 'Holds up the signing of the contract'
      : 'Comes before the tender notice';
  return [make('confirmConflicts', `${verb} your council’s conflicts assessment`, holdsUp)];
}

function budgetTasks({ roles, budgetMissing, lots }: ProcurementForTasks, make: Make): readonly Task[] {
  const unsigned = lots.some(({ contract }) => contract === null);
  return permits('recordBudget', roles) && budgetMissing && unsigned
    ? [make('recordBudget', 'Record your council’s budget for its share', 'Holds up the signing of the contract')]
    : [];
}

const decideTitle = ({ subject, number, lot }: ProcurementForTasks['offersToDecide'][number]): string =>
  subject === 'strategyAndShares'
    ? `Decide offer ${number} for your council`
    : `Decide for your council: ${offerName(subject, number, lot)}`;

/** A condition is the lead’s to meet and its council’s to confirm. */
function conditionTasks({ openConditions, roles }: ProcurementForTasks, make: Make): readonly Task[] {
  const [mayMeet, mayConfirm] = [permits('sendOffer', roles), permits('endCondition', roles)];
  return openConditions.flatMap(({ offerId, offer, council, mine, count }) => {
    const conditions = `${count} ${count === 1 ? 'condition' : 'conditions'}`;
    const where = { offerId };
    if (mine && mayConfirm)
      return [
        make(
          'confirmCondition',
          `Confirm whether ${conditions} of your council on offer ${offer} ${count === 1 ? 'is' : 'are'} met`,
          'Its approval rests on it',
          where,
        ),
      ];
    return mayMeet
      ? [make('meetCondition', `Meet ${conditions} of ${council} on offer ${offer}`, 'Its approval rests on it', where)]
      : [];
  });
}

type Make = (kind: TaskKind, title: string, blocks: string, more?: Partial<Task>) => Task;

function lotTasks(lot: LotForTasks, roles: readonly RoleHeld[], make: Make): readonly Task[] {
  const { stage, number } = lot;
  const may = (permission: Parameters<typeof permits>[0]) => permits(permission, roles, lot.id);
  const found: Task[] = [];
  const add = (kind: TaskKind, title: string, blocks: string, due: PlainDate | null = null) =>
    found.push(make(kind, title, blocks, { lotNumber: number, due }));
  if (stage === 'criteria' && may('editCriteria'))
    add('freezeCriteria', `Settle and freeze the criteria of lot ${number}`, 'Holds up tenders');
  if (stage === 'tendering' && may('recordBid'))
    add('recordTenders', `Record and open the tenders of lot ${number}`, 'Holds up scoring');
  if (['scoring', 'moderation'].includes(stage) && may('declareConflict') && !lot.declared)
    add('declareConflict', `Declare interests for lot ${number}`, 'Holds up your scoring', lot.dates?.declareBy);
  if (stage === 'scoring' && may('score') && lot.declared && !lot.aside && !lot.submitted)
    add('score', `Score the tenders of lot ${number}`, 'Holds up moderation', lot.dates?.scoreBy);
  if (stage === 'tendering' && may('recordBid') && lot.lateToDecide > 0)
    add(
      'decideLateTender',
      `Decide about ${count(lot.lateToDecide, 'late tender')} of lot ${number}`,
      'Holds up the opening',
    );
  if (may('mitigateConflict') && lot.conflictsToDecide > 0 && stageProblem('mitigateConflict', stage) === null)
    add(
      'decideConflict',
      `Decide about ${count(lot.conflictsToDecide, 'declared conflict')} of lot ${number}`,
      'Holds up their scoring',
    );
  if (stage === 'scoring' && may('openModeration') && lot.evaluatorsToSubmit === 0)
    add('openModeration', `Open the moderation of lot ${number}`, 'Holds up the prices');
  if (may('readAgain') && !lot.declared && stageProblem('declareAsReader', stage) === null)
    add('readAgain', `Declare interests before the second reading of lot ${number}`, 'Holds up the recommendation');
  if (may('readAgain') && lot.answersToRead > 0 && (stage === 'priced' || stage === 'reopened'))
    add('readAgain', `Read ${lot.answersToRead} answers of lot ${number} again`, 'Holds up the recommendation');
  if (stage === 'reopened' && may('recordConsensus'))
    add('moderate', `Look again at the reopened question of lot ${number}`, 'Holds up the result');
  if (stage === 'moderation' && may('recordConsensus'))
    add('moderate', `Moderate lot ${number} to consensus`, 'Holds up the prices', lot.dates?.agreeBy);
  if (stage === 'locked' && may('openPrices') && !lot.openedByMyCouncil)
    add('openPrices', `Open the prices of lot ${number}`, 'Holds up the ranking');
  if (stage === 'priced' && may('recommend'))
    add('recommend', `Recommend an award for lot ${number}`, 'Holds up the report');
  if (stage === 'recommended' && may('signContract') && lot.contract === null)
    add('signContract', `See which gates of lot ${number} are red, and sign its contract`, 'Holds up the start');
  if (may('keepContract') && lot.contract?.trueUpDue)
    add('trueUp', `True up the year that is over, lot ${number}`, 'Holds up the recharges');
  if (may('keepContract') && lot.contract?.ratingDue)
    add('rateIndicators', `Rate the key performance indicators of lot ${number}`, 'Due every twelve months');
  return found;
}

const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;
