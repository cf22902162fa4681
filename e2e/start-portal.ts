// The portal of the browser tests. Where DATABASE_URL is given, in a fresh database on that server.
import { createGivenDatabase, givenDatabase } from './given-database.ts';

const given = givenDatabase();
await createGivenDatabase();
if (given) process.env.DATABASE_URL = given;
await import('#app/server/main.ts');
