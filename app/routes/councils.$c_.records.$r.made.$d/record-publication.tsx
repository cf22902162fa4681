import { SummaryList } from '#app/components/govuk/summary-list.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import { PublishForm } from '#app/components/publish-form.tsx';
import type { ShownWarning } from '#app/domain/publication.ts';
import { paths } from '#app/paths.ts';
import type { MadeRecordViewProps } from './view.tsx';

export type ShownPublication = Readonly<{
  mayPublish: boolean;
  blocked: string | null;
  toldFirst: readonly string[];
  warnings: readonly ShownWarning[];
  /** The council's rule of call-in, in one sentence. */
  effectRule: string | null;
  published: Readonly<{
    id: string;
    publishedAt: string;
    publishedBy: string;
    retainedUntil: string;
    callInUntil: string | null;
    effectiveOn: string | null;
    reasons: readonly Readonly<{ checkId: string; sentence: string; reason: string }>[];
  }> | null;
}>;

/** Whether the record is before the public, until when it may be called in, and the form that publishes it. */
export function RecordPublication(props: MadeRecordViewProps) {
  const { publication, formKeys, answer } = props;
  const { published, mayPublish } = publication;
  return (
    <section className="jc-section" aria-labelledby="publication">
      <h2 className="govuk-heading-m" id="publication">
        Publication
      </h2>
      {published ? (
        <Published publication={publication} published={published} />
      ) : mayPublish ? (
        <PublishForm publication={publication} formKey={formKeys[1]} answer={answer} />
      ) : (
        <p className="govuk-body">{whyNot(props)}</p>
      )}
    </section>
  );
}

function whyNot({ signature, document, newest }: MadeRecordViewProps): string {
  if (document.number < newest) return `Not published; version ${newest} took its place.`;
  if (!signature) return 'It can be published once it is signed.';
  return 'Not published yet. Democratic services of the council publish it.';
}

type PublishedProps = Readonly<{
  publication: ShownPublication;
  published: NonNullable<ShownPublication['published']>;
}>;

function Published({ publication, published }: PublishedProps) {
  return (
    <>
      <SummaryList
        rows={[
          { label: 'Published', value: `${published.publishedAt}, by the ${published.publishedBy}` },
          { label: 'May be called in until', value: published.callInUntil ?? 'Call-in does not apply' },
          { label: 'In effect from', value: published.effectiveOn ?? 'Not known' },
          { label: 'Rule', value: publication.effectRule },
          { label: 'Kept until', value: published.retainedUntil },
        ]}
      />
      <p className="govuk-body">
        <TextLink to={paths.publication(published.id)}>Read the public copy</TextLink>
      </p>
    </>
  );
}
