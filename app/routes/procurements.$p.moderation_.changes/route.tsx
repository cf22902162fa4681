import type { LoaderFunctionArgs } from '@remix-run/node';
import { chosenLot, procurementPage } from '#app/server/http.server.ts';
import { moderationVersion } from '#app/server/moderation-version.server.ts';
import { countConsensus } from '#db/queries/moderation.server.ts';

/** A few bytes that differ whenever the panel has recorded something: asked for every few seconds while people sit together. */
export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.moderation_.changes', async (visit) => {
    const lot = chosenLot(visit, 'readModeration');
    return Response.json({ version: moderationVersion(lot, await countConsensus(visit.db, lot.id)) });
  });
