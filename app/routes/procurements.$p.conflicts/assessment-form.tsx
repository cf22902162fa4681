import { problemFor } from '#app/components/form-problems.ts';
import { Button } from '#app/components/govuk/button.tsx';
import { DateInput } from '#app/components/govuk/date-input.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { TextArea } from '#app/components/govuk/text-area.tsx';
import { StoredMeanwhile } from '#app/components/stored-meanwhile.tsx';
import type { AssessmentVersion } from '#app/domain/conflicts-assessment.ts';
import { typedDate } from '#app/forms/parse-form.ts';
import { answerFor } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';
import type { ConflictsViewProps, ShownStanding } from './view.tsx';

type AssessmentFormProps = ConflictsViewProps & Readonly<{ shown: ShownStanding; newest: AssessmentVersion | null }>;

/** The next version; it starts as the newest one, so that a review that finds nothing new is one date and a button. */
export function AssessmentForm({ frame, shown, newest, formKey, answer: given }: AssessmentFormProps) {
  const answer = answerFor(given, 'confirm');
  const field = (name: 'steps' | 'found' | 'measures') => ({
    name,
    defaultValue: answer?.values[name] ?? newest?.[name],
    error: problemFor(answer?.problems, name),
    rows: 4,
  });
  const keep = paths.conflictsOf(frame.id, shown.councilId);
  return (
    <form method="post" noValidate className="jc-section">
      <h2 className="govuk-heading-m">{newest ? 'Confirm it anew' : 'Confirm the first version'}</h2>
      {answer?.stored ? <StoredMeanwhile answer={answer} keepStoredTo={keep} /> : null}
      <HiddenInput name="intent" value="confirm" />
      <HiddenInput name="idempotencyKey" value={formKey} />
      <HiddenInput name="councilId" value={shown.councilId} />
      <HiddenInput name="version" value={answer?.stored?.version ?? String(newest?.number ?? 0)} />
      <TextArea
        {...field('steps')}
        label="What was done to find conflicts"
        hint="For example, registers of interests compared with the tenderers, their parents and subcontractors"
      />
      <TextArea
        {...field('found')}
        label="What was found"
        hint="Actual, potential and perceived conflicts; or that there are none"
      />
      <TextArea
        {...field('measures')}
        label="What is done about it"
        hint="For each conflict; or why nothing needs to be done"
      />
      <DateInput
        name="reviewBy"
        label="Day by which it is reviewed again"
        hint="Within a year. It is due earlier when a tender, a panel member or an interest comes in"
        defaultValue={typedDate(answer?.values, 'reviewBy')}
        error={problemFor(answer?.problems, 'reviewBy')}
      />
      <Button>Confirm for {shown.name}</Button>
    </form>
  );
}
