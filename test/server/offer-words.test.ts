import { beforeAll, expect, it } from 'vitest';
import { personId } from '#db/seed/reference-data.server.ts';
import { portalInProcess } from './portal-in-process.ts';

const portal = portalInProcess();
const condition = 'Quarterly figures for the borough';
let address: string;

beforeAll(async () => {
  const lead = personId('halton-commissioner');
  const [offer] = await portal.database.transactions.read(lead, (db) =>
    db
      .selectFrom('offer')
      .innerJoin('procurement as p', 'p.id', 'offer.procurementId')
      .select(['offer.id', 'p.id as procurementId'])
      .where('p.reference', '=', 'HBC/2018/014')
      .where('offer.number', '=', 2)
      .execute(),
  );
  address = `/procurements/${offer?.procurementId}/approvals/${offer?.id}`;
}, 60_000);

/** The page, its data, and the data of its loader alone. */
const everyForm = async (key: string) => {
  const asked = [
    address,
    `${address}.data`,
    `${address}.data?_routes=${encodeURIComponent('routes/procurements.$p.approvals.$a')}`,
  ];
  const bodies: string[] = [];
  for (const one of asked) bodies.push((await portal.get(one, personId(key))).body);
  return bodies;
};

it.each(['west-director', 'west-officer', 'halton-commissioner'])(
  '%s reads the words of Cheshire West and Chester',
  async (key) => {
    for (const body of await everyForm(key)) expect(body).toContain(condition);
  },
);

it.each(['east-director', 'east-officer', 'warrington-director', 'halton-democratic', 'herefordshire-officer'])(
  'they are never sent to %s, in no form of the page',
  async (key) => {
    for (const body of await everyForm(key)) {
      expect(body).not.toContain(condition);
      expect(body).not.toContain('undertakes it');
    }
  },
);
