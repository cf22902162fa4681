import { problemFor } from '#app/components/form-problems.ts';
import { Button } from '#app/components/govuk/button.tsx';
import { DateInput } from '#app/components/govuk/date-input.tsx';
import { EmptyState } from '#app/components/govuk/empty-state.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';
import { formatDate, type PlainDate, weekdayOf } from '#app/domain/plain-date.ts';
import { typedDate } from '#app/forms/parse-form.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';

type Meeting = Readonly<{ id: string; body: string; heldOn: string }>;

type MeetingsProps = Readonly<{
  meetings: readonly Meeting[];
  today: string;
  usualBody: string;
  /** Null for viewers who may not add one. */
  formKey: string | null;
  answer?: ShownAnswer;
}>;

export function Meetings({ meetings, today, usualBody, formKey, answer }: MeetingsProps) {
  return (
    <section className="jc-section" id="meetings">
      <h2 className="govuk-heading-m">Meetings</h2>
      {meetings.length === 0 ? (
        <EmptyState title="No meeting is in the calendar">
          <p className="govuk-body">Without one, the day of this council’s decision cannot be worked out.</p>
        </EmptyState>
      ) : (
        <Table
          caption="Meetings"
          captionHidden
          columns={[{ heading: 'Day' }, { heading: 'Body' }, { heading: 'When' }]}
          rows={meetings.map(({ id, body, heldOn }) => ({
            key: id,
            cells: [
              `${weekdayOf(heldOn as PlainDate)} ${formatDate(heldOn as PlainDate)}`,
              body,
              heldOn >= today ? 'To come' : 'Past',
            ],
          }))}
        />
      )}
      {formKey ? <AddMeeting usualBody={usualBody} formKey={formKey} answer={answer} /> : null}
    </section>
  );
}

function AddMeeting({
  usualBody,
  formKey,
  answer,
}: Readonly<{ usualBody: string; formKey: string; answer?: ShownAnswer }>) {
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
      <Button secondary>Add the meeting</Button>
    </form>
  );
}
