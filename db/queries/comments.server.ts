import { sql } from 'kysely';
import { utc } from './utc-text.server.ts';

/** A comment with what settled it, if anything has. */
export interface StoredComment {
  readonly id: string;
  readonly part: string;
  readonly body: string;
  readonly madeBy: string;
  readonly madeAt: string;
  readonly settled: Readonly<{ body: string; madeBy: string; madeAt: string }> | null;
}

/** The comments of a table, as `c`; the caller says of which draft. */
export const commentsIn = (table: 'report_comment' | 'decision_record_comment') => sql`
  select c.id, c.part, c.body, p.post as "madeBy", ${utc('c.made_at')} as "madeAt",
    (select json_build_object('body', s.body, 'madeBy', q.post, 'madeAt', ${utc('s.made_at')})
      from ${sql.table(table)} s join person q on q.id = s.made_by where s.resolves = c.id) as settled
  from ${sql.table(table)} c join person p on p.id = c.made_by where c.resolves is null`;
