import { type FormProblem, problemFor } from '#app/components/form-problems.ts';
import { Button } from '#app/components/govuk/button.tsx';
import { DateInput } from '#app/components/govuk/date-input.tsx';
import { EmptyState } from '#app/components/govuk/empty-state.tsx';
import { ErrorSummary } from '#app/components/govuk/error-summary.tsx';
import { PageBody } from '#app/components/govuk/page-body.tsx';
import { PageHeading } from '#app/components/govuk/page-heading.tsx';
import { Pagination } from '#app/components/govuk/pagination.tsx';
import { Select } from '#app/components/govuk/select.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import { ReplacedBy, type Replacement } from '#app/components/replaced-by.tsx';
import { paths } from '#app/paths.ts';

type Typed = Readonly<{ day: string; month: string; year: string }>;

type PublishedViewProps = Readonly<{
  councils: readonly Readonly<{ id: string; name: string }>[];
  councilId: string | null;
  from: Typed;
  until: Typed;
  problems: readonly FormProblem[];
  page: number;
  pages: number;
  found: number;
  documents: readonly Readonly<{
    id: string;
    title: string;
    council: string;
    publishedAt: string;
    replacedBy: Replacement | null;
  }>[];
}>;

export function PublishedView(props: PublishedViewProps) {
  const { problems, page, pages, found, documents } = props;
  return (
    <PageBody width="wide">
      <ErrorSummary problems={problems} />
      <PageHeading lead="Reports and decision records that the councils have published. Each stays as it was published; a correction is a new version.">
        Published documents
      </PageHeading>
      <SearchForm {...props} />
      {documents.length === 0 ? (
        <EmptyState title="Nothing published matches" />
      ) : (
        <Table
          caption={`${found} ${found === 1 ? 'document' : 'documents'}, newest first`}
          stacked
          columns={[{ heading: 'Document' }, { heading: 'Council' }, { heading: 'Published' }]}
          rows={documents.map(({ id, title, council, publishedAt, replacedBy }) => ({
            key: id,
            cells: [
              <span key="title">
                <TextLink to={paths.publication(id)}>{title}</TextLink>
                {replacedBy ? (
                  <>
                    <br />
                    <ReplacedBy replacement={replacedBy} />
                  </>
                ) : null}
              </span>,
              council,
              publishedAt,
            ],
          }))}
        />
      )}
      <Pagination page={page} pages={pages} to={(to) => searchAddress(props, to)} />
    </PageBody>
  );
}

function SearchForm({ councils, councilId, from, until, problems }: PublishedViewProps) {
  return (
    <form method="get" action={paths.published()} className="jc-section">
      <Select
        name="council"
        label="Council"
        defaultValue={councilId ?? ''}
        options={[{ value: '', text: 'Every council' }, ...councils.map(({ id, name }) => ({ value: id, text: name }))]}
      />
      <div className="jc-side-by-side jc-side-by-side--top">
        <DateInput name="from" label="From" defaultValue={from} error={problemFor(problems, 'from')} />
        <DateInput name="until" label="Until" defaultValue={until} error={problemFor(problems, 'until')} />
      </div>
      <Button secondary>Search</Button>
    </form>
  );
}

/** The same search on another page of its results. */
function searchAddress({ councilId, from, until }: PublishedViewProps, page: number): string {
  const parts = (name: string, { day, month, year }: Typed): [string, string][] => [
    [`${name}-day`, day],
    [`${name}-month`, month],
    [`${name}-year`, year],
  ];
  const given = [
    ['council', councilId ?? ''],
    ...parts('from', from),
    ...parts('until', until),
    ['page', String(page)],
  ];
  return `${paths.published()}?${new URLSearchParams(given.filter(([, value]) => value !== '') as [string, string][])}`;
}
