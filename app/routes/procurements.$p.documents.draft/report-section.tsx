import type { ReactNode } from 'react';
import { GivenFacts, type ShownFact } from '#app/components/given-facts.tsx';
import { type DraftSectionId, draftSectionTitle } from '#app/documents/report-draft-sections.ts';

type ReportSectionProps = Readonly<{
  id: DraftSectionId;
  facts?: readonly ShownFact[];
  children?: ReactNode;
}>;

/** A section of the report: what the record says, then what only its author can say. */
export function ReportSection({ id, facts = [], children }: ReportSectionProps) {
  return (
    <section className="jc-section jc-report-section" id={id} aria-labelledby={`${id}-heading`}>
      <h2 className="govuk-heading-m" id={`${id}-heading`}>
        {draftSectionTitle[id]}
      </h2>
      {facts.length > 0 ? <GivenFacts facts={facts} /> : null}
      {children}
    </section>
  );
}
