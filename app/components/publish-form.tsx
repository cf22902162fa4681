import { Fragment } from 'react';
import { aboutField, reasonsInOrder, type ShownWarning, warningAbout, warningField } from '#app/domain/publication.ts';
import { typedReasons } from '#app/forms/publish-form.ts';
import { answerFor, type ShownAnswer } from '#app/forms/shown-answer.ts';
import { problemFor } from './form-problems.ts';
import { BlockedButton } from './govuk/blocked-button.tsx';
import { Button } from './govuk/button.tsx';
import { Checkboxes } from './govuk/checkboxes.tsx';
import { HiddenInput } from './govuk/hidden-input.tsx';
import { TextArea } from './govuk/text-area.tsx';
import { WarningText } from './govuk/warning-text.tsx';

type PublishFormProps = Readonly<{
  publication: Readonly<{
    /** Why it cannot be published now; null where it can. */
    blocked: string | null;
    toldFirst: readonly string[];
    warnings: readonly ShownWarning[];
  }>;
  formKey: string;
  answer?: ShownAnswer;
}>;

/**
 * Puts a made document before the public: a reason for each warning, and that whoever is told first was told. What was
 * typed stays even where the hour has passed meanwhile.
 */
export function PublishForm({ publication, formKey, answer: given }: PublishFormProps) {
  const answer = answerFor(given, 'publish');
  const { warnings, toldFirst, blocked } = publication;
  if (blocked && !answer) return <BlockedButton reason={blocked}>Publish this version</BlockedButton>;
  const typed = reasonsInOrder(warnings, typedReasons(answer?.values));
  return (
    <form method="post" noValidate>
      <HiddenInput name="intent" value="publish" />
      <HiddenInput name="idempotencyKey" value={formKey} />
      {warnings.map((warning, index) => (
        <Fragment key={warningField(index)}>
          <HiddenInput name={aboutField(index)} value={warningAbout(warning)} />
          <TextArea
            name={warningField(index)}
            label={`Warning ${index + 1}: ${warning.sentence} (${warning.id})`}
            labelSize="s"
            hint="Why it is published all the same; the reason stays on record"
            rows={2}
            defaultValue={typed[index] ?? ''}
            error={problemFor(answer?.problems, warningField(index))}
          />
        </Fragment>
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
