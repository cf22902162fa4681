import { loadDemonstration } from '#app/commands/load-demonstration.server.ts';
import { readSettings } from '#app/server/env.server.ts';
import { openPriceSeal } from '#app/server/price-seal.server.ts';
import { migrate } from '#db/migrate.server.ts';

// Loads the demonstration into the empty database of DATABASE_URL; `npm start` does it by itself on the embedded one.
const settings = readSettings();
if ('problem' in settings || !settings.DATABASE_URL || !settings.SEAL_KEY) {
  console.error('problem' in settings ? settings.problem : 'Set DATABASE_URL and SEAL_KEY to load the demonstration.');
  process.exit(1);
}
await migrate(settings.DATABASE_URL);
await loadDemonstration(settings.DATABASE_URL, openPriceSeal(settings.SEAL_KEY));
console.log('The demonstration is there.');
