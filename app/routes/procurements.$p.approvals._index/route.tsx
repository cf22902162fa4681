import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { councilStandings } from '#app/domain/approval-status.ts';
import { procurementPage } from '#app/server/http.server.ts';
import { frameOf } from '#app/server/procurement-frame.server.ts';
import { listOffers } from '#db/queries/offers.server.ts';
import { ApprovalsView } from './view.tsx';

export const meta = () => [{ title: 'Approvals – Joint commissioning' }];

export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.approvals._index', async (visit) => {
    const offers = await listOffers(visit.db, visit.access.procurement.id);
    return {
      frame: frameOf(visit),
      standings: councilStandings(offers),
      offers: offers.map(({ id, number, sentAt, hash, recipients, decisions }) => ({
        id,
        number,
        sentAt,
        hash,
        recipients,
        decisions,
      })),
      names: Object.fromEntries(offers.flatMap(({ body }) => body.parties.map(({ id, shortName }) => [id, shortName]))),
    };
  });

export default function Approvals() {
  return <ApprovalsView {...useLoaderData<typeof loader>()} />;
}
