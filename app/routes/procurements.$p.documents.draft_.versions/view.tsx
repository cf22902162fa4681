import { ChooseVersions, type ListedVersions } from '#app/components/choose-versions.tsx';
import { ComparedVersions } from '#app/components/compared-versions.tsx';
import { BackLink } from '#app/components/govuk/back-link.tsx';
import { EmptyState } from '#app/components/govuk/empty-state.tsx';
import { type ProcurementFrame, ProcurementPage } from '#app/components/procurement-page.tsx';
import { WordChanges } from '#app/components/word-changes.tsx';
import type { DraftChanges } from '#app/documents/report-draft-changes.ts';
import { type ReportStage, reportNames } from '#app/domain/report-stage.ts';
import { paths } from '#app/paths.ts';

type DraftVersionsViewProps = Readonly<{
  frame: ProcurementFrame;
  stage: ReportStage;
  sections: readonly Readonly<{ id: string; title: string }>[];
  /** Null: the whole draft. */
  section: string | null;
  versions: ListedVersions;
  changes: DraftChanges | null;
}>;

export function DraftVersionsView({ frame, stage, sections, section, versions, changes }: DraftVersionsViewProps) {
  const title = sections.find(({ id }) => id === section)?.title;
  const heading = `${title ? `${title}: draft` : 'Draft'} ${versions.from} to draft ${versions.to}`;
  const whole = { value: 'whole', text: 'The whole draft' };
  const options = [whole, ...sections.map(({ id, title }) => ({ value: id, text: title }))];
  return (
    <ProcurementPage
      frame={frame}
      heading="Compare saved drafts"
      under={{ text: 'Documents', to: paths.documents(frame.id) }}
      lead="Every draft that was saved is kept. Choose two to see, word by word, what was taken out and what was put in."
    >
      <BackLink to={paths.draftReport(frame.id, stage)}>{reportNames[stage]}</BackLink>
      {changes === null ? (
        <EmptyState
          title={versions.total === 1 ? 'This draft has been saved once' : 'This draft has not been saved yet'}
        >
          <p className="govuk-body">There is something to compare once it has been saved twice.</p>
        </EmptyState>
      ) : (
        <>
          <ChooseVersions
            about={{ name: 'section', label: 'Section', chosen: section ?? whole.value, options }}
            versions={versions}
            called="Draft"
            hidden={{ stage }}
          />
          <ComparedVersions heading={heading} versions={versions}>
            <Changes changes={changes} titled={section === null} />
          </ComparedVersions>
        </>
      )}
    </ProcurementPage>
  );
}

type ChangesProps = Readonly<{ changes: DraftChanges; titled: boolean }>;

function Changes({ changes: { sections, unchanged }, titled }: ChangesProps) {
  if (sections.length === 0) return <p className="govuk-body">The two are the same.</p>;
  return (
    <>
      {unchanged.length > 0 ? <p className="govuk-body-s">The same in both: {unchanged.join('; ')}.</p> : null}
      {sections.map(({ title, changes }, index) => (
        <div key={title} className="jc-section">
          {titled ? <h3 className="govuk-heading-s">{title}</h3> : null}
          <WordChanges changes={changes} withKey={index === 0} />
        </div>
      ))}
    </>
  );
}
