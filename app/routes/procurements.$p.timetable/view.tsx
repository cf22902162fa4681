import { TimelineChart } from '#app/components/charts/timeline-chart.tsx';
import { Figures } from '#app/components/figures.tsx';
import { ButtonGroup } from '#app/components/govuk/button-group.tsx';
import { InsetText } from '#app/components/govuk/inset-text.tsx';
import { LinkButton } from '#app/components/govuk/link-button.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { Tag } from '#app/components/govuk/tag.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import { type ProcurementFrame, ProcurementPage } from '#app/components/procurement-page.tsx';
import type { CouncilTimetable, DecisionTimetable } from '#app/domain/decision-timetable.ts';
import { governanceName } from '#app/domain/governance-words.ts';
import { formatDate, type PlainDate } from '#app/domain/plain-date.ts';
import { paths } from '#app/paths.ts';

type TimetableViewProps = Readonly<{ frame: ProcurementFrame; timetable: DecisionTimetable; mayExport: boolean }>;

const kinds = ['Notice in the forward plan', 'Agenda published', 'Record and call-in'] as const;

export function TimetableView({ frame, timetable, mayExport }: TimetableViewProps) {
  const { councils, noContractBefore, critical } = timetable;
  const waitsFor = councils.filter(({ councilId }) => critical.includes(councilId));
  const drawn = councils.flatMap((council) => (council.path ? [{ ...council, path: council.path }] : []));
  return (
    <ProcurementPage
      frame={frame}
      heading="Timetable"
      lead="When each council’s decision binds it, by its own notices, meetings and call-in."
    >
      <Figures
        items={[
          { label: 'No contract before', value: noContractBefore ? formatDate(noContractBefore) : 'Not known yet' },
          {
            label: 'That day waits for',
            value:
              waitsFor.length > 0
                ? waitsFor.map(({ shortName }) => shortName).join(' and ')
                : 'A day for every council',
          },
        ]}
      />
      <InsetText>A standstill, where one is kept, is counted on top: see the award report.</InsetText>
      {drawn.length > 0 ? (
        <TimelineChart
          title="Every council’s path"
          summary={`From notice to effect for ${drawn.length} councils; the latest takes effect on ${noContractBefore ? formatDate(noContractBefore) : 'a day not known yet'}.`}
          kinds={kinds}
          councils={drawn.map(({ shortName, councilId, path }) => ({
            name: shortName,
            critical: critical.includes(councilId),
            steps: stepsOf(path),
          }))}
        />
      ) : null}
      <DatesTable councils={councils} />
      <Unconfirmed councils={councils} />
      {mayExport ? (
        <ButtonGroup>
          <LinkButton to={paths.pack(frame.id, 'timetable')} download secondary>
            Download the dates to recompute
          </LinkButton>
        </ButtonGroup>
      ) : null}
    </ProcurementPage>
  );
}

function stepsOf({ noticeBy, agendaBy, decision, effective }: NonNullable<CouncilTimetable['path']>) {
  const agenda = agendaBy ?? decision;
  return [
    ...(noticeBy && noticeBy < agenda ? [{ kind: kinds[0], from: noticeBy, to: agenda }] : []),
    { kind: kinds[1], from: agenda, to: decision },
    { kind: kinds[2], from: decision, to: effective },
  ];
}

function DatesTable({ councils }: Readonly<{ councils: readonly CouncilTimetable[] }>) {
  const day = (date: PlainDate | null | undefined) => (date ? formatDate(date) : 'Not known');
  return (
    <Table
      caption="Last days, council by council"
      captionSize="m"
      columns={[
        { heading: 'Council' },
        { heading: 'Notice by' },
        { heading: 'Agenda by' },
        { heading: 'Decision' },
        { heading: 'Record by' },
        { heading: 'Call-in ends' },
        { heading: 'Effective' },
      ]}
      rows={councils.map(({ councilId, shortName, path, hasDecided }) => ({
        key: councilId,
        cells: [
          <TextLink key="council" to={paths.council(councilId)}>
            {shortName}
          </TextLink>,
          day(path?.noticeBy),
          day(path?.agendaBy),
          <span key="decision">
            {path ? day(path.decision) : 'No meeting in its calendar'}{' '}
            {hasDecided ? <Tag colour="green">Decided</Tag> : <Tag colour="grey">Planned</Tag>}
          </span>,
          day(path?.recordPublished),
          path?.callInLastDay === null ? 'None' : day(path?.callInLastDay),
          day(path?.effective),
        ],
      }))}
    />
  );
}

/** Dates that rest on common practice say so. */
function Unconfirmed({ councils }: Readonly<{ councils: readonly CouncilTimetable[] }>) {
  const open = councils.filter(({ unconfirmed }) => unconfirmed.length > 0);
  if (open.length === 0) return null;
  return (
    <section className="jc-section">
      <h2 className="govuk-heading-m">What is not confirmed</h2>
      <p className="govuk-body">
        These follow common practice. The council’s administrator can confirm or change them.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {open.map(({ councilId, shortName, unconfirmed }) => (
          <li key={councilId}>
            <TextLink to={paths.council(councilId)}>{shortName}</TextLink>:{' '}
            {unconfirmed.map((key) => governanceName(key).toLowerCase()).join(', ')}
          </li>
        ))}
      </ul>
    </section>
  );
}
