import { useContext } from 'react';
import { paths } from '#app/paths.ts';
import { PageBody } from './govuk/page-body.tsx';
import { PageHeading } from './govuk/page-heading.tsx';
import { RequestContext } from './request-context.ts';

const words: Readonly<Record<number, { title: string; text: string }>> = {
  400: {
    title: 'What was sent could not be read',
    text: 'Go back, load the page anew and send the form again. Nothing was stored.',
  },
  403: {
    title: 'Your role does not allow this',
    text: 'You are part of this procurement, but not in a role that may see or do this.',
  },
  404: { title: 'Page not found', text: 'There is no such page, or it is not one that you may see.' },
  413: {
    title: 'That was too large',
    text: 'What was sent is larger than the portal accepts (8 MB). Nothing was stored.',
  },
};

/** The heading and title of the page for a status. */
export const errorTitle = (status: number): string => words[status]?.title ?? 'Something went wrong';

/** What a person sees instead of a page: what happened and what to do next; for a bug, a reference. */
export function ErrorPage({ status }: Readonly<{ status: number }>) {
  const reference = useContext(RequestContext).reference || referenceOfPage();
  const known = words[status];
  return (
    <PageBody>
      <PageHeading>{errorTitle(status)}</PageHeading>
      <p className="govuk-body">
        {known?.text ?? 'This is a fault of the portal, not of what you did. Nothing half-finished was stored.'}
      </p>
      {known ? null : (
        <p className="govuk-body">
          Try again; if it happens again, tell your administrator the reference <strong>{reference}</strong>.
        </p>
      )}
      <p className="govuk-body">
        <a className="govuk-link" href={paths.tasks()}>
          Go to my work
        </a>
      </p>
    </PageBody>
  );
}

function referenceOfPage(): string {
  if (typeof document === 'undefined') return 'unknown';
  return document.querySelector('meta[name="request-reference"]')?.getAttribute('content') ?? 'unknown';
}
