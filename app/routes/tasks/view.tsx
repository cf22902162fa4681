import { EmptyState } from '#app/components/govuk/empty-state.tsx';
import { PageBody } from '#app/components/govuk/page-body.tsx';
import { PageHeading } from '#app/components/govuk/page-heading.tsx';
import { TaskList } from '#app/components/govuk/task-list.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import { sayDue } from '#app/domain/panel-dates.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import type { RecordTask } from '#app/domain/record-task.ts';
import type { Task } from '#app/domain/task.ts';
import { paths } from '#app/paths.ts';

interface Group {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly tasks: readonly Task[];
}

const place: Readonly<Record<Task['kind'], (task: Task) => string>> = {
  decideOffer: ({ procurementId, offerId }) => paths.approval(procurementId, offerId ?? ''),
  meetCondition: ({ procurementId, offerId }) => paths.approval(procurementId, offerId ?? ''),
  confirmCondition: ({ procurementId, offerId }) => paths.approval(procurementId, offerId ?? ''),
  sendOffer: ({ procurementId }) => paths.costShares(procurementId),
  declareConflict: ({ procurementId, lotNumber }) => paths.panel(procurementId, lotNumber ?? undefined),
  score: ({ procurementId, lotNumber }) => paths.score(procurementId, lotNumber ?? undefined),
  openModeration: ({ procurementId, lotNumber }) => paths.moderation(procurementId, lotNumber ?? undefined),
  moderate: ({ procurementId, lotNumber }) => paths.moderation(procurementId, lotNumber ?? undefined),
  openPrices: ({ procurementId, lotNumber }) => paths.prices(procurementId, lotNumber ?? undefined),
  freezeCriteria: ({ procurementId, lotNumber }) => paths.criteria(procurementId, lotNumber ?? undefined),
  recordTenders: ({ procurementId, lotNumber }) => paths.bids(procurementId, lotNumber ?? undefined),
  readAgain: ({ procurementId, lotNumber }) => paths.secondReading(procurementId, lotNumber ?? undefined),
  decideLateTender: ({ procurementId, lotNumber }) => paths.bids(procurementId, lotNumber ?? undefined),
  decideConflict: ({ procurementId, lotNumber }) => paths.panel(procurementId, lotNumber ?? undefined),
  confirmConflicts: ({ procurementId }) => paths.conflicts(procurementId),
  recordBudget: ({ procurementId }) => `${paths.contract(procurementId)}#budgets`,
  signContract: ({ procurementId, lotNumber }) => paths.contract(procurementId, lotNumber ?? undefined),
  trueUp: ({ procurementId, lotNumber }) => paths.recharges(procurementId, lotNumber ?? undefined),
  rateIndicators: ({ procurementId, lotNumber }) => paths.performance(procurementId, lotNumber ?? undefined),
  recommend: ({ procurementId, lotNumber }) => paths.results(procurementId, lotNumber ?? undefined),
};

type TasksViewProps = Readonly<{ groups: readonly Group[]; records: readonly RecordTask[]; today: PlainDate }>;

export function TasksView({ groups, records, today }: TasksViewProps) {
  const waiting = groups.filter(({ tasks }) => tasks.length > 0);
  return (
    <PageBody>
      <PageHeading lead="What waits for you, over all procurements and records.">My work</PageHeading>
      {waiting.map(({ id, reference, title, tasks }) => (
        <section key={id} className="jc-section">
          <h2 className="govuk-heading-m">
            <span className="govuk-caption-m">{reference}</span> {title}
          </h2>
          <TaskList
            id={`tasks-${id}`}
            tasks={tasks.map((task) => ({
              key: `${task.kind}-${task.lotNumber}-${task.offerId}-${task.title}`,
              title: task.title,
              to: place[task.kind](task),
              hint: [task.due ? sayDue(task.due, today) : null, task.blocks].filter(Boolean).join('. '),
              status: { text: 'Waiting for you', colour: 'yellow' as const },
            }))}
          />
        </section>
      ))}
      {records.length > 0 ? (
        <section className="jc-section">
          <h2 className="govuk-heading-m">Decision records of your council</h2>
          <TaskList
            id="tasks-records"
            tasks={records.map(({ kind, councilId, recordId, title, blocks }) => ({
              key: `${kind}-${recordId}`,
              title,
              to: paths.record(councilId, recordId),
              hint: blocks,
              status: { text: 'Waiting for you', colour: 'yellow' as const },
            }))}
          />
        </section>
      ) : null}
      {waiting.length === 0 && records.length === 0 ? (
        <EmptyState title="Nothing waits for you">
          <p className="govuk-body">
            <TextLink to={paths.procurements()}>See the procurements you are part of</TextLink>
          </p>
        </EmptyState>
      ) : null}
    </PageBody>
  );
}
