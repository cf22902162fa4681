import { createHash, randomBytes } from 'node:crypto';
import { hash as hashPassword, verify } from '@node-rs/argon2';
import { type Adapter, Lucia, TimeSpan } from 'lucia';
import type { Transactions } from '#db/client.server.ts';
import * as queries from '#db/queries/sessions.server.ts';

/** The signed-in person, as every page sees them. */
export interface Viewer {
  readonly personId: string;
  readonly post: string;
  readonly email: string;
  readonly councilId: string | null;
  readonly councilName: string | null;
}

type PersonAttributes = Omit<Viewer, 'personId'> & { readonly startedAt: Date };

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<Record<never, never>, PersonAttributes>;
    DatabaseUserAttributes: PersonAttributes;
  }
}

export type SignInOutcome =
  | { readonly kind: 'in'; readonly cookie: string }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'tooMany' };

export interface Sessions {
  viewerOf(cookieHeader: string | undefined): Promise<Viewer | null>;
  signIn(email: string, password: string, now: Date): Promise<SignInOutcome>;
  /** For the demonstration only: no password asked. */
  enterAs(personId: string): Promise<string>;
  signOut(cookieHeader: string | undefined): Promise<string>;
}

const twelveHours = 12 * 3_600_000;
const guesses = 10;
const guessWindow = 5 * 60_000;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** The only user of Lucia. Sessions end after 12 hours whatever happens; the table holds a hash of the cookie's token. */
export function openSessions(transactions: Transactions, secure: boolean): Sessions {
  const lucia = new Lucia(adapter(transactions), {
    sessionExpiresIn: new TimeSpan(12, 'h'),
    sessionCookie: {
      name: secure ? '__Host-session' : 'session',
      expires: false,
      attributes: { secure, sameSite: 'lax', path: '/' },
    },
    getUserAttributes: (attributes) => attributes,
  });
  const unknownAccount = hashPassword(randomBytes(16).toString('hex'));
  const open = async (personId: string) =>
    lucia.createSessionCookie((await lucia.createSession(personId, {})).id).serialize();

  return {
    async viewerOf(cookieHeader) {
      const token = lucia.readSessionCookie(cookieHeader ?? '');
      if (!token) return null;
      const { user } = await lucia.validateSession(token);
      if (!user || Date.now() - user.startedAt.getTime() > twelveHours) return null;
      const { id, post, email, councilId, councilName } = user;
      return { personId: id, post, email, councilId, councilName };
    },
    async signIn(email, password, now) {
      const account = email.trim().toLowerCase();
      const attempts = await transactions.write(null, (tx) =>
        queries.countSignInAttempt(tx, sha256(account), now, new Date(now.getTime() - guessWindow)),
      );
      if (attempts > guesses) return { kind: 'tooMany' };
      const person = await transactions.read(null, (db) => queries.findCredential(db, account));
      // An unknown account costs the same time as a known one.
      const right = await verify(person?.passwordHash ?? (await unknownAccount), password);
      return right && person ? { kind: 'in', cookie: await open(person.id) } : { kind: 'wrong' };
    },
    enterAs: open,
    async signOut(cookieHeader) {
      const token = lucia.readSessionCookie(cookieHeader ?? '');
      if (token) await lucia.invalidateSession(token);
      return lucia.createBlankSessionCookie().serialize();
    },
  };
}

function adapter(transactions: Transactions): Adapter {
  return {
    async getSessionAndUser(token) {
      const found = await transactions.read(null, (db) => queries.findSession(db, sha256(token)));
      if (!found) return [null, null];
      const { personId, expiresAt, startedAt, post, email, councilId, councilName } = found;
      return [
        { id: token, userId: personId, expiresAt, attributes: {} },
        { id: personId, attributes: { post, email, councilId, councilName, startedAt } },
      ];
    },
    async getUserSessions(personId) {
      const rows = await transactions.read(null, (db) => queries.listSessions(db, personId));
      return rows.map(({ id, expiresAt }) => ({ id, userId: personId, expiresAt, attributes: {} }));
    },
    async setSession({ id, userId, expiresAt }) {
      await transactions.write(null, (tx) =>
        queries.insertSession(tx, { id: sha256(id), personId: userId, expiresAt }),
      );
    },
    // No sliding: the first expiry stands.
    async updateSessionExpiration() {},
    async deleteSession(token) {
      await transactions.write(null, (tx) => queries.deleteSession(tx, sha256(token)));
    },
    async deleteUserSessions(personId) {
      await transactions.write(null, (tx) => queries.deleteSessionsOf(tx, personId));
    },
    async deleteExpiredSessions() {
      await transactions.write(null, (tx) => queries.deleteExpiredSessions(tx, new Date()));
    },
  };
}
