import { sql } from 'kysely';

/** A moment's column as ISO text in UTC, to the second. */
export const utc = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
