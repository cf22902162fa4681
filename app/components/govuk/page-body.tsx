import type { ReactNode } from 'react';

type PageBodyProps = Readonly<{
  children: ReactNode;
  /** Breadcrumbs or a back link, above the main landmark. */
  before?: ReactNode;
  /** `wide` for tables, scoring and charts; two-thirds reads better for text and forms. */
  width?: 'two-thirds' | 'wide';
}>;

/** The main landmark of every page, which the skip link goes to. */
export function PageBody({ children, before, width = 'two-thirds' }: PageBodyProps) {
  return (
    <div className="govuk-width-container">
      {before}
      <main id="main-content" tabIndex={-1} className={`govuk-main-wrapper jc-main jc-main--${width}`}>
        {children}
      </main>
    </div>
  );
}
