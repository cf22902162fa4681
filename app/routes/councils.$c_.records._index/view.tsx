import { problemFor } from '#app/components/form-problems.ts';
import { Breadcrumbs } from '#app/components/govuk/breadcrumbs.tsx';
import { Button } from '#app/components/govuk/button.tsx';
import { Details } from '#app/components/govuk/details.tsx';
import { EmptyState } from '#app/components/govuk/empty-state.tsx';
import { ErrorSummary } from '#app/components/govuk/error-summary.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { PageBody } from '#app/components/govuk/page-body.tsx';
import { PageHeading } from '#app/components/govuk/page-heading.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { Tag } from '#app/components/govuk/tag.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import { PackInput } from '#app/components/pack-input.tsx';
import { RecordStandingTag } from '#app/components/record-standing-tag.tsx';
import type { RecordStanding } from '#app/domain/record-standing.ts';
import { formatUkTime } from '#app/domain/uk-time.ts';
import { answerFor, type ShownAnswer } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';
import { BeginForm } from './begin-form.tsx';

type Listed = Readonly<{
  id: string;
  title: string;
  reference: string;
  fromPaper: boolean;
  form: string;
  route: string;
  standing: RecordStanding;
}>;

export type RecordsViewProps = Readonly<{
  council: Readonly<{ id: string; name: string }>;
  records: readonly Listed[];
  /** Reports as they stand on paper. */
  reports: readonly Readonly<{
    id: string;
    title: string;
    stage: string;
    edition: string;
    version: number;
    savedAt: string;
  }>[];
  /** Every edition of the council's forms; a paper record may be in an older one. */
  forms: readonly Readonly<{ id: string; name: string; edition: string; inUse: boolean }>[];
  mayBegin: boolean;
  formKeys: readonly [string, string];
  answer?: ShownAnswer;
}>;

export function RecordsView(props: RecordsViewProps) {
  const { council, records, mayBegin, answer } = props;
  return (
    <PageBody
      width="wide"
      before={
        <Breadcrumbs
          items={[
            { text: 'Councils', to: paths.councils() },
            { text: council.name, to: paths.council(council.id) },
            { text: 'Decision records' },
          ]}
        />
      }
    >
      <ErrorSummary problems={answer?.problems ?? []} />
      <PageHeading
        caption={council.name}
        lead="The council’s own records of its own decisions, each in the council’s form. No other council sees a draft; what is published anybody can read."
      >
        Decision records
      </PageHeading>
      {records.length === 0 ? (
        <EmptyState title="None has been begun yet" />
      ) : (
        <RecordsTable council={council} records={records} />
      )}
      {mayBegin ? <BeginForm {...props} /> : null}
      <ReportsTable council={council} reports={props.reports} />
      {mayBegin ? <TakeOverForm {...props} /> : null}
    </PageBody>
  );
}

function RecordsTable({ council, records }: Pick<RecordsViewProps, 'council' | 'records'>) {
  return (
    <Table
      caption={`${records.length} ${records.length === 1 ? 'record' : 'records'}, newest first`}
      stacked
      columns={[{ heading: 'Decision' }, { heading: 'Route' }, { heading: 'Form' }, { heading: 'Stands at' }]}
      rows={records.map(({ id, title, reference, route, form, fromPaper, standing }) => ({
        key: id,
        cells: [
          <span key="title">
            <TextLink to={paths.record(council.id, id)}>{title === '' ? 'Without a title' : title}</TextLink>
            {reference === '' ? null : <span className="jc-muted"> {reference}</span>}
          </span>,
          route,
          <span key="form">
            {form}
            {fromPaper ? (
              <>
                {' '}
                <Tag colour="grey">From paper</Tag>
              </>
            ) : null}
          </span>,
          <RecordStandingTag key="standing" standing={standing} />,
        ],
      }))}
    />
  );
}

function ReportsTable({ council, reports }: Pick<RecordsViewProps, 'council' | 'reports'>) {
  if (reports.length === 0) return null;
  return (
    <Table
      caption="Executive reports entered from paper"
      stacked
      columns={[{ heading: 'Report' }, { heading: 'Stage' }, { heading: 'Form' }, { heading: 'Entered' }]}
      rows={reports.map(({ id, title, stage, edition, version, savedAt }) => ({
        key: id,
        cells: [
          <TextLink key="title" to={paths.paperReport(council.id, id)}>
            {title}
          </TextLink>,
          stage,
          edition,
          `Version ${version}, ${formatUkTime(savedAt)}`,
        ],
      }))}
    />
  );
}

/** A record or report that was made elsewhere, taken over from its file. */
function TakeOverForm({ formKeys, answer: given }: RecordsViewProps) {
  const answer = answerFor(given, 'takeOver');
  return (
    <Details summary="Take a decision over from a file" open={answer !== undefined}>
      <form method="post" encType="multipart/form-data" noValidate>
        <HiddenInput name="intent" value="takeOver" />
        <HiddenInput name="idempotencyKey" value={formKeys[1]} />
        <p className="govuk-body">
          A record is entered part by part, a report with its words as they stand. Nothing of it is changed; what the
          checks find is shown beside it.
        </p>
        <PackInput error={problemFor(answer?.problems, 'pack')} />
        <Button secondary>Take it over</Button>
      </form>
    </Details>
  );
}
