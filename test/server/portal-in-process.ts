import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type AppLoadContext, createRequestHandler, type ServerBuild } from '@remix-run/node';
import { afterAll, beforeAll } from 'vitest';
import { openRenditions } from '#app/server/renditions.server.ts';
import { openSessions, type Sessions } from '#app/server/session.server.ts';
import { type TestDatabase, testDatabase } from '../db/test-database.ts';

export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly bytes: Uint8Array;
  /** Statements sent to the database, transaction control excepted. */
  readonly statements: readonly string[];
  readonly headers: Headers;
}

export interface PortalInProcess {
  readonly database: TestDatabase;
  /** GET as the person of this id, or as nobody. */
  get(address: string, personId?: string | null): Promise<Answer>;
  /** As `get`, for a file that is not text. */
  getBytes(address: string, personId: string): Promise<Answer & Readonly<{ bytes: Uint8Array }>>;
  post(address: string, personId: string, fields: Record<string, string>): Promise<Answer>;
  /** POST of any body, such as a form with a file. */
  send(address: string, personId: string, body: BodyInit, headers?: Record<string, string>): Promise<Answer>;
}

/** The built portal on a copy of the demonstration, without a network between: what it answers and what it asks. */
export function portalInProcess(): PortalInProcess {
  const statements: string[] = [];
  const database = testDatabase({ demonstration: true, onStatement: (text) => statements.push(text) });
  const cookies = new Map<string, string>();
  const renditions = openRenditions();
  afterAll(() => renditions.close());
  const state: { handle?: (request: Request, context: AppLoadContext) => Promise<Response>; sessions?: Sessions } = {};
  beforeAll(async () => {
    const built = pathToFileURL(path.resolve('.build/server/index.js')).href;
    state.handle = createRequestHandler((await import(built)) as ServerBuild, 'production');
    state.sessions = openSessions(database.transactions, false);
  });

  async function cookieOf(personId: string): Promise<string> {
    const known = cookies.get(personId) ?? (await (state.sessions as Sessions).enterAs(personId)).split(';')[0];
    cookies.set(personId, known as string);
    return known as string;
  }

  async function ask(
    address: string,
    personId: string | null,
    init: RequestInit = {},
  ): Promise<Answer & Readonly<{ bytes: Uint8Array }>> {
    const cookie = personId ? await cookieOf(personId) : '';
    const { transactions, priceSeal } = database;
    const sessions = state.sessions as Sessions;
    const portal = { transactions, sessions, priceSeal, renditions, demonstration: true, now: () => new Date() };
    let viewer: ReturnType<Sessions['viewerOf']> | undefined;
    const context: AppLoadContext = {
      portal,
      nonce: 'test',
      reference: 'TEST',
      fromThisMachine: true,
      viewer() {
        viewer ??= sessions.viewerOf(cookie);
        return viewer;
      },
    };
    statements.length = 0;
    const request = new Request(`http://localhost${address}`, {
      ...init,
      headers: { ...init.headers, Cookie: cookie },
    });
    const response = await (state.handle as NonNullable<typeof state.handle>)(request, context);
    const bytes = new Uint8Array(await response.arrayBuffer());
    return {
      status: response.status,
      body: new TextDecoder().decode(bytes),
      bytes,
      statements: [...statements],
      headers: response.headers,
    };
  }

  return {
    database,
    get: (address, personId = null) => ask(address, personId),
    send: (address, personId, body, headers) => ask(address, personId, { method: 'POST', body, headers }),
    getBytes: (address, personId) => ask(address, personId),
    post: (address, personId, fields) =>
      ask(address, personId, {
        method: 'POST',
        body: new URLSearchParams(fields).toString(),
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      }),
  };
}
