import type { ReactNode } from 'react';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import type { ShownFact } from './shown-facts.ts';

type ReportSectionProps = Readonly<{
  id: string;
  title: string;
  facts?: readonly ShownFact[];
  children?: ReactNode;
}>;

/** A section of the report: what the record says, then what only its author can say. */
export function ReportSection({ id, title, facts = [], children }: ReportSectionProps) {
  return (
    <section className="jc-section jc-report-section" id={id} aria-labelledby={`${id}-heading`}>
      <h2 className="govuk-heading-m" id={`${id}-heading`}>
        {title}
      </h2>
      {facts.length > 0 ? <RecordFacts facts={facts} /> : null}
      {children}
    </section>
  );
}

function RecordFacts({ facts }: Readonly<{ facts: readonly ShownFact[] }>) {
  return (
    <dl className="jc-record">
      {facts.map(({ label, words, to }) => (
        <div key={label} className="jc-record__row">
          <dt>{label}</dt>
          <dd>
            <FactWords words={words} to={to} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function FactWords({ words, to }: Pick<ShownFact, 'words' | 'to'>) {
  const text = words ?? 'Not recorded yet';
  const look = words === null ? 'govuk-link jc-unresolved' : 'govuk-link jc-fact';
  if (to === null) return <span className={words === null ? 'jc-unresolved' : undefined}>{text}</span>;
  return (
    <TextLink to={to} className={look}>
      {text}
    </TextLink>
  );
}
