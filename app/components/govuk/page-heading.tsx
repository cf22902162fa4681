import type { ReactNode } from 'react';

type PageHeadingProps = Readonly<{ children: ReactNode; caption?: ReactNode; lead?: ReactNode }>;

/** The page's only h1; the caption above it is read as part of it. */
export function PageHeading({ children, caption, lead }: PageHeadingProps) {
  return (
    <>
      <h1 className="govuk-heading-l jc-page-heading">
        {caption ? <span className="govuk-caption-m">{caption} </span> : null}
        {children}
      </h1>
      {lead ? <p className="govuk-body-l">{lead}</p> : null}
    </>
  );
}
