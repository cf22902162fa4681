import { createDatabase, dropDatabase } from '#test/db/owner-commands.ts';

/** With DATABASE_URL the browser tests use that server, in a database of their own: its address, else null. */
export function givenDatabase(): string | null {
  if (!process.env.DATABASE_URL) return null;
  const url = new URL(process.env.DATABASE_URL);
  url.pathname = `/${name()}`;
  return url.href;
}

export async function createGivenDatabase() {
  if (process.env.DATABASE_URL) await createDatabase(process.env.DATABASE_URL, name());
}

export async function dropGivenDatabase() {
  if (process.env.DATABASE_URL) await dropDatabase(process.env.DATABASE_URL, name());
}

const name = () => `portal_e2e_${process.env.E2E_PORT}`;
