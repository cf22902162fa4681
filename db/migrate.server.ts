import fs from 'node:fs/promises';
import path from 'node:path';
import { type Migration, Migrator } from 'kysely';
import { bound } from './client.server.ts';
import { FencedPool } from './fenced-pool.server.ts';

const folder = path.join(import.meta.dirname, 'migrations');

/** Brings the database at `ownerUrl` up to date, in order; returns the names of the migrations that ran. */
export async function migrate(ownerUrl: string): Promise<readonly string[]> {
  const pool = new FencedPool(ownerUrl, { max: 1, waitLimit: 10_000, prepare: false });
  try {
    return await pool.use(async (connection) => {
      await connection.control(
        "begin; select pg_advisory_xact_lock(20180118); set local client_min_messages = 'warning'",
      );
      const migrator = new Migrator({
        db: bound(connection, undefined, false),
        provider: { getMigrations },
      });
      const { error, results = [] } = await migrator.migrateToLatest();
      if (error) throw error;
      await connection.control('commit');
      return results.map((result) => result.migrationName);
    });
  } finally {
    await pool.end();
  }
}

async function getMigrations(): Promise<Record<string, Migration>> {
  const files = (await fs.readdir(folder)).filter((file) => file.endsWith('.ts')).sort();
  const loaded = files.map(async (file) => [file.slice(0, -3), await import(path.join(folder, file))] as const);
  return Object.fromEntries(await Promise.all(loaded));
}
