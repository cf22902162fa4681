import { sql as query } from 'kysely';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from './test-database.ts';

const database = testDatabase();
let sql: postgres.Sql;
beforeAll(() => {
  sql = postgres(database.url, { max: 1, onnotice() {} });
});
afterAll(() => sql.end());

/** Tables that hold no council's or procurement's content, each with why it needs no row-level security. */
const open: Readonly<Record<string, string>> = {
  council: 'public facts',
  person: 'posts and addresses of officers, shown to those who appoint',
  council_role: 'which roles exist at a council',
  population_estimate: 'published by the Office for National Statistics',
  credential: 'read before anybody is signed in, by e-mail address only',
  session: 'read before anybody is signed in, by the hash of the token',
  sign_in_attempt: 'holds hashes of accounts only',
};

describe('the walls', () => {
  it('the portal’s role owns nothing and is above nothing', async () => {
    const [role] =
      await sql`select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolcanlogin from pg_roles where rolname = 'portal_app'`;
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreatedb: false,
      rolcreaterole: false,
      rolcanlogin: false,
    });
    const owned =
      await sql`select relname from pg_class join pg_roles on pg_roles.oid = relowner where rolname = 'portal_app'`;
    expect(owned).toEqual([]);
  });

  it('every table has row-level security, or a reason why not', async () => {
    const tables = await sql<{ name: string; secured: boolean }[]>`
      select relname as name, relrowsecurity as secured from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not like 'kysely%'`;
    const unsecured = tables.filter(({ secured }) => !secured).map(({ name }) => name);
    expect(unsecured.sort()).toEqual(Object.keys(open).sort());
  });

  it('what a court may ask for can be neither changed nor removed, by the portal or by the owner', async () => {
    const kept = await sql<{ name: string }[]>`
      select distinct relname as name from pg_trigger join pg_class on pg_class.oid = tgrelid where tgname = 'keep_rows'`;
    const names = kept.map(({ name }) => name);
    const needed = [
      'ledger_event',
      'offer',
      'approval',
      'criteria_version',
      'mark_entry',
      'consensus_entry',
      'document',
      'price_envelope',
      'opened_price',
      'reopening_order',
      'consensus_review',
      'quality_relock',
      'second_reading_order',
      'second_reading_place',
      'second_reading',
      'price_correction',
      'price_correction_agreement',
      'price_enquiry',
      'outcome_letter',
      'report_draft_version',
    ];
    expect(names).toEqual(expect.arrayContaining(needed));
    for (const name of names) {
      const [granted] =
        await sql`select has_table_privilege('portal_app', ${name}, 'update') as change, has_table_privilege('portal_app', ${name}, 'delete') as remove, has_table_privilege('portal_app', ${name}, 'truncate') as empty`;
      expect(granted, name).toEqual({ change: false, remove: false, empty: false });
      await expect(sql.unsafe(`truncate ${name} cascade`), name).rejects.toThrow('never changed or removed');
    }
  });

  it('functions that run as their owner fix their search path and are not open to the world by accident', async () => {
    const loose = await sql<{ name: string }[]>`
      select proname as name from pg_proc where pronamespace = 'public'::regnamespace and prosecdef and proconfig is null`;
    expect(loose).toEqual([]);
  });

  it('nobody signed in sees no row of any secured table', async () => {
    const secured = await sql<{ name: string }[]>`
      select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relrowsecurity`;
    await sql.begin(async (tx) => {
      await tx.unsafe("set local role portal_app; select set_config('app.viewer', '', true)");
      for (const { name } of secured) expect((await tx.unsafe(`select 1 from ${name} limit 1`)).length, name).toBe(0);
    });
  });

  it('a viewer is set for one transaction only', async () => {
    const viewer = database.actor('halton-commissioner').personId;
    await database.transactions.read(viewer, async () => null);
    const after = await database.transactions.read(null, async (db) =>
      db.selectFrom('procurement').select('id').execute(),
    );
    expect(after).toEqual([]);
  });

  it('refuses a viewer that is not an id, so that none can be smuggled into the statement', async () => {
    await expect(database.transactions.read("'; drop table person; --", async () => null)).rejects.toThrow(TypeError);
  });

  it('no plan is compiled before it runs: that takes seconds where a server has it switched on', async () => {
    const shown = await database.transactions.read(null, (db) => query<{ jit: string }>`show jit`.execute(db));
    expect(shown.rows).toEqual([{ jit: 'off' }]);
  });

  it('a read cannot write', async () => {
    const viewer = database.actor('halton-commissioner').personId;
    const attempt = database.transactions.read(viewer, async (db) =>
      (db as unknown as { insertInto(t: string): { values(v: object): { execute(): Promise<void> } } })
        .insertInto('idempotency')
        .values({ key: viewer, personId: viewer })
        .execute(),
    );
    await expect(attempt).rejects.toThrow('read-only transaction');
  });
});
