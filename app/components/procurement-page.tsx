import type { ReactNode } from 'react';
import { paths } from '#app/paths.ts';
import type { FormProblem } from './form-problems.ts';
import { Breadcrumbs } from './govuk/breadcrumbs.tsx';
import { ErrorSummary } from './govuk/error-summary.tsx';
import { PageBody } from './govuk/page-body.tsx';
import { PageHeading } from './govuk/page-heading.tsx';
import { TextLink } from './govuk/text-link.tsx';

export type ProcurementFrame = Readonly<{
  id: string;
  reference: string;
  title: string;
  /** The procurement's pages that the viewer may open, by what they are for. */
  parts: readonly Readonly<{ name: string; pages: readonly Readonly<{ to: string; text: string }>[] }>[];
}>;

type ProcurementPageProps = Readonly<{
  frame: ProcurementFrame;
  heading: string;
  /** The page of the navigation that this one belongs to, where it is not one itself. */
  under?: Readonly<{ text: string; to: string }>;
  lead?: ReactNode;
  width?: 'two-thirds' | 'wide';
  problems?: readonly FormProblem[];
  children: ReactNode;
}>;

/** The frame of every page of a procurement: where one is, the other pages, what went wrong, then the page. */
export function ProcurementPage({
  frame,
  heading,
  under,
  lead,
  width = 'wide',
  problems = [],
  children,
}: ProcurementPageProps) {
  const crumbs = [
    { text: 'Procurements', to: paths.procurements() },
    { text: frame.reference, to: paths.procurement(frame.id) },
    ...(under ? [under] : []),
    { text: heading },
  ];
  return (
    <PageBody width={width} before={<Breadcrumbs items={crumbs} />}>
      <ErrorSummary problems={problems} />
      <PageHeading caption={frame.title} lead={lead}>
        {heading}
      </PageHeading>
      <nav className="jc-pages" aria-label="Pages of this procurement">
        {frame.parts.map(({ name, pages }) => (
          <div key={name} className="jc-pages__part">
            <span className="jc-pages__name" id={`pages-${name}`}>
              {name}
            </span>
            <ul className="jc-pages__list" aria-labelledby={`pages-${name}`}>
              {pages.map(({ to, text }) => (
                <li key={to}>
                  <TextLink to={to} current={text === heading ? 'page' : text === under?.text && 'section'}>
                    {text}
                  </TextLink>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      {children}
    </PageBody>
  );
}
