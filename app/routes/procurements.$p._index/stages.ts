import type { TaskStatus } from '#app/components/govuk/task-list.tsx';
import type { Stage } from '#app/components/stage-task-list.tsx';
import { type CouncilStanding, everyCouncilApproved } from '#app/domain/approval-status.ts';
import { type LotStage, lotStageName, lotStages } from '#app/domain/stage.ts';
import { paths } from '#app/paths.ts';

export type OverviewLot = Readonly<{ number: number; title: string; stage: LotStage }>;
export type OverviewMay = Readonly<
  Record<
    'edit' | 'criteria' | 'bids' | 'panel' | 'moderation' | 'prices' | 'results' | 'score' | 'shares' | 'documents',
    boolean
  >
>;

type OverviewFacts = Readonly<{
  id: string;
  lots: readonly OverviewLot[];
  standings: readonly CouncilStanding[];
  may: OverviewMay;
}>;

const done: TaskStatus = { text: 'Done' };
const open: TaskStatus = { text: 'Under way', colour: 'blue' };
const notYet: TaskStatus = { text: 'Not yet', colour: 'grey' };

/** The work by stage, with links to what the viewer may open. */
export function overviewStages({ id, lots, standings, may }: OverviewFacts): readonly Stage[] {
  const waiting = standings.filter(({ state }) => state === 'waiting' || state === 'rejected').length;
  const approvals: TaskStatus = everyCouncilApproved(standings)
    ? done
    : standings.length === 0
      ? notYet
      : { text: `${waiting} to approve`, colour: 'yellow' };
  const agreed: Stage = {
    key: 'agree',
    title: 'Agree',
    tasks: [
      { key: 'partners', title: 'Partners and people', to: paths.partners(id), status: done },
      ...(may.shares
        ? [
            {
              key: 'shares',
              title: 'Cost shares',
              to: paths.costShares(id),
              status: standings.length > 0 ? done : open,
            },
            { key: 'approvals', title: 'Each council’s approval', to: paths.approvals(id), status: approvals },
          ]
        : []),
    ],
  };
  return [agreed, ...lots.map((lot) => lotStageTasks(id, lot, lots.length > 1, may)), ...documents(id, may)];
}

function lotStageTasks(id: string, { number, title, stage }: OverviewLot, several: boolean, may: OverviewMay): Stage {
  const reached = lotStages.indexOf(stage);
  const status = (from: LotStage, until: LotStage): TaskStatus =>
    reached < lotStages.indexOf(from) ? notYet : reached >= lotStages.indexOf(until) ? done : open;
  const rows = [
    [may.criteria, 'Award criteria', paths.criteria(id, number), status('criteria', 'tendering')],
    [may.bids, 'Tenders', paths.bids(id, number), status('tendering', 'scoring')],
    [may.panel, 'Panel and interests', paths.panel(id, number), status('tendering', 'moderation')],
    [may.score, 'Your scoring', paths.score(id, number), status('scoring', 'moderation')],
    [
      may.moderation,
      'Moderation to consensus',
      paths.moderation(id, number),
      stage === 'reopened' ? open : status('moderation', 'locked'),
    ],
    [may.prices, 'Opening of prices', paths.prices(id, number), status('locked', 'priced')],
    [may.results, 'Results and recommendation', paths.results(id, number), status('priced', 'recommended')],
  ] as const;
  return {
    key: `lot-${number}`,
    title: several ? `Evaluate lot ${number}: ${title}` : 'Evaluate',
    note: `Stage: ${lotStageName[stage].toLowerCase()}`,
    tasks: rows
      .filter(([allowed]) => allowed)
      .map(([, name, to, state]) => ({ key: name, title: name, to, status: state })),
  };
}

function documents(id: string, { documents: allowed }: OverviewMay): readonly Stage[] {
  if (!allowed) return [];
  const tasks = [{ key: 'documents', title: 'Reports and records', to: paths.documents(id), status: open }];
  return [{ key: 'decide', title: 'Decide', tasks }];
}
