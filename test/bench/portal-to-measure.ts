import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type AppLoadContext, createRequestHandler, type ServerBuild } from '@remix-run/node';
import { loadDemonstration } from '#app/commands/load-demonstration.server.ts';
import { openPriceSeal } from '#app/server/price-seal.server.ts';
import type { Renditions } from '#app/server/renditions.server.ts';
import { openSessions } from '#app/server/session.server.ts';
import { openTransactions } from '#db/client.server.ts';
import { startEmbedded } from '#db/embedded.server.ts';
import { migrate } from '#db/migrate.server.ts';
import { personId } from '#db/seed/reference-data.server.ts';

/** The built portal with the demonstration on a database of its own, in this process, asked by the lead commissioner. */
export async function portalToMeasure(name: string, renditions: Renditions) {
  const folder = path.resolve('.cache', name);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  const embedded = await startEmbedded(folder, () => {});
  const statements: string[] = [];
  await migrate(embedded.ownerUrl);
  const priceSeal = openPriceSeal('a'.repeat(64));
  await loadDemonstration(embedded.ownerUrl, priceSeal);
  const transactions = openTransactions(embedded.ownerUrl, { onStatement: (text) => statements.push(text) });
  const build = (await import(pathToFileURL(path.resolve('.build/server/index.js')).href)) as ServerBuild;
  const handle = createRequestHandler(build, 'production');
  const sessions = openSessions(transactions, false);
  const cookie = (await sessions.enterAs(personId('halton-commissioner'))).split(';')[0] ?? '';
  const portal = { transactions, sessions, priceSeal, renditions, demonstration: true, now: () => new Date() };

  async function get(address: string): Promise<string> {
    let viewer: ReturnType<typeof sessions.viewerOf> | undefined;
    const context = {
      portal,
      nonce: 'bench',
      reference: 'BENCH',
      fromThisMachine: true,
      viewer: () => (viewer ??= sessions.viewerOf(cookie)),
    };
    const request = new Request(`http://localhost${address}`, { headers: { Cookie: cookie } });
    const response = await handle(request, context as AppLoadContext);
    const body = await response.text();
    if (!response.ok) throw new Error(`${address} answered ${response.status}`);
    return body;
  }

  async function end() {
    await renditions.close();
    await transactions.end();
    await embedded.stop();
  }
  return { transactions, priceSeal, statements, get, end };
}
