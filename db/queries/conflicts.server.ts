import { type RawBuilder, sql } from 'kysely';
import type { ConflictDeclaration, Mitigation } from '#app/domain/conflict-of-interest.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import type { Db, Tx } from '../client.server.ts';
import type { ConflictMitigationTable } from '../schema/tendering.ts';

type Id = string | RawBuilder<unknown>;

/** A person's latest declaration for a lot, as one value: its mitigation is the latest of that declaration. */
export const latestDeclaration = (lotId: Id, personId: Id) => sql<ConflictDeclaration | null>`
  (select json_build_object('person', q.post, 'kind', d.kind, 'detail', coalesce(d.details, ''),
      'declaredOn', to_char(d.declared_at at time zone 'Europe/London', 'YYYY-MM-DD'),
      'mitigation', ${mitigationOf(sql`d.id`)})
    from conflict_declaration d join person q on q.id = d.person_id
    where d.lot_id = ${lotId} and d.person_id = ${personId} order by d.declared_at desc limit 1)`;

/** What was decided last about a declaration, as one value. */
export const mitigationOf = (declarationId: RawBuilder<unknown>) => sql<Mitigation | null>`
  (select json_build_object('kind', m.kind, 'detail', m.detail, 'decidedOn', m.decided_on, 'decidedBy', m.decided_by)
    from conflict_mitigation m where m.declaration_id = ${declarationId} order by m.recorded_at desc limit 1)`;

export interface DeclarationToMitigate {
  readonly personId: string;
  readonly person: string;
  readonly kind: ConflictDeclaration['kind'];
  readonly declaredOn: PlainDate;
  /** Nothing was declared after it. */
  readonly newest: boolean;
}

export async function findDeclaration(db: Db, lotId: string, id: string): Promise<DeclarationToMitigate | null> {
  const { rows } = await sql<DeclarationToMitigate>`
    select d.person_id as "personId", p.post as person, d.kind,
      to_char(d.declared_at at time zone 'Europe/London', 'YYYY-MM-DD') as "declaredOn",
      not exists (select from conflict_declaration n where n.lot_id = d.lot_id and n.person_id = d.person_id
        and n.declared_at > d.declared_at) as newest
    from conflict_declaration d join person p on p.id = d.person_id where d.id = ${id} and d.lot_id = ${lotId}`.execute(
    db,
  );
  return rows[0] ?? null;
}

export const insertMitigation = (tx: Tx, row: ConflictMitigationTable) =>
  tx.insertInto('conflictMitigation').values(row).execute();
