import { beforeAll, describe, expect, it } from 'vitest';
import type { RouteName } from '#app/server/route-policy.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { largeEvaluation } from '../bench/large-evaluation.ts';
import { addresses } from './addresses.ts';
import { portalInProcess } from './portal-in-process.ts';

const portal = portalInProcess();
const nowhere = '00000000-0000-4000-8000-000000000000';
const sizes = [
  { bids: 3, criteria: 4 },
  { bids: 9, criteria: 40 },
];
const found: string[] = [];

beforeAll(async () => {
  const { transactions, priceSeal } = portal.database;
  for (const size of sizes) found.push((await largeEvaluation(transactions, priceSeal, size)).procurementId);
}, 120_000);

const ofAProcurement = (Object.keys(addresses) as RouteName[]).filter((route) =>
  addresses[route]({ p: nowhere, offer: nowhere, document: nowhere })?.startsWith(`/procurements/${nowhere}`),
);

describe.each(ofAProcurement)('%s', (route) => {
  it.each(['halton-commissioner', 'halton-evaluator', 'west-moderator'])(
    'asks as much of the database for a large procurement as for a small one: %s',
    async (key) => {
      const asked: (readonly [number, readonly string[]])[] = [];
      for (const p of found) {
        const address = addresses[route]({ p, offer: nowhere, document: nowhere });
        const { status, statements } = await portal.get(address as string, personId(key));
        asked.push([status, statements]);
      }
      expect(asked[1]).toEqual(asked[0]);
    },
  );
});
