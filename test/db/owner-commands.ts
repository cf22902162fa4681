import postgres from 'postgres';

/** Makes database `name` anew on the server of `ownerUrl`; returns its address. */
export async function createDatabase(ownerUrl: string, name: string, template?: string): Promise<string> {
  const sql = postgres(ownerUrl, { max: 1, onnotice() {} });
  try {
    await sql.unsafe(`drop database if exists ${name} with (force)`);
    await sql.unsafe(`create database ${name}${template ? ` template ${template}` : ''}`);
  } finally {
    await sql.end();
  }
  return addressOf(ownerUrl, name);
}

export async function dropDatabase(ownerUrl: string, name: string) {
  const sql = postgres(ownerUrl, { max: 1, onnotice() {} });
  await sql.unsafe(`drop database if exists ${name} with (force)`).finally(() => sql.end());
}

function addressOf(ownerUrl: string, name: string): string {
  const url = new URL(ownerUrl);
  url.pathname = `/${name}`;
  return url.href;
}
