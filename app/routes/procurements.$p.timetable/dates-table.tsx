import { PlainDateText } from '#app/components/govuk/plain-date-text.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { Tag } from '#app/components/govuk/tag.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import { governanceName } from '#app/domain/governance-words.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import { paths } from '#app/paths.ts';
import type { ShownCouncil } from './shown-timetable.ts';

type DatesTableProps = Readonly<{
  councils: readonly ShownCouncil[];
  procurementId: string;
  withFiles: boolean;
}>;

export function DatesTable({ councils, procurementId, withFiles }: DatesTableProps) {
  const day = (date: PlainDate | null | undefined) => (date ? <PlainDateText date={date} /> : 'Not known');
  const dayOrNone = (path: ShownCouncil['path'], date: PlainDate | null | undefined) =>
    path && date === null ? 'None' : day(date);
  return (
    <Table
      stacked
      caption="Last days, council by council"
      captionSize="m"
      dense
      columns={[
        { heading: 'Council' },
        { heading: 'Notice by' },
        { heading: 'Agenda by' },
        { heading: 'Decision' },
        { heading: 'Record by' },
        { heading: 'Call-in ends' },
        { heading: 'Effective' },
        { heading: 'Slack' },
        ...(withFiles ? [{ heading: 'Calendar' }] : []),
      ]}
      rows={councils.map(({ councilId, name, path, why, decidedOn, slackDays, critical }) => ({
        key: councilId,
        cells: [
          <TextLink key="council" to={paths.council(councilId)}>
            {name}
          </TextLink>,
          dayOrNone(path, path?.noticeBy),
          dayOrNone(path, path?.agendaBy),
          <span key="decision">
            {path ? day(path.decision) : why}{' '}
            {decidedOn ? <Tag colour="green">Decided</Tag> : <Tag colour="grey">Planned</Tag>}
          </span>,
          day(path?.recordPublished),
          dayOrNone(path, path?.callInLastDay),
          day(path?.effective),
          critical ? (
            <Tag key="slack" colour="orange">
              Critical
            </Tag>
          ) : slackDays === null ? (
            'Not known'
          ) : (
            `${slackDays} ${slackDays === 1 ? 'day' : 'days'}`
          ),
          ...(withFiles
            ? [
                <TextLink key="file" to={paths.timetableFile(procurementId, councilId)} download>
                  Download<span className="govuk-visually-hidden"> the dates of {name} for a calendar</span>
                </TextLink>,
              ]
            : []),
        ],
      }))}
    />
  );
}

/** Dates that rest on common practice say so. */
export function Unconfirmed({ councils }: Readonly<{ councils: readonly ShownCouncil[] }>) {
  const open = councils.filter(({ unconfirmed }) => unconfirmed.length > 0);
  if (open.length === 0) return null;
  return (
    <section className="jc-section">
      <h2 className="govuk-heading-m">What is not confirmed</h2>
      <p className="govuk-body">
        These follow common practice. The council’s administrator can confirm or change them.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {open.map(({ councilId, name, unconfirmed }) => (
          <li key={councilId}>
            <TextLink to={paths.council(councilId)}>{name}</TextLink>:{' '}
            {unconfirmed.map((key) => governanceName(key).toLowerCase()).join(', ')}
          </li>
        ))}
      </ul>
    </section>
  );
}
