import { warningField } from '#app/domain/publication.ts';
import { answerFor, type ShownAnswer } from '#app/forms/shown-answer.ts';
import { problemFor } from './form-problems.ts';
import { Button } from './govuk/button.tsx';
import { Checkboxes } from './govuk/checkboxes.tsx';
import { HiddenInput } from './govuk/hidden-input.tsx';
import { TextArea } from './govuk/text-area.tsx';
import { WarningText } from './govuk/warning-text.tsx';

type PublishFormProps = Readonly<{
  publication: Readonly<{
    toldFirst: readonly string[];
    warnings: readonly Readonly<{ check: string; sentence: string }>[];
  }>;
  formKey: string;
  answer?: ShownAnswer;
}>;

/** Puts a made document before the public: a reason for each warning, and that whoever is told first was told. */
export function PublishForm({ publication, formKey, answer: given }: PublishFormProps) {
  const answer = answerFor(given, 'publish');
  const { warnings, toldFirst } = publication;
  return (
    <form method="post" noValidate>
      <HiddenInput name="intent" value="publish" />
      <HiddenInput name="idempotencyKey" value={formKey} />
      {warnings.map(({ check, sentence }, index) => (
        <TextArea
          key={warningField(index)}
          name={warningField(index)}
          label={`Warning ${index + 1}: ${sentence} (${check})`}
          labelSize="s"
          hint="Why it is published all the same; the reason stays on record"
          rows={2}
          defaultValue={answer?.values[warningField(index)]}
          error={problemFor(answer?.problems, warningField(index))}
        />
      ))}
      {toldFirst.length > 0 ? (
        <Checkboxes
          name="told"
          label="Told before publication"
          labelSize="s"
          defaultValue={answer?.values.told ? [answer.values.told] : []}
          error={problemFor(answer?.problems, 'told')}
          options={[{ value: 'yes', text: `${toldFirst.join(', ')} ${toldFirst.length === 1 ? 'was' : 'were'} told` }]}
        />
      ) : null}
      <WarningText>Once published, anybody can read this version, and it cannot be taken back.</WarningText>
      <Button>Publish this version</Button>
    </form>
  );
}
