import { Breadcrumbs } from '#app/components/govuk/breadcrumbs.tsx';
import { EmptyState } from '#app/components/govuk/empty-state.tsx';
import { ErrorSummary } from '#app/components/govuk/error-summary.tsx';
import { PageBody } from '#app/components/govuk/page-body.tsx';
import { PageHeading } from '#app/components/govuk/page-heading.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { Tag } from '#app/components/govuk/tag.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import { RecordStandingTag } from '#app/components/record-standing-tag.tsx';
import type { RecordStanding } from '#app/domain/record-standing.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';
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
  /** Every edition of the council's forms; a paper record may be in an older one. */
  forms: readonly Readonly<{ id: string; name: string; edition: string; inUse: boolean }>[];
  mayBegin: boolean;
  formKey: string;
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
    </PageBody>
  );
}

function RecordsTable({ council, records }: Pick<RecordsViewProps, 'council' | 'records'>) {
  return (
    <Table
      caption={`${records.length} ${records.length === 1 ? 'record' : 'records'}, newest first`}
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
