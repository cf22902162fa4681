import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import type { Kysely } from 'kysely';
import { jsonb } from '../jsonb.server.ts';
import type { Database } from '../schema/database.ts';
import { councils, populationEstimates } from './councils.ts';
import { delegations } from './delegations.ts';
import { governanceSettings, meetings } from './governance.ts';
import { people } from './people.ts';
import { seedId } from './seed-id.server.ts';

export const personId = (key: string) => seedId(`person ${key}`);

/** Councils, people, populations, governance settings and meetings, as the owner of the tables. */
export async function loadReferenceData(db: Kysely<Database>): Promise<void> {
  // One password for all, unguessable and never shown: demonstration people enter by /demo.
  const passwordHash = await hash(randomUUID());
  await db
    .insertInto('council')
    .values([...councils])
    .execute();
  await db.insertInto('populationEstimate').values(populationEstimates).execute();
  await db
    .insertInto('governanceSetting')
    .values(governanceSettings.map((one) => ({ validFrom: '2012-09-10', ...one, value: jsonb(one.value) })))
    .execute();
  await db
    .insertInto('meeting')
    .values(
      meetings.map((one) => ({ ...one, unusualBecause: null, id: seedId(`meeting ${one.councilId} ${one.heldOn}`) })),
    )
    .execute();
  await db
    .insertInto('delegation')
    .values(
      delegations.map((one, index) => ({
        ...one,
        subjects: [...one.subjects],
        id: seedId(`delegation ${index}`),
        recordedBy: null,
        recordedAt: new Date('2017-01-01T00:00:00Z'),
      })),
    )
    .execute();
  await db
    .insertInto('person')
    .values(
      people.map(({ key, councilId, post }) => ({
        id: personId(key),
        councilId,
        post,
        email: `${key}@${councilId ?? 'outside'}.example`,
        demonstration: true,
      })),
    )
    .execute();
  await db
    .insertInto('credential')
    .values(people.map(({ key }) => ({ personId: personId(key), passwordHash })))
    .execute();
  const roles = people.flatMap(({ key, councilId, councilRoles = [] }) =>
    councilRoles.map((role) => ({ personId: personId(key), councilId: councilId as string, role })),
  );
  await db.insertInto('councilRole').values(roles).execute();
}
