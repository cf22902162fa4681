import { problemFor } from '#app/components/form-problems.ts';
import { Button } from '#app/components/govuk/button.tsx';
import { Checkboxes } from '#app/components/govuk/checkboxes.tsx';
import { Details } from '#app/components/govuk/details.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { answerFor } from '#app/forms/shown-answer.ts';
import type { PanelWorkViewProps } from './view.tsx';

type AssignFormProps = PanelWorkViewProps & Readonly<{ evaluator: PanelWorkViewProps['evaluators'][number] }>;

/** The questions of one evaluator. */
export function AssignForm({ lot, questions, evaluator, formKey, answer: given }: AssignFormProps) {
  const { personId, name, assigned, submitted, standsAside } = evaluator;
  if (standsAside) return <p className="govuk-body">{name} stands aside and marks nothing.</p>;
  if (submitted) return <p className="govuk-body">{name} has submitted; what they marked is settled.</p>;
  const sent = answerFor(given, 'assign');
  const answer = sent?.values.personId === personId ? sent : undefined;
  const chosen = answer ? (answer.values.criterionIds ?? '').split('\n') : (assigned ?? questions.map(({ id }) => id));
  return (
    <Details summary={`Questions of ${name}`} open={answer !== undefined}>
      <form method="post" noValidate>
        <HiddenInput name="intent" value="assign" />
        <HiddenInput name="idempotencyKey" value={formKey} />
        <HiddenInput name="lotId" value={lot.id} />
        <HiddenInput name="personId" value={personId} />
        <Checkboxes
          name="criterionIds"
          id={answer ? 'criterionIds' : `questions-${personId}`}
          label={`${name} marks`}
          labelSize="s"
          small
          defaultValue={chosen}
          error={problemFor(answer?.problems, 'criterionIds')}
          options={questions.map(({ id, title }) => ({ value: id, text: `${id}: ${title}` }))}
        />
        <Button secondary>Save the questions</Button>
      </form>
    </Details>
  );
}
