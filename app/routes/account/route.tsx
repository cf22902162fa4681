import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PageBody } from '#app/components/govuk/page-body.tsx';
import { PageHeading } from '#app/components/govuk/page-heading.tsx';
import { SummaryList } from '#app/components/govuk/summary-list.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import { paths } from '#app/paths.ts';
import { requireViewer } from '#app/server/http.server.ts';

export const meta = () => [{ title: 'Your account – Joint commissioning' }];

export async function loader(args: LoaderFunctionArgs) {
  const { post, email, councilName } = await requireViewer(args);
  return { post, email, councilName };
}

export default function Account() {
  const { post, email, councilName } = useLoaderData<typeof loader>();
  return (
    <PageBody>
      <PageHeading>Your account</PageHeading>
      <SummaryList
        rows={[
          { label: 'Post', value: post },
          { label: 'Council', value: councilName ?? 'Outside the councils' },
          { label: 'E-mail address', value: email },
        ]}
      />
      <p className="govuk-body">
        <TextLink to={paths.interests()}>Your register of interests</TextLink>
      </p>
    </PageBody>
  );
}
