import { problemFor } from '#app/components/form-problems.ts';
import { Button } from '#app/components/govuk/button.tsx';
import { DateInput } from '#app/components/govuk/date-input.tsx';
import { Details } from '#app/components/govuk/details.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Radios } from '#app/components/govuk/radios.tsx';
import { Select } from '#app/components/govuk/select.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';
import { formatDate, type PlainDate } from '#app/domain/plain-date.ts';
import { typedDate } from '#app/forms/parse-form.ts';
import { answerFor, type ShownAnswer } from '#app/forms/shown-answer.ts';
import { routeOptions } from './ask-form.tsx';
import type { ShownCouncil } from './shown-timetable.ts';

type RoutesProps = Readonly<{
  councils: readonly ShownCouncil[];
  /** The council whose route the viewer may record. */
  mine: string | null;
  formKey: string;
  answer?: ShownAnswer;
}>;

/** How each council means to decide, and why its decision is key. */
export function Routes({ councils, mine, formKey, answer }: RoutesProps) {
  const own = councils.find(({ councilId, decidedOn }) => councilId === mine && decidedOn === null);
  const sent = answerFor(answer, 'recordRoute');
  return (
    <section className="jc-section" id="routes">
      <Table
        stacked
        caption="How each council decides"
        captionSize="m"
        columns={[
          { heading: 'Council' },
          { heading: 'Key decision?' },
          { heading: 'Who decides' },
          { heading: 'Notice' },
          { heading: 'Call-in' },
        ]}
        rows={councils.map((council) => ({ key: council.councilId, cells: cellsOf(council) }))}
      />
      {own ? (
        <Details summary={`Record how ${own.name} decides`} open={sent !== undefined}>
          <RouteForm council={own} formKey={formKey} answer={sent} />
        </Details>
      ) : null}
    </section>
  );
}

function cellsOf({ name, keyTest, route, decidedByMeeting }: ShownCouncil): readonly string[] {
  const notice = routeOptions.find(({ value }) => value === (route?.route ?? 'forward-plan'))?.text ?? '';
  const published = route?.noticePublishedOn ? `, given on ${formatDate(route.noticePublishedOn as PlainDate)}` : '';
  const byMeeting = decidedByMeeting ?? route?.byMeeting ?? null;
  const decider =
    byMeeting === null
      ? 'A meeting, unless it says otherwise'
      : byMeeting
        ? 'Its decision body, at a meeting'
        : 'A member or officer under a delegation';
  return [
    name,
    route ? (route.isKey ? 'Yes, as the council recorded' : 'No, as the council recorded') : keyTest.join(' '),
    decider,
    route?.isKey === false ? 'None needed' : `${notice}${published}`,
    route?.callInExemptBecause ? `Does not apply: ${route.callInExemptBecause}` : 'Applies',
  ];
}

const yesNo = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
];
const deciders = [
  { value: 'yes', text: 'The decision body, at a meeting' },
  { value: 'no', text: 'A member or officer, on any working day' },
];

function RouteForm({
  council,
  formKey,
  answer,
}: Readonly<{ council: ShownCouncil; formKey: string; answer?: ShownAnswer }>) {
  const { route, keyTest, councilId } = council;
  const error = (name: string) => problemFor(answer?.problems, name);
  const stored = (name: 'isKey' | 'byMeeting') => (route ? (route[name] ? 'yes' : 'no') : undefined);
  return (
    <form method="post" noValidate>
      <HiddenInput name="intent" value="recordRoute" />
      <HiddenInput name="idempotencyKey" value={formKey} />
      <HiddenInput name="councilId" value={councilId} />
      <Radios
        name="isKey"
        label="Is it a key decision?"
        hint={keyTest.join(' ')}
        options={yesNo}
        defaultValue={answer?.values.isKey ?? stored('isKey')}
        error={error('isKey')}
      />
      <Radios
        name="byMeeting"
        label="Who decides?"
        options={deciders}
        defaultValue={answer?.values.byMeeting ?? stored('byMeeting')}
        error={error('byMeeting')}
      />
      <Select
        name="route"
        id="recorded-route"
        label="How notice is given"
        options={routeOptions}
        defaultValue={answer?.values.route ?? route?.route}
        error={error('route')}
      />
      <DateInput
        name="noticePublishedOn"
        label="Notice was published on"
        hint="Leave empty until it has been"
        defaultValue={typedDate(answer?.values, 'noticePublishedOn', route?.noticePublishedOn)}
        error={error('noticePublishedOn')}
      />
      <TextInput
        name="callInExemptBecause"
        label="Why call-in does not apply"
        hint="Leave empty where it applies"
        defaultValue={answer?.values.callInExemptBecause ?? route?.callInExemptBecause}
        error={error('callInExemptBecause')}
      />
      <Button>Record it</Button>
    </form>
  );
}
