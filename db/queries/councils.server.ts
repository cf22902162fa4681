import { sql } from 'kysely';
import type { DatedSetting } from '#app/domain/council-settings.ts';
import type { Db, Tx } from '../client.server.ts';
import { jsonb } from '../jsonb.server.ts';
import type { GovernanceSettingTable, MeetingCancellationTable, MeetingTable } from '../schema/people.ts';
import { settingsOf } from './settings-of.server.ts';

export type CalendarMeeting = Readonly<{
  id: string;
  body: string;
  heldOn: string;
  unusualBecause: string | null;
  cancelledBecause: string | null;
}>;

export interface CouncilPageRecord {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly decisionBody: string;
  readonly website: string | null;
  readonly settings: readonly DatedSetting[];
  /** With those that were cancelled, the latest day first. */
  readonly meetings: readonly CalendarMeeting[];
  /** Posts of its people; empty for viewers of another council. */
  readonly people: readonly Readonly<{ id: string; post: string; roles: readonly string[] }>[];
  readonly isAdministrator: boolean;
}

/** A council as the viewer may see it, in one statement; null where there is none of that name. */
export async function findCouncilPage(db: Db, id: string, personId: string): Promise<CouncilPageRecord | null> {
  const { rows } = await sql<CouncilPageRecord>`
    select c.id, c.name, c.short_name as "shortName", c.decision_body as "decisionBody", c.website,
      ${settingsOf(sql`c.id`)} as settings,
      (select coalesce(json_agg(json_build_object('id', m.id, 'body', m.body, 'heldOn', m.held_on,
          'unusualBecause', m.unusual_because, 'cancelledBecause', x.reason) order by m.held_on desc, m.body), '[]')
        from meeting m left join meeting_cancellation x on x.meeting_id = m.id where m.council_id = c.id) as meetings,
      (select coalesce(json_agg(json_build_object('id', p.id, 'post', p.post, 'roles',
          (select coalesce(json_agg(r.role order by r.role), '[]') from council_role r where r.person_id = p.id and r.council_id = c.id))
          order by p.post), '[]')
        from person p where p.council_id = c.id and p.disabled_at is null
          and exists (select from person me where me.id = ${personId} and me.council_id = c.id)) as people,
      exists (select from council_role r where r.person_id = ${personId} and r.council_id = c.id and r.role = 'administrator') as "isAdministrator"
    from council c where c.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

export interface ListedCouncil {
  readonly id: string;
  readonly name: string;
  readonly decisionBody: string;
  readonly nextMeeting: string | null;
  readonly unconfirmed: number;
}

/** Every council with its next meeting and how many of its settings nobody has confirmed. One statement. */
export async function listCouncilPages(db: Db, today: string): Promise<readonly ListedCouncil[]> {
  const { rows } = await sql<ListedCouncil>`
    select c.id, c.name, c.decision_body as "decisionBody",
      (select min(m.held_on)::text from meeting m where m.council_id = c.id and m.held_on >= ${today}::date
        and not exists (select from meeting_cancellation x where x.meeting_id = m.id)) as "nextMeeting",
      (select count(*)::int from governance_setting g where g.council_id = c.id and not g.confirmed
        and not exists (select from governance_setting n where n.council_id = g.council_id and n.key = g.key and n.valid_from > g.valid_from)) as unconfirmed
    from council c order by c.name`.execute(db);
  return rows;
}

/** False when that key already has a row from that day. */
export async function insertGovernanceSetting(tx: Tx, { value, ...row }: GovernanceSettingTable): Promise<boolean> {
  const added = await tx
    .insertInto('governanceSetting')
    .values({ ...row, value: jsonb(value) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** False when the meeting has been cancelled already. */
export async function insertMeetingCancellation(tx: Tx, row: MeetingCancellationTable): Promise<boolean> {
  const added = await tx
    .insertInto('meetingCancellation')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** False when that body already meets on that day. */
export async function insertMeeting(tx: Tx, row: MeetingTable): Promise<boolean> {
  const added = await tx
    .insertInto('meeting')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** A council's name; null where there is none of that id. */
export async function findCouncilName(db: Db, id: string): Promise<string | null> {
  const found = await db.selectFrom('council').select('name').where('id', '=', id).executeTakeFirst();
  return found?.name ?? null;
}

/** The sums in force on a day from which councils' decisions are key, in whole pounds; only those recorded. */
export async function listKeySums(
  db: Db,
  on: string,
): Promise<readonly Readonly<{ partner: string; fromPounds: number }>[]> {
  const { rows } = await sql<{ partner: string; fromPounds: number }>`
    select distinct on (g.council_id) g.council_id as partner, (g.value #>> '{}')::int as "fromPounds" from governance_setting g
    where g.key = 'keyDecisionPounds' and g.valid_from <= ${on}::date and jsonb_typeof(g.value) = 'number'
    order by g.council_id, g.valid_from desc`.execute(db);
  return rows;
}
