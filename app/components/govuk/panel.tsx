import type { ReactNode } from 'react';

type PanelProps = Readonly<{ title: ReactNode; children?: ReactNode }>;

/** The end of a journey. Its title is the page's h1. */
export function Panel({ title, children }: PanelProps) {
  return (
    <div className="govuk-panel govuk-panel--confirmation">
      <h1 className="govuk-panel__title">{title}</h1>
      {children ? <div className="govuk-panel__body">{children}</div> : null}
    </div>
  );
}
