import postgres from 'postgres';
import { beforeAll, expect, it } from 'vitest';
import { personId } from '#db/seed/reference-data.server.ts';
import { portalInProcess } from './portal-in-process.ts';

const portal = portalInProcess();
const moderator = personId('west-moderator');
const finance = personId('halton-finance');
let address: string;

/** The moderator and a commercial evaluator of the first procurement declare an actual conflict in its priced lot. */
beforeAll(async () => {
  const sql = postgres(portal.database.url, { max: 1, onnotice() {} });
  const [row] = await sql<{ id: string }[]>`select id from procurement where reference = 'HBC/2018/014'`;
  await sql`insert into conflict_declaration (id, lot_id, person_id, kind, details, declared_at)
    select gen_random_uuid(), l.id, p.id, 'actual', 'A sister', now() from lot l, person p
    where l.procurement_id = ${row?.id ?? ''} and l.number = 1 and p.id in (${moderator}, ${finance})`;
  await sql.end();
  address = `/procurements/${row?.id}`;
}, 60_000);

it.each([
  ['moderation', moderator, 'what the panel says and agrees is not shown to you'],
  ['minutes', moderator, 'the panel’s marks and reasons are not shown to you'],
  ['results', moderator, 'its results are not shown to you'],
  ['sensitivity', finance, 'what its ranking hangs on is not shown to you'],
  ['prices', finance, 'its prices are not shown to you'],
])(
  'the page of %s says to whoever stands aside what they do not see, why, and where it ends',
  async (page, who, words) => {
    const { status, body } = await portal.get(`${address}/${page}?lot=1`, who);
    expect(status).toBe(200);
    const said = body
      .replace(/<!-- -->|<script[\s\S]*?<\/script>/g, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
    expect(said).toContain('You stand aside from this lot');
    expect(said).toContain(`You declared a conflict of interest in lot 1, so ${words}`);
    expect(body).toContain(`href="${address}/panel?lot=1"`);
    expect(said).not.toMatch(/Bid [A-D]|£|Prices are sealed|Open the prices/);
    expect((await portal.get(`${address}/panel?lot=1`, who)).status).toBe(200);
  },
);
