import { Button } from '#app/components/govuk/button.tsx';
import { EmptyState } from '#app/components/govuk/empty-state.tsx';
import { PageBody } from '#app/components/govuk/page-body.tsx';
import { PageHeading } from '#app/components/govuk/page-heading.tsx';
import { Select } from '#app/components/govuk/select.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import type { RegisterEntry } from '#app/domain/register-entry.ts';
import { paths } from '#app/paths.ts';

type RegisterViewProps = Readonly<{
  councils: readonly Readonly<{ id: string; name: string }>[];
  councilId: string | null;
  entries: readonly (RegisterEntry & Readonly<{ id: string }>)[];
}>;

export function RegisterView({ councils, councilId, entries }: RegisterViewProps) {
  return (
    <PageBody width="wide">
      <PageHeading lead="Contracts that the councils have signed together, as each stands in the record of its procurement.">
        Contract register
      </PageHeading>
      {councils.length > 0 ? (
        <form method="get" action={paths.register()} className="jc-filter">
          <Select
            name="council"
            label="Council"
            defaultValue={councilId ?? ''}
            options={[
              { value: '', text: 'Every council' },
              ...councils.map(({ id, name }) => ({ value: id, text: name })),
            ]}
          />
          <Button secondary>Show</Button>
        </form>
      ) : null}
      {entries.length === 0 ? <EmptyState title="No contract has been signed yet" /> : <Entries entries={entries} />}
      {councils.length > 0 ? (
        <section className="jc-section">
          <h2 className="govuk-heading-m">As a file</h2>
          <ul className="govuk-list">
            {councils.map(({ id, name }) => (
              <li key={id}>
                <TextLink to={paths.registerFile(id)} download>
                  {name} (CSV)
                </TextLink>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </PageBody>
  );
}

function Entries({ entries }: Pick<RegisterViewProps, 'entries'>) {
  return (
    <Table
      caption={`${entries.length} ${entries.length === 1 ? 'contract' : 'contracts'}, newest first`}
      columns={[
        { heading: 'Contract' },
        { heading: 'Supplier' },
        { heading: 'Councils' },
        { heading: 'Term' },
        { heading: 'Options' },
        { heading: 'Maximum value', numeric: true },
      ]}
      rows={entries.map((one) => ({
        key: one.id,
        cells: [
          <>
            {one.title} <span className="jc-tree__reference">{one.reference}</span>
          </>,
          one.supplier,
          one.partners ? `${one.lead} (lead), ${one.partners}` : one.lead,
          `${one.starts} to ${one.ends}`,
          one.options,
          <>
            {one.value} <span className="jc-tree__reference">{one.vat}</span>
          </>,
        ],
      }))}
    />
  );
}
