import type { Db } from '../client.server.ts';

export const findPerson = (db: Db, id: string) =>
  db.selectFrom('person').select(['id', 'councilId', 'post']).where('id', '=', id).executeTakeFirst();

/** People who can be appointed: of these councils. */
export const listPeopleOf = (db: Db, councilIds: readonly string[]) =>
  db
    .selectFrom('person')
    .innerJoin('council', 'council.id', 'person.councilId')
    .select(['person.id', 'person.post', 'person.councilId', 'council.shortName as councilName'])
    .where('person.councilId', 'in', councilIds.length > 0 ? [...councilIds] : [''])
    .where('person.disabledAt', 'is', null)
    .orderBy('council.shortName')
    .orderBy('person.post')
    .execute();

export const listCouncils = (db: Db) =>
  db.selectFrom('council').select(['id', 'name', 'shortName', 'kind', 'decisionBody']).orderBy('name').execute();
