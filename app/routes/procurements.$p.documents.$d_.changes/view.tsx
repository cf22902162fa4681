import { BackLink } from '#app/components/govuk/back-link.tsx';
import { EmptyState } from '#app/components/govuk/empty-state.tsx';
import { LinkButton } from '#app/components/govuk/link-button.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { Tag } from '#app/components/govuk/tag.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import { type ProcurementFrame, ProcurementPage } from '#app/components/procurement-page.tsx';
import type { ChangedFact } from '#app/documents/out-of-date.ts';
import { paths } from '#app/paths.ts';

type DocumentChangesViewProps = Readonly<{
  frame: ProcurementFrame;
  document: Readonly<{ id: string; stage: 'preliminary' | 'award'; number: number; title: string }>;
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
          <p className="govuk-body">
            <Tag colour="yellow">Out of date</Tag> {changed.length} {changed.length === 1 ? 'fact has' : 'facts have'}{' '}
            changed since.
          </p>
          <Table
            caption="Changed since this version"
            columns={[
              { heading: 'In this version' },
              { heading: 'In the record today' },
              { heading: 'Where it is kept' },
            ]}
            rows={changed.map(({ factId, was, now, href }) => ({
              key: factId,
              cells: [
                was,
                now ?? 'No longer stated',
                href ? (
                  <TextLink key="place" to={href}>
                    Open<span className="govuk-visually-hidden"> the place of “{was}”</span>
                  </TextLink>
                ) : (
                  ''
                ),
              ],
            }))}
          />
          <LinkButton to={paths.draftReport(frame.id, document.stage)}>Make a new version</LinkButton>
        </>
      )}
    </ProcurementPage>
  );
}
