import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { signedInPage } from '#app/server/http.server.ts';
import { listProcurements } from '#db/queries/procurements.server.ts';
import { ProcurementsView } from './view.tsx';

export const meta = () => [{ title: 'Procurements – Joint commissioning' }];

export const loader = (args: LoaderFunctionArgs) =>
  signedInPage(args, async ({ db, viewer }) => ({
    procurements: await listProcurements(db, viewer.councilId),
    councilName: viewer.councilName,
  }));

export default function Procurements() {
  return <ProcurementsView {...useLoaderData<typeof loader>()} />;
}
