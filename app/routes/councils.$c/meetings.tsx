import { problemFor } from '#app/components/form-problems.ts';
import { Button } from '#app/components/govuk/button.tsx';
import { DateInput } from '#app/components/govuk/date-input.tsx';
import { Details } from '#app/components/govuk/details.tsx';
import { EmptyState } from '#app/components/govuk/empty-state.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Select } from '#app/components/govuk/select.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';
import { formatDate, type PlainDate, weekdayOf } from '#app/domain/plain-date.ts';
import { typedDate } from '#app/forms/parse-form.ts';
import { answerFor, type ShownAnswer } from '#app/forms/shown-answer.ts';

export type ShownMeeting = Readonly<{
  id: string;
  body: string;
  heldOn: string;
  unusualBecause: string | null;
  cancelledBecause: string | null;
}>;

type MeetingsProps = Readonly<{
  meetings: readonly ShownMeeting[];
  today: string;
  usualBody: string;
  /** Keys of the two forms; null for viewers who may not send them. */
  formKeys: readonly [string, string] | null;
  answer?: ShownAnswer;
}>;

export function Meetings({ meetings, today, usualBody, formKeys, answer }: MeetingsProps) {
  const coming = meetings.filter(({ heldOn, cancelledBecause }) => heldOn >= today && cancelledBecause === null);
  return (
    <section className="jc-section" id="meetings">
      <h2 className="govuk-heading-m">Meetings</h2>
      {meetings.length === 0 ? (
        <EmptyState title="No meeting is in the calendar">
          <p className="govuk-body">Without one, the day of this council’s decision cannot be worked out.</p>
        </EmptyState>
      ) : (
        <Table
          stacked
          caption="Meetings"
          captionHidden
          columns={[{ heading: 'Day' }, { heading: 'Body' }, { heading: 'When' }]}
          rows={meetings.map((meeting) => ({
            key: meeting.id,
            cells: [sayDay(meeting), meeting.body, whenOf(meeting, today)],
          }))}
        />
      )}
      {formKeys ? (
        <>
          <AddMeeting usualBody={usualBody} formKey={formKeys[0]} answer={answerFor(answer, 'addMeeting')} />
          {coming.length > 0 ? (
            <CancelMeeting coming={coming} formKey={formKeys[1]} answer={answerFor(answer, 'cancelMeeting')} />
          ) : null}
        </>
      ) : null}
    </section>
  );
}

const sayDay = ({ heldOn }: ShownMeeting) => `${weekdayOf(heldOn as PlainDate)} ${formatDate(heldOn as PlainDate)}`;

function whenOf({ heldOn, unusualBecause, cancelledBecause }: ShownMeeting, today: string): string {
  const when = cancelledBecause !== null ? `Cancelled: ${cancelledBecause}` : heldOn >= today ? 'To come' : 'Past';
  return unusualBecause === null ? when : `${when}. Not a working day: ${unusualBecause}`;
}

type FormProps = Readonly<{ formKey: string; answer?: ShownAnswer }>;

function AddMeeting({ usualBody, formKey, answer }: FormProps & Readonly<{ usualBody: string }>) {
  return (
    <form method="post" noValidate>
      <h3 className="govuk-heading-s">Add a meeting</h3>
      <HiddenInput name="intent" value="addMeeting" />
      <HiddenInput name="idempotencyKey" value={formKey} />
      <TextInput
        name="body"
        label="Body that meets"
        width={30}
        defaultValue={answer?.values.body ?? usualBody}
        error={problemFor(answer?.problems, 'body')}
      />
      <DateInput
        name="heldOn"
        label="Day of the meeting"
        defaultValue={typedDate(answer?.values, 'heldOn')}
        error={problemFor(answer?.problems, 'heldOn')}
      />
      <TextInput
        name="unusualReason"
        label="Why it meets on a weekend or bank holiday (only then)"
        hint="Such a day is refused as a likely slip unless you say why. The reason is kept with the meeting."
        defaultValue={answer?.values.unusualReason}
        error={problemFor(answer?.problems, 'unusualReason')}
      />
      <Button secondary>Add the meeting</Button>
    </form>
  );
}

function CancelMeeting({ coming, formKey, answer }: FormProps & Readonly<{ coming: readonly ShownMeeting[] }>) {
  return (
    <Details summary="Cancel a meeting" open={answer !== undefined}>
      <form method="post" noValidate>
        <HiddenInput name="intent" value="cancelMeeting" />
        <HiddenInput name="idempotencyKey" value={formKey} />
        <Select
          name="meetingId"
          label="Meeting"
          options={[...coming].reverse().map((one) => ({ value: one.id, text: `${sayDay(one)}, ${one.body}` }))}
          defaultValue={answer?.values.meetingId}
          error={problemFor(answer?.problems, 'meetingId')}
        />
        <TextInput
          name="cancelReason"
          label="Why it does not take place"
          defaultValue={answer?.values.cancelReason}
          error={problemFor(answer?.problems, 'cancelReason')}
        />
        <Button secondary>Cancel the meeting</Button>
      </form>
    </Details>
  );
}
