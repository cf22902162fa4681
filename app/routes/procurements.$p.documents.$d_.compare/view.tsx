import { BackLink } from '#app/components/govuk/back-link.tsx';
import { Button } from '#app/components/govuk/button.tsx';
import { EmptyState } from '#app/components/govuk/empty-state.tsx';
import { Select } from '#app/components/govuk/select.tsx';
import { type ProcurementFrame, ProcurementPage } from '#app/components/procurement-page.tsx';
import { WordChanges } from '#app/components/word-changes.tsx';
import { formatUkTime } from '#app/domain/uk-time.ts';
import type { TooLong, WordChange } from '#app/domain/word-changes.ts';
import { paths } from '#app/paths.ts';

type CompareViewProps = Readonly<{
  frame: ProcurementFrame;
  document: Readonly<{ id: string; title: string; number: number }>;
  others: readonly Readonly<{ id: string; number: number; madeAt: string }>[];
  chosen: string | null;
  compared: Readonly<{ from: number; to: number; changes: readonly WordChange[] | TooLong }> | null;
}>;

export function CompareView({ frame, document, others, chosen, compared }: CompareViewProps) {
  return (
    <ProcurementPage
      frame={frame}
      heading="Compare versions"
      lead="Word by word, what was taken out and what was put in between two versions that were made."
    >
      <BackLink to={paths.document(frame.id, document.id)}>
        {document.title}, version {document.number}
      </BackLink>
      {compared === null ? (
        <EmptyState title="There is no other version to compare with yet" />
      ) : (
        <>
          <form method="get" className="jc-section">
            <Select
              name="with"
              label={`Compare version ${document.number} with`}
              defaultValue={chosen}
              options={others.map(({ id, number, madeAt }) => ({
                value: id,
                text: `Version ${number}, made ${formatUkTime(madeAt)}`,
              }))}
            />
            <Button secondary>Compare</Button>
          </form>
          <section className="jc-section" aria-labelledby="compared">
            <h2 className="govuk-heading-m" id="compared">
              Version {compared.from} to version {compared.to}
            </h2>
            <WordChanges changes={compared.changes} />
          </section>
        </>
      )}
    </ProcurementPage>
  );
}
