import type { ReactNode } from 'react';
import { paths } from '#app/paths.ts';
import type { FormProblem } from './form-problems.ts';
import { Breadcrumbs } from './govuk/breadcrumbs.tsx';
import { ErrorSummary } from './govuk/error-summary.tsx';
import { PageBody } from './govuk/page-body.tsx';
import { PageHeading } from './govuk/page-heading.tsx';
import { Tag } from './govuk/tag.tsx';
import { TextLink } from './govuk/text-link.tsx';

/** What every page of a decision record shows around its own content. */
export type RecordFrame = Readonly<{
  id: string;
  title: string;
  council: Readonly<{ id: string; name: string }>;
  form: string;
  route: string;
  fromPaper: boolean;
  procurement: Readonly<{ id: string; reference: string; title: string }> | null;
}>;

type RecordPageProps = Readonly<{
  frame: RecordFrame;
  /** Of a page under the record's own; left out on that one. */
  heading?: string;
  lead?: ReactNode;
  problems?: readonly FormProblem[];
  children: ReactNode;
}>;

/** The frame of every page of a decision record: where one is, whose record it is, what went wrong, then the page. */
export function RecordPage({ frame, heading, lead, problems = [], children }: RecordPageProps) {
  const { council, title } = frame;
  const crumbs = [
    { text: council.name, to: paths.council(council.id) },
    { text: 'Decision records', to: paths.records(council.id) },
    ...(heading ? [{ text: title, to: paths.record(council.id, frame.id) }, { text: heading }] : [{ text: title }]),
  ];
  return (
    <PageBody width="wide" before={<Breadcrumbs items={crumbs} />}>
      <ErrorSummary problems={problems} />
      <PageHeading caption={heading ? title : frame.route} lead={lead}>
        {heading ?? title}
      </PageHeading>
      {heading ? null : <Origin frame={frame} />}
      {children}
    </PageBody>
  );
}

function Origin({ frame }: Readonly<{ frame: RecordFrame }>) {
  const { procurement, form, fromPaper } = frame;
  return (
    <p className="govuk-body">
      {fromPaper ? (
        <>
          <Tag colour="grey">Entered from paper</Tag>{' '}
        </>
      ) : null}
      {form}
      {procurement ? (
        <>
          {', for '}
          <TextLink
            to={paths.procurement(procurement.id)}
          >{`${procurement.title} (${procurement.reference})`}</TextLink>
        </>
      ) : null}
    </p>
  );
}
