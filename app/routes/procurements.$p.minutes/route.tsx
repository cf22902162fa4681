import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { bidsStillIn } from '#app/domain/evaluation-record.ts';
import { stageProblem } from '#app/domain/stage.ts';
import { chosenLot, type ProcurementVisit, procurementPage } from '#app/server/http.server.ts';
import { frameOf, lotsOf } from '#app/server/procurement-frame.server.ts';
import type { LotReached } from '#db/queries/access.server.ts';
import { listBids } from '#db/queries/bids.server.ts';
import { findFrozenScheme } from '#db/queries/criteria.server.ts';
import { listConsensus, listSubmittedMarks } from '#db/queries/moderation.server.ts';
import { chosenLetter, minuteItems } from './minutes.ts';
import { MinutesView } from './view.tsx';

export const meta = () => [{ title: 'Minutes – Joint commissioning' }];

/** The record of moderation, to be read and printed. Before moderation opens there is none for anybody. */
export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.minutes', async (visit) => {
    const lot = chosenLot(visit, 'readModeration');
    const opened = lot.milestones.includes('moderationOpened');
    const blocked = opened ? null : stageProblem('lockQuality', lot.stage);
    const aside = opened && lot.aside;
    return {
      frame: frameOf(visit),
      lots: lotsOf(visit, 'readModeration'),
      lot: { id: lot.id, number: lot.number, title: lot.title, stage: lot.stage },
      reopenings: lot.reopenings,
      aside,
      blocked,
      ...(aside || blocked ? { items: [], letters: [], letter: null } : await minutesOf(visit, lot)),
    };
  });

async function minutesOf({ db, url }: ProcurementVisit, { id, reopenings }: LotReached) {
  const scheme = await findFrozenScheme(db, id);
  if (!scheme) return { items: [], letters: [], letter: null };
  const bids = await listBids(db, id);
  const { letters, letter } = chosenLetter(scheme, bids, url.searchParams.get('bid'));
  const evaluators = await listSubmittedMarks(db, id, 'withReasons');
  const consensus = await listConsensus(db, id);
  const shown = bidsStillIn(bids, scheme).filter((bid) => letter === null || bid.letter === letter);
  // Nobody's marks before the viewer may see them: then there is nothing to minute yet.
  const items = evaluators.length === 0 ? [] : minuteItems(scheme, shown, { evaluators, consensus }, reopenings);
  return { items, letters, letter };
}

export default function Minutes() {
  return <MinutesView {...useLoaderData<typeof loader>()} />;
}
