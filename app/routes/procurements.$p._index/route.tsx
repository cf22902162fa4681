import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { councilStandings } from '#app/domain/approval-status.ts';
import { councilOffer } from '#app/domain/offer.ts';
import { procurementPage } from '#app/server/http.server.ts';
import { frameOf } from '#app/server/procurement-frame.server.ts';
import { listOffers } from '#db/queries/offers.server.ts';
import { findProcurementRecord } from '#db/queries/procurements.server.ts';
import { OverviewView } from './view.tsx';

export const meta = () => [{ title: 'Procurement – Joint commissioning' }];

export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p._index', async (visit) => {
    const { db, access, viewer, can } = visit;
    const record = await findProcurementRecord(db, access.procurement.id);
    // Who may not read cost shares gets none: neither rows nor standings.
    const offers = can('readCostShares') ? await listOffers(db, record.id) : [];
    const newest = offers[0];
    return {
      frame: frameOf(visit),
      record,
      lots: access.lots,
      standings: councilStandings(offers),
      shares: newest
        ? newest.body.parties.map(({ id, shortName }) => ({
            ...councilOffer(newest.body.apportionment, id),
            name: shortName,
            mine: id === viewer.councilId,
          }))
        : null,
      may: {
        edit: can('editProcurement'),
        criteria: can('readCriteria'),
        bids: can('readBids'),
        panel: can('readPanel'),
        moderation: can('readModeration'),
        prices: can('readPrices'),
        results: can('readResults'),
        score: can('score'),
        shares: can('readCostShares'),
        documents: can('readDocuments'),
      },
    };
  });

export default function Overview() {
  return <OverviewView {...useLoaderData<typeof loader>()} />;
}
