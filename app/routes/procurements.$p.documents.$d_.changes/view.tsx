import { ChangedFactsTable } from '#app/components/changed-facts-table.tsx';
import { BackLink } from '#app/components/govuk/back-link.tsx';
import { EmptyState } from '#app/components/govuk/empty-state.tsx';
import { LinkButton } from '#app/components/govuk/link-button.tsx';
import { type ProcurementFrame, ProcurementPage } from '#app/components/procurement-page.tsx';
import type { ChangedFact } from '#app/documents/out-of-date.ts';
import type { ReportStage } from '#app/domain/report-stage.ts';
import { paths } from '#app/paths.ts';

type DocumentChangesViewProps = Readonly<{
  frame: ProcurementFrame;
  document: Readonly<{ id: string; stage: ReportStage; number: number; title: string }>;
  changed: readonly ChangedFact[];
}>;

export function DocumentChangesView({ frame, document, changed }: DocumentChangesViewProps) {
  return (
    <ProcurementPage
      frame={frame}
      heading="What has changed"
      lead="Figures, dates and names that this version states, beside what the record states today. The version itself never changes."
    >
      <BackLink to={paths.document(frame.id, document.id)}>
        {document.title}, version {document.number}
      </BackLink>
      {changed.length === 0 ? (
        <EmptyState title="Everything this version states still stands" />
      ) : (
        <>
          <ChangedFactsTable caption="Changed since this version" changed={changed} />
          <LinkButton to={paths.draftReport(frame.id, document.stage)}>Make a new version</LinkButton>
        </>
      )}
    </ProcurementPage>
  );
}
