import type { Db, Tx } from '../client.server.ts';

export interface StoredSession {
  readonly id: string;
  readonly personId: string;
  readonly startedAt: Date;
  readonly expiresAt: Date;
}

export const findSession = (db: Db, id: string) =>
  db
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.personId')
    .leftJoin('council', 'council.id', 'person.councilId')
    .select([
      'session.id',
      'session.personId',
      'session.startedAt',
      'session.expiresAt',
      'person.post',
      'person.email',
      'person.councilId',
      'council.shortName as councilName',
    ])
    .where('session.id', '=', id)
    .where('person.disabledAt', 'is', null)
    .executeTakeFirst();

export const listSessions = (db: Db, personId: string) =>
  db.selectFrom('session').selectAll().where('personId', '=', personId).execute();

export const insertSession = (tx: Tx, session: Omit<StoredSession, 'startedAt'>) =>
  tx.insertInto('session').values(session).execute();

export const deleteSession = (tx: Tx, id: string) => tx.deleteFrom('session').where('id', '=', id).execute();

export const deleteSessionsOf = (tx: Tx, personId: string) =>
  tx.deleteFrom('session').where('personId', '=', personId).execute();

export const deleteExpiredSessions = (tx: Tx, now: Date) =>
  tx.deleteFrom('session').where('expiresAt', '<=', now).execute();

export const findCredential = (db: Db, email: string) =>
  db
    .selectFrom('person')
    .innerJoin('credential', 'credential.personId', 'person.id')
    .select(['person.id', 'credential.passwordHash'])
    .where('person.email', '=', email)
    .where('person.disabledAt', 'is', null)
    .executeTakeFirst();

/** How many guesses at this account since `since`; counts the present one. */
export async function countSignInAttempt(tx: Tx, accountHash: string, now: Date, since: Date): Promise<number> {
  await tx
    .deleteFrom('signInAttempt')
    .where('accountHash', '=', accountHash)
    .where('attemptedAt', '<', since)
    .execute();
  await tx.insertInto('signInAttempt').values({ accountHash, attemptedAt: now }).execute();
  const { count } = await tx
    .selectFrom('signInAttempt')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('accountHash', '=', accountHash)
    .executeTakeFirstOrThrow();
  return count;
}

export const listDemonstrationPeople = (db: Db) =>
  db
    .selectFrom('person')
    .leftJoin('council', 'council.id', 'person.councilId')
    .select(['person.id', 'person.post', 'person.councilId', 'council.name as councilName'])
    .where('person.demonstration', '=', true)
    .where('person.disabledAt', 'is', null)
    .orderBy('council.name')
    .orderBy('person.post')
    .execute();
