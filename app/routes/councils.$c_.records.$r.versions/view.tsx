import { ChooseVersions, type ListedVersions } from '#app/components/choose-versions.tsx';
import { ComparedVersions } from '#app/components/compared-versions.tsx';
import { EmptyState } from '#app/components/govuk/empty-state.tsx';
import { type RecordFrame, RecordPage } from '#app/components/record-page.tsx';
import { WordChanges } from '#app/components/word-changes.tsx';
import type { TooLong, WordChange } from '#app/domain/word-changes.ts';

type VersionsViewProps = Readonly<{
  frame: RecordFrame;
  part: string;
  parts: readonly Readonly<{ part: string; heading: string }>[];
  versions: ListedVersions;
  changes: readonly WordChange[] | TooLong | null;
}>;

export function VersionsView({ frame, parts, part, versions, changes }: VersionsViewProps) {
  const options = parts.map((one) => ({ value: one.part, text: one.heading }));
  const heading = parts.find((one) => one.part === part)?.heading ?? part;
  return (
    <RecordPage
      frame={frame}
      heading="Compare versions"
      lead="Every saved version of a part is kept. Choose two to see, word by word, what was taken out and what was put in."
    >
      <ChooseVersions
        about={{ name: 'part', label: 'Part', chosen: part, options }}
        versions={versions}
        called="Version"
      />
      {changes === null ? (
        <EmptyState title={`“${heading}” has ${versions.total === 1 ? 'one saved version' : 'no saved version yet'}`} />
      ) : (
        <ComparedVersions
          heading={`${heading}: version ${versions.from} to version ${versions.to}`}
          versions={versions}
        >
          <WordChanges changes={changes} />
        </ComparedVersions>
      )}
    </RecordPage>
  );
}
