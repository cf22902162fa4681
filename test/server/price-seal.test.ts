import postgres from 'postgres';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPriceSeal } from '#app/server/price-seal.server.ts';
import { exploitation, missingFromHome } from '#db/seed/evaluation.ts';
import { people } from '#db/seed/people.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { addresses } from './addresses.ts';
import { portalInProcess } from './portal-in-process.ts';

const portal = portalInProcess();
let p: string;

/** Every way in which a price could be written down. */
function writings(pence: number): readonly string[] {
  const pounds = (pence / 100).toFixed(2);
  const grouped = Number(pounds).toLocaleString('en-GB', { minimumFractionDigits: 2 });
  return [String(pence), pounds, pounds.replace(/\.00$/, ''), grouped, grouped.replace(/\.00$/, '')];
}

/** Lot 2 is under moderation: its prices are sealed. */
const sealed = exploitation.bids.flatMap(({ pricePence }) => writings(pricePence));
const opened = missingFromHome.bids.map(({ pricePence }) => writings(pricePence)[3] as string);
const found = (text: string) =>
  sealed.filter((price) => new RegExp(`(?<![\\d,.])${price.replace(/[.]/g, '\\.')}(?![\\d])`).test(text));

beforeAll(async () => {
  p = await portal.database.transactions.read(personId('halton-commissioner'), async (db) => {
    const row = await db
      .selectFrom('procurement')
      .select('id')
      .where('reference', '=', 'HBC/2018/014')
      .executeTakeFirstOrThrow();
    return row.id;
  });
});

describe('sealed prices', () => {
  it('stand on no page, in no data and in no file, for no person', async () => {
    const offer = await portal.database.transactions.read(personId('halton-director'), (db) =>
      db.selectFrom('offer').select('id').where('procurementId', '=', p).executeTakeFirstOrThrow(),
    );
    const documents = await portal.database.transactions.read(personId('halton-director'), (db) =>
      db.selectFrom('document').select('id').where('procurementId', '=', p).execute(),
    );
    let looked = 0;
    for (const { key } of people) {
      for (const document of documents.length > 0 ? documents : [{ id: p }]) {
        const all = Object.values(addresses).map((address) => address({ p, offer: offer.id, document: document.id }));
        for (const address of all.filter((one) => one !== null)) {
          const lots = address.startsWith(`/procurements/${p}/`) ? ['', '2'] : [''];
          for (const lot of lots) {
            const [bare = '', query = ''] = address.split('?');
            const asked = new URLSearchParams(query);
            if (lot) asked.set('lot', lot);
            for (const variant of [bare, `${bare}.data`]) {
              const { body } = await portal.get(`${variant}?${asked}`, personId(key));
              looked++;
              expect(found(body), `${key} at ${variant}?${asked}`).toEqual([]);
            }
          }
        }
      }
    }
    expect(looked).toBeGreaterThan(1000);
  }, 120_000);

  it('would be seen by this test if they were there: the opened ones of lot 1 are', async () => {
    const { body } = await portal.get(`/procurements/${p}/results?lot=1`, personId('halton-commissioner'));
    for (const price of opened) expect(body).toContain(price);
  });

  it('are in no row of the database, and their envelopes are all of one length', async () => {
    const sql = postgres(portal.database.url, { max: 1, onnotice() {} });
    const tables = await sql<
      { name: string }[]
    >`select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`;
    for (const { name } of tables) {
      const rows = await sql.unsafe<{ text: string }[]>(`select t::text as text from "${name}" t`);
      expect(
        rows.flatMap(({ text }) => found(text)),
        name,
      ).toEqual([]);
    }
    const lengths = await sql`select distinct octet_length(sealed) as length from price_envelope`;
    await sql.end();
    expect(lengths).toHaveLength(1);
  });

  it('open only with the key, the lot and the bid they were sealed with', () => {
    const seal = openPriceSeal('a'.repeat(64));
    const lotKey = seal.newLotKey('lot');
    const envelope = seal.seal(lotKey, 'lot', 'bid', 12_345);
    expect(seal.open(lotKey, 'lot', 'bid', envelope)).toBe(12_345);
    expect(() => seal.open(lotKey, 'lot', 'another bid', envelope)).toThrow();
    expect(() => seal.open(lotKey, 'another lot', 'bid', envelope)).toThrow();
    expect(() => openPriceSeal('b'.repeat(64)).open(lotKey, 'lot', 'bid', envelope)).toThrow();
    expect(() =>
      seal.open(
        lotKey,
        'lot',
        'bid',
        envelope.map((byte, at) => (at === 20 ? byte ^ 1 : byte)),
      ),
    ).toThrow();
  });
});
