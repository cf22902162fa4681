import { TimelineChart } from '#app/components/charts/timeline-chart.tsx';
import { Figures } from '#app/components/figures.tsx';
import type { FormProblem } from '#app/components/form-problems.ts';
import { ButtonGroup } from '#app/components/govuk/button-group.tsx';
import { InsetText } from '#app/components/govuk/inset-text.tsx';
import { LinkButton } from '#app/components/govuk/link-button.tsx';
import { WarningText } from '#app/components/govuk/warning-text.tsx';
import { type ProcurementFrame, ProcurementPage } from '#app/components/procurement-page.tsx';
import { daysBetween, formatDate } from '#app/domain/plain-date.ts';
import { EVERY_COUNCIL } from '#app/domain/timetable/council-calendar.ts';
import type { TypedValues } from '#app/forms/parse-form.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';
import { AskForm } from './ask-form.tsx';
import { BackwardTable } from './backward-table.tsx';
import { DatesTable, Unconfirmed } from './dates-table.tsx';
import { Routes } from './routes.tsx';
import type { ShownCouncil, ShownTimetable } from './shown-timetable.ts';

type TimetableViewProps = Readonly<{
  frame: ProcurementFrame;
  shown: ShownTimetable;
  values: TypedValues;
  problems: readonly FormProblem[];
  mine: string | null;
  formKey: string;
  mayExport: boolean;
  answer?: ShownAnswer;
}>;

export function TimetableView(props: TimetableViewProps) {
  const { frame, shown, values, problems, mine, formKey, mayExport, answer } = props;
  const { councils, forward, why, asOn } = shown;
  return (
    <ProcurementPage
      frame={frame}
      heading="Timetable"
      lead="When the contract can lawfully be made: each council’s notices, meetings and call-in, and the standstill."
      problems={answer?.problems ?? problems}
    >
      <Figures
        items={[
          { label: 'Earliest contract', value: forward ? formatDate(forward.contractFrom) : 'Not known yet' },
          { label: 'Contract wanted', value: formatDate(asOn.wanted) },
          { label: forward && forward.contractFrom > asOn.wanted ? 'Too late by' : 'To spare', value: spare(shown) },
        ]}
      />
      {asOn.sentence ? <InsetText>{asOn.sentence}</InsetText> : null}
      {forward ? <p className="govuk-body">{forward.critical.sentence}</p> : <WarningText>{why}</WarningText>}
      <p className="govuk-body">
        {forward?.standstill
          ? `Standstill: tenderers are told on ${formatDate(forward.standstill.awardNotice)} and the wait ends at midnight at the end of ${formatDate(forward.standstill.ends)}. ${forward.standstill.authority}.`
          : asOn.standstill === 'none'
            ? 'No standstill is counted: the law does not order one here, or none was asked for below.'
            : null}
      </p>
      <Drawing councils={councils} shown={shown} />
      <DatesTable councils={councils} procurementId={frame.id} withFiles={forward !== null} />
      <AskForm shown={shown} values={values} problems={problems} />
      <BackwardTable shown={shown} />
      <Routes councils={councils} mine={mine} formKey={formKey} answer={answer} />
      <Unconfirmed councils={councils} />
      {forward || mayExport ? (
        <ButtonGroup>
          {forward ? (
            <LinkButton to={paths.timetableFile(frame.id, EVERY_COUNCIL)} download secondary>
              Download all dates for a calendar
            </LinkButton>
          ) : null}
          {mayExport ? (
            <LinkButton to={paths.pack(frame.id, 'timetable')} download secondary>
              Download the dates to recompute
            </LinkButton>
          ) : null}
        </ButtonGroup>
      ) : null}
    </ProcurementPage>
  );
}

function spare({ forward, asOn }: ShownTimetable): string {
  if (!forward) return 'Not known yet';
  const days = Math.abs(daysBetween(forward.contractFrom, asOn.wanted));
  return `${days} ${days === 1 ? 'day' : 'days'}`;
}

const kinds = ['Notice of the decision', 'Agenda published', 'Record and call-in', 'Standstill'] as const;

function Drawing({ councils, shown }: Readonly<{ councils: readonly ShownCouncil[]; shown: ShownTimetable }>) {
  const drawn = councils.flatMap((council) => (council.path ? [{ ...council, path: council.path }] : []));
  if (drawn.length === 0) return null;
  const { forward } = shown;
  const wait = forward?.standstill
    ? [
        {
          name: 'Standstill',
          steps: [{ kind: kinds[3], from: forward.standstill.awardNotice, to: forward.standstill.ends }],
        },
      ]
    : [];
  const until = forward ? formatDate(forward.contractFrom) : 'a day not known yet';
  return (
    <TimelineChart
      title="Every council’s path"
      summary={`From notice to effect for ${drawn.length} councils; the contract can be made from ${until}.`}
      kinds={kinds}
      councils={[...drawn.map(({ name, critical, path }) => ({ name, critical, steps: stepsOf(path) })), ...wait]}
    />
  );
}

function stepsOf({ noticeBy, agendaBy, decision, effective }: NonNullable<ShownCouncil['path']>) {
  const agenda = agendaBy ?? decision;
  return [
    ...(noticeBy && noticeBy < agenda ? [{ kind: kinds[0], from: noticeBy, to: agenda }] : []),
    ...(agenda < decision ? [{ kind: kinds[1], from: agenda, to: decision }] : []),
    { kind: kinds[2], from: decision, to: effective },
  ];
}
