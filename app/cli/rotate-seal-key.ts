import { rotateSealKey } from '#app/commands/rotate-seal-key.server.ts';
import { readSettings } from '#app/server/env.server.ts';
import { keyRotation } from '#app/server/price-seal.server.ts';
import { migrate } from '#db/migrate.server.ts';

// Wraps every lot's key with NEW_SEAL_KEY instead of SEAL_KEY. Stop the portal first, and start it with the new key.
const settings = readSettings();
if ('problem' in settings) end(settings.problem);
const { DATABASE_URL, SEAL_KEY, NEW_SEAL_KEY } = settings;
if (!DATABASE_URL || !SEAL_KEY || !NEW_SEAL_KEY)
  end('Set DATABASE_URL, SEAL_KEY (the key in use) and NEW_SEAL_KEY (the one to come).');
if (SEAL_KEY === NEW_SEAL_KEY) end('NEW_SEAL_KEY is the key in use; make another one.');
await migrate(DATABASE_URL);
try {
  const { lots, procurements } = await rotateSealKey(DATABASE_URL, keyRotation(SEAL_KEY, NEW_SEAL_KEY), new Date());
  console.log(`Wrapped the keys of ${lots} lots in ${procurements} procurements anew.`);
  console.log('Start the portal with SEAL_KEY set to the new key. Backups made before still open with the old one.');
} catch (error) {
  end(`Nothing was changed: ${error instanceof Error ? error.message : String(error)}`);
}

function end(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
