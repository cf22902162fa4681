import { Button } from '#app/components/govuk/button.tsx';
import { EmptyState } from '#app/components/govuk/empty-state.tsx';
import { Select } from '#app/components/govuk/select.tsx';
import { type RecordFrame, RecordPage } from '#app/components/record-page.tsx';
import { WordChanges } from '#app/components/word-changes.tsx';
import { formatUkTime } from '#app/domain/uk-time.ts';
import type { TooLong, WordChange } from '#app/domain/word-changes.ts';

type VersionsViewProps = Readonly<{
  frame: RecordFrame;
  part: string;
  parts: readonly Readonly<{ part: string; heading: string }>[];
  versions: readonly Readonly<{ version: number; savedBy: string; savedAt: string }>[];
  from: number | null;
  to: number | null;
  changes: readonly WordChange[] | TooLong | null;
}>;

export function VersionsView(props: VersionsViewProps) {
  const { frame, parts, part, versions, changes, from, to } = props;
  const heading = parts.find((one) => one.part === part)?.heading ?? part;
  return (
    <RecordPage
      frame={frame}
      heading="Compare versions"
      lead="Every saved version of a part is kept. Choose two to see, word by word, what was taken out and what was put in."
    >
      <ChooseForm {...props} />
      {versions.length < 2 || changes === null ? (
        <EmptyState
          title={`“${heading}” has ${versions.length === 1 ? 'one saved version' : 'no saved version yet'}`}
        />
      ) : (
        <section className="jc-section" aria-labelledby="compared">
          <h2 className="govuk-heading-m" id="compared">
            {heading}: version {from} to version {to}
          </h2>
          <WordChanges changes={changes} />
        </section>
      )}
    </RecordPage>
  );
}

function ChooseForm({ part, parts, versions, from, to }: VersionsViewProps) {
  const options = versions.map(({ version, savedBy, savedAt }) => ({
    value: String(version),
    text: `Version ${version}, ${formatUkTime(savedAt)}, ${savedBy}`,
  }));
  return (
    <form method="get" className="jc-section">
      <Select
        name="part"
        label="Part"
        defaultValue={part}
        options={parts.map((one) => ({ value: one.part, text: one.heading }))}
      />
      {versions.length > 1 ? (
        <div className="jc-side-by-side">
          <Select name="from" label="From" defaultValue={from} options={options} />
          <Select name="to" label="To" defaultValue={to} options={options} />
        </div>
      ) : null}
      <Button secondary>Compare</Button>
    </form>
  );
}
