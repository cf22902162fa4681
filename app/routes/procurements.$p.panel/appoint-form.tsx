import { problemFor } from '#app/components/form-problems.ts';
import { BlockedButton } from '#app/components/govuk/blocked-button.tsx';
import { Button } from '#app/components/govuk/button.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Radios } from '#app/components/govuk/radios.tsx';
import { Select } from '#app/components/govuk/select.tsx';
import { answerFor } from '#app/forms/shown-answer.ts';
import type { PanelViewProps } from './view.tsx';

const roles = [
  { value: 'evaluator', text: 'Evaluator', hint: 'Marks quality alone, then moderates' },
  { value: 'moderator', text: 'Moderator', hint: 'Runs moderation and does not mark' },
  {
    value: 'commercialEvaluator',
    text: 'Commercial evaluator',
    hint: 'Opens prices; never a quality evaluator of the lot',
  },
  { value: 'observer', text: 'Observer', hint: 'Reads along from moderation on' },
] as const;

export function AppointForm({ lot, people, blocked, formKeys, answer: given }: PanelViewProps) {
  const answer = answerFor(given, 'appoint');
  if (blocked) return <BlockedButton reason={blocked}>Appoint to the panel</BlockedButton>;
  return (
    <form method="post" noValidate className="jc-section">
      <h3 className="govuk-heading-m">Appoint to the panel of lot {lot.number}</h3>
      <HiddenInput name="intent" value="appoint" />
      <HiddenInput name="idempotencyKey" value={formKeys[0]} />
      <HiddenInput name="lotId" value={lot.id} />
      <Select
        name="personId"
        label="Person"
        defaultValue={answer?.values.personId}
        error={problemFor(answer?.problems, 'personId')}
        options={[
          { value: '', text: 'Choose a person' },
          ...people.map(({ id, post, councilName }) => ({ value: id, text: `${councilName}: ${post}` })),
        ]}
      />
      <Radios
        name="role"
        label="Role"
        defaultValue={answer?.values.role}
        error={problemFor(answer?.problems, 'role')}
        options={[...roles]}
      />
      <Button secondary>Appoint</Button>
    </form>
  );
}
