import { problemFor } from '#app/components/form-problems.ts';
import { BlockedButton } from '#app/components/govuk/blocked-button.tsx';
import { Button } from '#app/components/govuk/button.tsx';
import { Checkboxes } from '#app/components/govuk/checkboxes.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { TextArea } from '#app/components/govuk/text-area.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import { WarningText } from '#app/components/govuk/warning-text.tsx';
import { warningField } from '#app/domain/publication.ts';
import { answerFor } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';
import type { DocumentPageViewProps } from './view.tsx';

/** Whether the document is before the public, and the form that puts it there. */
export function Publication(props: DocumentPageViewProps) {
  const { published, mayPublish, blocked } = props.publication;
  if (props.document.part === 'exempt') return null;
  return (
    <section className="jc-section" aria-labelledby="publication">
      <h2 className="govuk-heading-m" id="publication">
        Publication
      </h2>
      {published ? (
        <p className="govuk-body">
          Published {published.publishedAt} by the {published.publishedBy}, and kept until {published.retainedUntil}.{' '}
          <TextLink to={paths.publication(published.id)}>Read the public copy</TextLink>
        </p>
      ) : mayPublish ? (
        blocked ? (
          <BlockedButton reason={blocked}>Publish this version</BlockedButton>
        ) : (
          <PublishForm {...props} />
        )
      ) : (
        <p className="govuk-body">Not published. Democratic services of the council publish it.</p>
      )}
    </section>
  );
}

function PublishForm({ publication, formKey, answer: given }: DocumentPageViewProps) {
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
