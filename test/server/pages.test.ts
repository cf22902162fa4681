import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Permission, permits, type RoleHeld } from '#app/domain/permission.ts';
import { type RouteName, routePolicy } from '#app/server/route-policy.ts';
import { findProcurementAccess } from '#db/queries/access.server.ts';
import { findRecordAccess, findRecordsAccess } from '#db/queries/decision-records.server.ts';
import { people } from '#db/seed/people.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { addresses, type MadeRecord, type Place } from './addresses.ts';
import { portalInProcess } from './portal-in-process.ts';

const portal = portalInProcess();
const mostStatements = 8;
/** Stands for the document of a procurement that has none; its page is not asked for. */
const noDocument = '00000000-0000-4000-8000-000000000000';

let places: readonly Place[];

beforeAll(async () => {
  const owner = personId('halton-director');
  const procurements = await portal.database.transactions.read(owner, async (db) => {
    const ids = await db.selectFrom('procurement').select('id').orderBy('reference').execute();
    const found = ids.map(async ({ id }) => {
      const offer = await db
        .selectFrom('offer')
        .select('id')
        .where('procurementId', '=', id)
        .orderBy('number', 'desc')
        .executeTakeFirstOrThrow();
      const document = await db
        .selectFrom('document')
        .select('id')
        .where('procurementId', '=', id)
        .where('part', '=', 'open')
        .executeTakeFirst();
      return { p: id, offer: offer.id, document: document?.id ?? noDocument };
    });
    return Promise.all(found);
  });
  const records = [
    await madeRecordOf('hertfordshire-officer', 'hertfordshire'),
    await madeRecordOf('east-officer', 'cheshire-east'),
  ];
  places = procurements.map((place, index) => ({ ...place, record: records[index % 2] }));
  expect(places.length).toBe(4);
}, 60_000);

/** A record of the council of which a version was made. */
const madeRecordOf = (key: string, c: string): Promise<MadeRecord> =>
  portal.database.transactions.read(personId(key), async (db) => {
    const found = await db
      .selectFrom('document')
      .select(['id', 'decisionRecordId'])
      .where('councilId', '=', c)
      .where('decisionRecordId', 'is not', null)
      .executeTakeFirstOrThrow();
    return { c, r: found.decisionRecordId as string, d: found.id };
  });

/** Roles at the council of a record, or in the record's procurement; none where it is not there for the person. */
async function rolesAtRecord(id: string, route: string, { c, r }: MadeRecord): Promise<readonly RoleHeld[]> {
  const access = await portal.database.transactions.read(id, (db) =>
    route === 'councils.$c_.records._index' ? findRecordsAccess(db, c, id) : findRecordAccess(db, r, id),
  );
  return access?.roles ?? [];
}

async function rolesOf(id: string, p: string): Promise<readonly RoleHeld[]> {
  const access = await portal.database.transactions.read(id, (db) => findProcurementAccess(db, p, id));
  return access?.roles ?? [];
}

function expectedStatus(read: string, roles: readonly RoleHeld[] | null): number {
  if (['anybody', 'signedIn', 'demonstration'].includes(read)) return 200;
  if (!roles || roles.length === 0) return 404;
  return permits(read as Permission, roles) ? 200 : 403;
}

it('the policy has a row for every route, and no row without one', () => {
  const folders = fs.readdirSync(path.resolve('app/routes')).sort();
  expect(Object.keys(routePolicy).sort()).toEqual(folders);
});

describe.each(Object.keys(addresses) as RouteName[])('%s', (route) => {
  const { read } = routePolicy[route];

  it('answers every person as the policy says, in at most 8 statements, whole or as data', async () => {
    for (const place of places) {
      const address = addresses[route](place);
      if (address === null || address.includes(noDocument)) continue;
      for (const { key } of people) {
        const id = personId(key);
        const roles = route.startsWith('procurements.$p')
          ? await rolesOf(id, place.p)
          : route.startsWith('councils.$c_.records') && place.record
            ? await rolesAtRecord(id, route, place.record)
            : null;
        const expected = expectedStatus(read, roles);
        const page = await portal.get(address, id);
        expect.soft(page.status, `${key} at ${address}`).toBe(expected);
        expect
          .soft(page.statements.length, `statements for ${key} at ${address}:\n${page.statements.join('\n')}`)
          .toBeLessThanOrEqual(mostStatements);
        if (expected === 200) continue;
        // The data alone is refused likewise: a loader can be called without its page.
        const [bare = '', query = ''] = address.split('?');
        const data = await portal.get(`${bare}.data?${query}`, id);
        expect.soft(data.status, `${key} at ${bare}.data`).toBe(expected);
        const alone = await portal.get(`${bare}.data?_routes=${encodeURIComponent(`routes/${route}`)}&${query}`, id);
        expect.soft(alone.status, `${key} at ${bare}.data alone`).toBe(expected);
      }
    }
  }, 60_000);

  it('leads whoever is not signed in to the sign-in page, unless it is for everybody', async () => {
    const address = places[0] && addresses[route](places[0]);
    if (!address) return;
    const { status, headers } = await portal.get(address);
    if (read === 'anybody' || read === 'demonstration') expect(status).toBe(200);
    else expect([status, headers.get('location')?.split('?')[0]]).toEqual([302, '/sign-in']);
  });
});

it('a stranger cannot tell a procurement that exists from one that does not', async () => {
  const stranger = personId('herefordshire-officer');
  const real = await portal.get(`/procurements/${places[0]?.p}`, stranger);
  const made = await portal.get('/procurements/11111111-1111-4111-8111-111111111111', stranger);
  const known = (body: string) =>
    body.replaceAll(places[0]?.p ?? '', 'ID').replaceAll('11111111-1111-4111-8111-111111111111', 'ID');
  expect([real.status, known(real.body)]).toEqual([404, known(made.body)]);
});

it('a page is one whole document: a title in its head, nothing after its end', async () => {
  const lead = personId('halton-commissioner');
  for (const address of ['/', '/tasks', `/procurements/${places[0]?.p}`, '/no-such-page']) {
    const { body } = await portal.get(address, lead);
    expect(body.slice(0, body.indexOf('</head>'))).toMatch(/<title>[^<]*Joint commissioning<\/title>/);
    expect(body.match(/<title>/g)).toHaveLength(1);
    expect(body.trimEnd().endsWith('</body></html>')).toBe(true);
    expect(body.match(/<\/html>/g)).toHaveLength(1);
  }
});
