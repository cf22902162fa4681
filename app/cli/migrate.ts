import { migrate } from '#db/migrate.server.ts';

// Brings the database of DATABASE_URL up to date; `npm start` does it by itself.
const url = process.env.DATABASE_URL;
if (!url) {
  console.error('Set DATABASE_URL to the database to migrate; the embedded one is migrated by npm start.');
  process.exit(1);
}
const ran = await migrate(url);
console.log(ran.length > 0 ? `Migrated: ${ran.join(', ')}` : 'The database was up to date.');
