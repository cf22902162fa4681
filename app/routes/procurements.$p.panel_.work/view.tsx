import { problemFor } from '#app/components/form-problems.ts';
import { BackLink } from '#app/components/govuk/back-link.tsx';
import { BlockedButton } from '#app/components/govuk/blocked-button.tsx';
import { Button } from '#app/components/govuk/button.tsx';
import { DateInput } from '#app/components/govuk/date-input.tsx';
import { EmptyState } from '#app/components/govuk/empty-state.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { Tag } from '#app/components/govuk/tag.tsx';
import { LotTabs, type ShownLot } from '#app/components/lot-tabs.tsx';
import { type ProcurementFrame, ProcurementPage } from '#app/components/procurement-page.tsx';
import type { PanelDates } from '#app/domain/panel-dates.ts';
import type { Coverage } from '#app/domain/question-assignment.ts';
import { typedDate } from '#app/forms/parse-form.ts';
import { answerFor, type ShownAnswer } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';
import { AssignForm } from './assign-form.tsx';

export type PanelWorkViewProps = Readonly<{
  frame: ProcurementFrame;
  lots: readonly ShownLot[];
  lot: ShownLot;
  dates: PanelDates | null;
  questions: readonly Readonly<{ id: string; title: string }>[];
  evaluators: readonly Readonly<{
    personId: string;
    name: string;
    assigned: readonly string[] | null;
    submitted: boolean;
    standsAside: boolean;
  }>[];
  coverage: readonly Coverage[];
  assignBlocked: string | null;
  datesBlocked: string | null;
  formKey: string;
  answer?: ShownAnswer;
}>;

export function PanelWorkView(props: PanelWorkViewProps) {
  const { frame, lots, lot, evaluators, assignBlocked, answer } = props;
  return (
    <ProcurementPage frame={frame} heading="Questions and dates" problems={answer?.problems}>
      <BackLink to={paths.panel(frame.id, lot.number)}>Panel of lot {lot.number}</BackLink>
      <LotTabs lots={lots} current={lot} to={(number) => paths.panelWork(frame.id, number)} />
      <DatesForm {...props} />
      <section className="jc-section">
        <h3 className="govuk-heading-m">Who marks which question</h3>
        {assignBlocked ? <p className="govuk-body">{assignBlocked}</p> : null}
        <CoverageTable {...props} />
        {evaluators.length === 0 ? <EmptyState title="No evaluator has been appointed to this lot yet" /> : null}
        {assignBlocked ? null : evaluators.map((one) => <AssignForm key={one.personId} {...props} evaluator={one} />)}
      </section>
    </ProcurementPage>
  );
}

function CoverageTable({ questions, coverage, evaluators }: PanelWorkViewProps) {
  if (questions.length === 0) return null;
  const marks = (id: string) =>
    evaluators.filter(({ assigned, standsAside }) => !standsAside && (assigned === null || assigned.includes(id)));
  return (
    <Table
      caption="Evaluators by question"
      columns={[{ heading: 'Question' }, { heading: 'Marked by' }, { heading: 'State' }]}
      rows={questions.map(({ id, title }) => ({
        key: id,
        cells: [
          `${id}: ${title}`,
          <ul key="who" className="govuk-list">
            {marks(id).map(({ personId, name }) => (
              <li key={personId}>{name}</li>
            ))}
          </ul>,
          <CoverageTag key="state" count={coverage.find((one) => one.criterionId === id)?.evaluators ?? 0} />,
        ],
      }))}
    />
  );
}

function CoverageTag({ count }: Readonly<{ count: number }>) {
  if (count === 0) return <Tag colour="red">Nobody: moderation cannot open</Tag>;
  if (count === 1) return <Tag colour="yellow">One evaluator: nothing to moderate</Tag>;
  return <Tag colour="green">{count} evaluators</Tag>;
}

const days = [
  ['declareBy', 'Interests are declared by'],
  ['scoreBy', 'Marks are submitted by'],
  ['agreeBy', 'The panel agrees by'],
] as const;

function DatesForm({ lot, dates, datesBlocked, formKey, answer: given }: PanelWorkViewProps) {
  const answer = answerFor(given, 'dates');
  if (datesBlocked) return <BlockedButton reason={datesBlocked}>Set the panel’s dates</BlockedButton>;
  return (
    <form method="post" noValidate className="jc-section">
      <h3 className="govuk-heading-m">The panel’s dates</h3>
      <p className="govuk-body">
        They remind each member in their list of work. Nobody is shut out when a day has passed.
      </p>
      <HiddenInput name="intent" value="dates" />
      <HiddenInput name="idempotencyKey" value={formKey} />
      <HiddenInput name="lotId" value={lot.id} />
      {days.map(([name, label]) => (
        <DateInput
          key={name}
          name={name}
          label={label}
          labelSize="s"
          defaultValue={typedDate(answer?.values, name, dates?.[name])}
          error={problemFor(answer?.problems, name)}
        />
      ))}
      <Button secondary>Set the dates</Button>
    </form>
  );
}
