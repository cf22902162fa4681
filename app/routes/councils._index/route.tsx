import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { signedInPage } from '#app/server/http.server.ts';
import { listCouncilPages } from '#db/queries/councils.server.ts';
import { CouncilsView } from './view.tsx';

export const meta = () => [{ title: 'Councils – Joint commissioning' }];

export const loader = (args: LoaderFunctionArgs) =>
  signedInPage(args, async ({ db, now, viewer }) => ({
    councils: await listCouncilPages(db, now.toISOString().slice(0, 10)),
    own: viewer.councilId,
  }));

export default function Councils() {
  return <CouncilsView {...useLoaderData<typeof loader>()} />;
}
