import { sql } from 'kysely';
import type { Db } from '../client.server.ts';

export async function databaseAnswers(db: Db): Promise<boolean> {
  await sql`select 1`.execute(db);
  return true;
}
