import { Hash } from '#app/components/govuk/hash.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { Tag } from '#app/components/govuk/tag.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import type { CriteriaChange } from '#app/domain/criteria-changes.ts';
import { paths } from '#app/paths.ts';

export type ShownVersion = Readonly<{ number: number; hash: string; by: string; at: string; reason: string | null }>;

type VersionsProps = Readonly<{ procurementId: string; lot: number; versions: readonly ShownVersion[] }>;

/** Every version that was published, each readable for good. */
export function VersionsTable({ procurementId, lot, versions }: VersionsProps) {
  const newest = versions[0]?.number;
  return (
    <Table
      caption="Published versions"
      captionSize="m"
      columns={[
        { heading: 'Version' },
        { heading: 'Published' },
        { heading: 'By' },
        { heading: 'Reason' },
        { heading: 'Fingerprint' },
      ]}
      rows={versions.map(({ number, hash, by, at, reason }) => ({
        key: String(number),
        cells: [
          <span key="version">
            <TextLink to={paths.criteriaVersion(procurementId, lot, number)}>Version {number}</TextLink>{' '}
            {number === newest ? <Tag colour="green">In force</Tag> : <Tag colour="grey">Replaced</Tag>}
          </span>,
          at,
          by,
          reason ?? 'The criteria as frozen at publication',
          <Hash key="hash" value={hash} />,
        ],
      }))}
    />
  );
}

const kinds = {
  added: <Tag colour="green">Added</Tag>,
  removed: <Tag colour="red">Removed</Tag>,
  changed: <Tag colour="blue">Changed</Tag>,
} as const;

type ChangesProps = Readonly<{ caption: string; changes: readonly CriteriaChange[] }>;

/** What differs, with both values. */
export function ChangesTable({ caption, changes }: ChangesProps) {
  if (changes.length === 0) return <p className="govuk-body">Nothing differs from the version in force yet.</p>;
  return (
    <Table
      caption={caption}
      captionSize="m"
      columns={[{ heading: 'Where' }, { heading: 'What' }, { heading: 'Before' }, { heading: 'After' }]}
      rows={changes.map(({ kind, about, what, before, after }) => ({
        key: `${about} ${what}`,
        cells: [
          <span key="where">
            {kinds[kind]} {about}
          </span>,
          what,
          before ?? 'none',
          after ?? 'none',
        ],
      }))}
    />
  );
}
