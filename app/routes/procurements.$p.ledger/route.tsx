import { createHash } from 'node:crypto';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { firstHash, ledgerFaults } from '#app/domain/ledger.ts';
import { procurementPage } from '#app/server/http.server.ts';
import { frameOf } from '#app/server/procurement-frame.server.ts';
import { findLedgerHead, listLedgerEvents } from '#db/queries/ledger.server.ts';
import { LedgerView } from './view.tsx';

export const meta = () => [{ title: 'Ledger – Joint commissioning' }];

const perPage = 100;
/** A longer chain is verified from its download: hashing it here would keep everybody else waiting. */
const longestVerified = 5_000;

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.ledger', async (visit) => {
    const { db, access, url } = visit;
    const chain = access.procurement.id;
    const head = (await findLedgerHead(db, chain)) ?? { seq: 0, hash: firstHash };
    const from = Math.max(1, head.seq - longestVerified + 1);
    const events = await listLedgerEvents(db, chain, longestVerified, from);
    const kinds = [...new Set(events.map(({ kind }) => kind))].sort();
    const kind = kinds.find((one) => one === url.searchParams.get('kind')) ?? '';
    const chosen = events.filter((event) => kind === '' || event.kind === kind).reverse();
    const pages = Math.max(1, Math.ceil(chosen.length / perPage));
    const page = Math.min(pages, Math.max(1, Number.parseInt(url.searchParams.get('page') ?? '1', 10) || 1));
    return {
      frame: frameOf(visit),
      head,
      // The whole chain or none of it: a part would say nothing about the rest.
      verified: from > 1 ? null : { faults: ledgerFaults(events, head, sha256), events: events.length },
      kinds,
      kind,
      page,
      pages,
      found: chosen.length,
      events: chosen
        .slice((page - 1) * perPage, page * perPage)
        .map(({ seq, recordedAt, kind: name, post, hash, body }) => ({
          seq,
          recordedAt,
          kind: name,
          post,
          hash,
          body,
        })),
    };
  });

export default function Ledger() {
  return <LedgerView {...useLoaderData<typeof loader>()} />;
}
