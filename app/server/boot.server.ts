import { loadDemonstration } from '#app/commands/load-demonstration.server.ts';
import { openTransactions, type TransactionOptions } from '#db/client.server.ts';
import { EmbeddedProblem, startEmbedded } from '#db/embedded.server.ts';
import { migrate } from '#db/migrate.server.ts';
import type { Settings } from './env.server.ts';
import { ownSealKey, rotationIsOpen } from './own-seal-key.server.ts';
import type { Portal } from './portal.server.ts';
import { openPriceSeal } from './price-seal.server.ts';
import { openRenditions } from './renditions.server.ts';
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
    const priceSeal = openPriceSeal(sealKey(settings, embedded?.folder ?? settings.DATA_FOLDER));
    const wanted = settings.DEMONSTRATION ? settings.DEMONSTRATION === 'yes' : embedded !== null;
    if (wanted) await loadDemonstration(url, priceSeal);
    const renditions = openRenditions();
    renditions.warm();
    const portal: Portal = {
      transactions,
      sessions: openSessions(transactions, settings.PUBLIC_ADDRESS?.startsWith('https:') ?? false),
      priceSeal,
      renditions,
      demonstration: wanted && embedded !== null,
      now: () => new Date(),
    };
    const close = async () => {
      await renditions.close();
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

/** The key of the settings, or the portal's own; half a rotation opens half of the prices, so it is finished first. */
function sealKey({ SEAL_KEY }: Settings, folder: string): string {
  if (SEAL_KEY) return SEAL_KEY;
  if (rotationIsOpen(folder))
    throw new StartProblem('A rotation of the price key was cut short; finish it with: npm run rotate-seal-key');
  return ownSealKey(folder);
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
