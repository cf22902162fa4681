import type { Kysely } from 'kysely';
import { bound } from './client.server.ts';
import { FencedPool } from './fenced-pool.server.ts';
import type { Database } from './schema/database.ts';

/** Reference data (councils, people, settings) is loaded by the owner of the tables, not through the portal's role. */
export async function asOwner<T>(ownerUrl: string, work: (db: Kysely<Database>) => Promise<T>): Promise<T> {
  const pool = new FencedPool(ownerUrl, { max: 1, waitLimit: 10_000, prepare: false });
  try {
    return await pool.use(async (connection) => {
      await connection.control('begin');
      const result = await work(bound(connection));
      await connection.control('commit');
      return result;
    });
  } finally {
    await pool.end();
  }
}
