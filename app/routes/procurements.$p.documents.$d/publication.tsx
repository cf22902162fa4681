import { TextLink } from '#app/components/govuk/text-link.tsx';
import { PublishForm } from '#app/components/publish-form.tsx';
import { paths } from '#app/paths.ts';
import type { DocumentPageViewProps } from './view.tsx';

/** Whether the document is before the public, and the form that puts it there. */
export function Publication(props: DocumentPageViewProps) {
  const { published, mayPublish } = props.publication;
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
        <PublishForm publication={props.publication} formKey={props.formKey} answer={props.answer} />
      ) : (
        <p className="govuk-body">Not published. Democratic services of the council publish it.</p>
      )}
    </section>
  );
}
