import type { ChangedFact } from '#app/documents/out-of-date.ts';
import { Table } from './govuk/table.tsx';
import { Tag } from './govuk/tag.tsx';
import { TextLink } from './govuk/text-link.tsx';

type ChangedFactsTableProps = Readonly<{ caption: string; changed: readonly ChangedFact[] }>;

/** What a made version states otherwise than the record does today, fact by fact. */
export function ChangedFactsTable({ caption, changed }: ChangedFactsTableProps) {
  return (
    <>
      <p className="govuk-body">
        <Tag colour="yellow">Out of date</Tag> {changed.length} {changed.length === 1 ? 'fact has' : 'facts have'}{' '}
        changed since.
      </p>
      <Table
        caption={caption}
        columns={[{ heading: 'In this version' }, { heading: 'In the record today' }, { heading: 'Where it is kept' }]}
        rows={changed.map(({ factId, was, now, href }) => ({
          key: factId,
          cells: [
            was,
            now ?? 'No longer stated',
            href ? (
              <TextLink key="place" to={href}>
                Open<span className="govuk-visually-hidden"> the place of “{was}”</span>
              </TextLink>
            ) : (
              ''
            ),
          ],
        }))}
      />
    </>
  );
}
