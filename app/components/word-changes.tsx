import type { TooLong, WordChange } from '#app/domain/word-changes.ts';

type WordChangesProps = Readonly<{
  changes: readonly WordChange[] | TooLong;
  /** Whether it says how the marks are read: once on a page that shows several texts. */
  withKey?: boolean;
}>;

/** One text of two: what was taken out is struck through, what was put in underlined, and both are said in words. */
export function WordChanges({ changes, withKey = true }: WordChangesProps) {
  if ('kind' in changes)
    return (
      <p className="govuk-body">
        One of the two has {changes.characters.toLocaleString('en-GB')} characters; at most{' '}
        {changes.most.toLocaleString('en-GB')} are compared.
      </p>
    );
  if (changes.every(({ kind }) => kind === 'same')) return <p className="govuk-body">The two are the same.</p>;
  return (
    <>
      {withKey ? (
        <p className="govuk-body-s">
          <del>Struck through</del> was taken out; <ins>underlined</ins> was put in.
        </p>
      ) : null}
      <p className="jc-changes">
        {changes.map((change, at) => (
          // The stretches of one comparison have no name but their place, and never move.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Stretch key={at} change={change} />
        ))}
      </p>
    </>
  );
}

function Stretch({ change: { kind, text } }: Readonly<{ change: WordChange }>) {
  if (kind === 'same') return text;
  const Mark = kind === 'taken' ? 'del' : 'ins';
  return (
    <Mark>
      <span className="govuk-visually-hidden">{kind === 'taken' ? ' [taken out: ' : ' [put in: '}</span>
      {text}
      <span className="govuk-visually-hidden">] </span>
    </Mark>
  );
}
