import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { loadDemonstration } from '#app/commands/load-demonstration.server.ts';
import { openTransactions, type TransactionOptions } from '#db/client.server.ts';
import { EmbeddedProblem, startEmbedded } from '#db/embedded.server.ts';
import { migrate } from '#db/migrate.server.ts';
import type { Settings } from './env.server.ts';
import type { Portal } from './portal.server.ts';
import { openPriceSeal } from './price-seal.server.ts';
import { openSessions } from './session.server.ts';

export interface RunningPortal {
  readonly portal: Portal;
  close(): Promise<void>;
}

/** A reason why the portal cannot start: one sentence for the person at the terminal. */
export class StartProblem extends Error {}

/** Database, migrations, demonstration data, sessions: everything behind the web server. */
export async function bootPortal(
  settings: Settings,
  say: (sentence: string) => void,
  options: TransactionOptions = {},
): Promise<RunningPortal> {
  const embedded = settings.DATABASE_URL ? null : await startOwnDatabase(settings, say);
  const url = settings.DATABASE_URL ?? (embedded?.ownerUrl as string);
  try {
    await migrate(url).catch(explainDatabase);
    const transactions = openTransactions(url, {
      max: settings.DATABASE_CONNECTIONS,
      prepare: !settings.DATABASE_POOLER,
      ...options,
    });
    const priceSeal = openPriceSeal(settings.SEAL_KEY ?? ownSealKey(embedded?.folder ?? settings.DATA_FOLDER));
    const wanted = settings.DEMONSTRATION ? settings.DEMONSTRATION === 'yes' : embedded !== null;
    if (wanted) await loadDemonstration(url, priceSeal);
    const portal: Portal = {
      transactions,
      sessions: openSessions(transactions, settings.PUBLIC_ADDRESS?.startsWith('https:') ?? false),
      priceSeal,
      demonstration: wanted && embedded !== null,
      now: () => new Date(),
    };
    const close = async () => {
      await transactions.end();
      await embedded?.stop();
    };
    return { portal, close };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

async function startOwnDatabase(settings: Settings, say: (sentence: string) => void) {
  return startEmbedded(settings.DATA_FOLDER, say).catch((error) => {
    throw error instanceof EmbeddedProblem ? new StartProblem(error.message) : error;
  });
}

function ownSealKey(folder: string): string {
  const file = path.join(folder, 'price-seal-key');
  if (!fs.existsSync(file)) {
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  }
  return fs.readFileSync(file, 'utf8').trim();
}

function explainDatabase(error: unknown): never {
  const cause = (error as { cause?: { code?: string; message?: string } }).cause ?? (error as { code?: string });
  const code = cause?.code ?? '';
  if (/^(ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|CONNECT_TIMEOUT|CONNECTION_)/.test(code)) {
    throw new StartProblem(
      `The database of DATABASE_URL cannot be reached (${code}); check its address and that it runs.`,
    );
  }
  if (/^(28|3D000)/.test(code)) {
    throw new StartProblem(`The database of DATABASE_URL refuses this user, password or database name (${code}).`);
  }
  if (error instanceof Error && error.message.startsWith('corrupted migrations')) {
    throw new StartProblem(
      'The database was made by another version of the portal; start that version, or choose another database or DATA_FOLDER.',
    );
  }
  if (code === '42501') {
    throw new StartProblem('The user of DATABASE_URL may not create tables and roles; grant it CREATE and CREATEROLE.');
  }
  throw error;
}
