import type { LoaderFunctionArgs } from '@remix-run/node';
import { firstHash } from '#app/domain/ledger.ts';
import { procurementPage } from '#app/server/http.server.ts';
import { findLedgerHead, listLedgerEvents } from '#db/queries/ledger.server.ts';

const mostEvents = 200_000;

/** The chain as it is kept, with its head: enough to verify it without the portal. */
export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.ledger[.json]', async ({ db, access }) => {
    const { id: chain, reference } = access.procurement;
    const head = (await findLedgerHead(db, chain)) ?? { seq: 0, hash: firstHash };
    const events = await listLedgerEvents(db, chain, mostEvents);
    const file = { kind: 'ledger', format: 1, chain, head, events: events.map(({ post: _post, ...event }) => event) };
    return new Response(`${JSON.stringify(file, null, 2)}\n`, {
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Disposition': `attachment; filename="ledger-${reference.replace(/[^A-Za-z0-9]+/g, '-')}.json"`,
      },
    });
  });
