import { problemFor } from '#app/components/form-problems.ts';
import { Button } from '#app/components/govuk/button.tsx';
import { Checkboxes } from '#app/components/govuk/checkboxes.tsx';
import { Details } from '#app/components/govuk/details.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Radios } from '#app/components/govuk/radios.tsx';
import { Select } from '#app/components/govuk/select.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';
import { routeName, soleRoutes } from '#app/documents/decision-record/parts/part-words.ts';
import { answerFor } from '#app/forms/shown-answer.ts';
import type { RecordsViewProps } from './view.tsx';

/** Begins a record of a decision that no procurement of the portal leads to. */
export function BeginForm({ forms, formKeys, answer: given }: RecordsViewProps) {
  const answer = answerFor(given, 'begin');
  const box = (name: string) => ({
    name,
    defaultValue: answer?.values[name],
    error: problemFor(answer?.problems, name),
  });
  const used = [...forms].sort((a, b) => Number(b.inUse) - Number(a.inUse));
  if (forms.length === 0)
    return <p className="govuk-body">No form of this council for decision records is in the portal yet.</p>;
  return (
    <Details summary="Begin a record" open={answer !== undefined}>
      <form method="post" noValidate>
        <HiddenInput name="intent" value="begin" />
        <HiddenInput name="idempotencyKey" value={formKeys[0]} />
        <TextInput {...box('title')} label="Title of the decision" />
        <Radios
          {...box('route')}
          label="How the decision is taken"
          options={soleRoutes.map((value) => ({ value, text: routeName[value] }))}
        />
        <Select
          {...box('form')}
          label="Form"
          options={used.map(({ id, name, edition, inUse }) => ({
            value: id,
            text: `${name}, ${edition}${inUse ? '' : ' (no longer in use: for paper records)'}`,
          }))}
        />
        <Checkboxes
          name="paper"
          label="Where it comes from"
          labelSize="s"
          defaultValue={answer?.values.paper ? [answer.values.paper] : []}
          options={[{ value: 'yes', text: 'It was written on paper and is entered here as it stands' }]}
        />
        <Button>Begin the record</Button>
      </form>
    </Details>
  );
}
