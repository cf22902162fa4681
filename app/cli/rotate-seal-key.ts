import { rotateSealKey } from '#app/commands/rotate-seal-key.server.ts';
import { readSettings, type Settings } from '#app/server/env.server.ts';
import { nextSealKey, ownSealKey, settleSealKey } from '#app/server/own-seal-key.server.ts';
import { keyRotation } from '#app/server/price-seal.server.ts';
import { startEmbedded } from '#db/embedded.server.ts';
import { migrate } from '#db/migrate.server.ts';

// Wraps every lot's key with a new key of the portal. With SEAL_KEY set, the new one is NEW_SEAL_KEY; else the generated
// file is replaced. Stop the portal first.
const settings = readSettings();
if ('problem' in settings) end(settings.problem);
const { SEAL_KEY, NEW_SEAL_KEY } = settings;
if (SEAL_KEY && !NEW_SEAL_KEY)
  end('Set NEW_SEAL_KEY, the key that takes the place of SEAL_KEY: 64 hexadecimal digits.');
if (!SEAL_KEY && NEW_SEAL_KEY) end('Set SEAL_KEY too, the key in use; without it the generated key file is replaced.');
if (SEAL_KEY && SEAL_KEY === NEW_SEAL_KEY) end('NEW_SEAL_KEY is the key in use; make another one.');

const { url, folder, stop } = await database(settings);
try {
  await migrate(url);
  const keys = SEAL_KEY && NEW_SEAL_KEY ? [SEAL_KEY, NEW_SEAL_KEY] : [ownSealKey(folder), nextSealKey(folder)];
  const { lots, procurements } = await rotateSealKey(url, keyRotation(keys[0] ?? '', keys[1] ?? ''), new Date());
  if (!SEAL_KEY) settleSealKey(folder);
  console.log(`Wrapped the keys of ${lots} lots in ${procurements} procurements anew.`);
  console.log(
    SEAL_KEY
      ? 'Start the portal with SEAL_KEY set to the new key. Backups made before still open with the old one.'
      : 'The key file holds the new key. Backups made before still open with the old one, if you have kept it.',
  );
} catch (error) {
  process.exitCode = 1;
  console.error(`Not rotated: ${error instanceof Error ? error.message : String(error)}`);
} finally {
  await stop();
}
process.exit();

/** The database of DATABASE_URL, or the embedded one, which must not be in use. */
async function database({ DATABASE_URL, DATA_FOLDER }: Settings) {
  if (DATABASE_URL) return { url: DATABASE_URL, folder: DATA_FOLDER, stop: async () => {} };
  const embedded = await startEmbedded(DATA_FOLDER, (sentence) => console.log(sentence));
  if (embedded.reused) end('The portal is running on this DATA_FOLDER; stop it first.');
  return { url: embedded.ownerUrl, folder: embedded.folder, stop: embedded.stop };
}

function end(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
