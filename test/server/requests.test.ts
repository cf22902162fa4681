import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personId } from '#db/seed/reference-data.server.ts';
import { enter, freshFolder, type RunningPortal, startPortal } from './running-portal.ts';

let portal: RunningPortal;
let cookie: string;
beforeAll(async () => {
  freshFolder('requests');
  portal = await startPortal('requests');
  cookie = await enter(portal.address, personId('halton-commissioner'));
}, 60_000);
afterAll(() => portal.end('SIGTERM'));

const ask = (path: string, init: RequestInit = {}) => fetch(portal.address + path, { redirect: 'manual', ...init });
const post = (path: string, body: string | URLSearchParams, headers: Record<string, string> = {}) =>
  ask(path, {
    method: 'POST',
    body,
    headers: {
      Origin: portal.address,
      Cookie: cookie,
      'Content-Type': 'application/x-www-form-urlencoded',
      ...headers,
    },
  });

describe('headers', () => {
  it.each(['/', '/sign-in', '/no-such-page', '/tasks', '/healthz', '/favicon.svg', '/procurements/not-an-id'])(
    'stand on every response: %s',
    async (path) => {
      const { headers } = await ask(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/^default-src 'none'; script-src 'self' 'nonce-[\w+/=]+'; style-src 'self';/);
      expect(policy).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-powered-by')).toBeNull();
      if (path !== '/favicon.svg') expect(headers.get('cache-control')).toBe('no-store');
    },
  );

  it('a nonce is used once, also on a page that is not found', async () => {
    const nonces = await Promise.all(
      ['/', '/', '/no-such-page'].map(async (path) => {
        const response = await ask(path);
        const nonce = /nonce-([\w+/=]+)/.exec(response.headers.get('content-security-policy') ?? '')?.[1] ?? '';
        const scripts = (await response.text()).match(/<script[^>]*>/g) ?? [];
        expect(scripts.length).toBeGreaterThan(0);
        for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(3);
  });

  it('pages hold no inline style, and built files may be kept', async () => {
    const page = await (await ask('/procurements', { headers: { Cookie: cookie } })).text();
    expect(page).not.toMatch(/<[^>]+ style=/);
    const asset = /href="(\/assets\/[^"]+\.css)"/.exec(page)?.[1] ?? '';
    const { headers } = await ask(asset, { headers: { 'Accept-Encoding': 'br' } });
    expect(headers.get('content-encoding')).toBe('br');
    expect(headers.get('cache-control')).toContain('immutable');
  });
});

describe('where a change may come from', () => {
  it.each([undefined, 'null', 'https://evil.example', 'http://localhost', 'http://localhost:1'])(
    'not from origin %s',
    async (origin) => {
      const headers: Record<string, string> = { Cookie: cookie, 'Content-Type': 'application/x-www-form-urlencoded' };
      if (origin) headers.Origin = origin;
      const response = await ask('/procurements/new', { method: 'POST', body: 'intent=create', headers });
      expect(response.status).toBe(403);
    },
  );

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('not by %s', async (method) => {
    expect((await ask('/tasks', { method, headers: { Cookie: cookie, Origin: portal.address } })).status).toBe(405);
  });
});

describe('bad input', () => {
  it('a body over 8 MB is refused before it is read', async () => {
    const response = await post('/procurements/new', `title=${'x'.repeat(9_000_000)}`).catch((error) => error);
    expect(response instanceof Error ? 413 : response.status).toBe(413);
  });

  it('a 2 MB title, control characters, an impossible date and huge or negative money: each field named, all typed kept, nothing stored', async () => {
    const long = 'x'.repeat(2_000_000);
    const fields = {
      intent: 'create',
      reference: 'BAD-1',
      title: long,
      service: 'paste\u0007d',
      'commencedOn-day': '31',
      'commencedOn-month': '2',
      'commencedOn-year': '2018',
      yearlyValue: '-5',
      initialMonths: '24',
      extensionMonths: '0',
    };
    const response = await post('/procurements/new', new URLSearchParams(fields));
    expect(response.status).toBe(400);
    const page = await response.text();
    expect(page).toContain('The title must be 200 characters or fewer; this has 2,000,000');
    expect(page).toContain('The service contains hidden control characters');
    expect(page).toContain('The day the procurement begins must be a real date');
    expect(page).toContain('The value of each year: -5 is below zero. Enter zero or more.');
    expect(page).toContain(long);
    const huge = await post(
      '/procurements/new',
      new URLSearchParams({ ...fields, title: 'x', yearlyValue: '99999999999999999999' }),
    );
    expect(await huge.text()).toContain('is too large');
    const list = await (await ask('/procurements', { headers: { Cookie: cookie } })).text();
    expect(list).not.toContain('BAD-1');
  });

  it('hostile field names and an unknown button are a page, not a crash', async () => {
    expect((await post('/procurements/new', '__proto__=1&constructor=2&intent=toString')).status).toBe(404);
    expect((await post('/procurements/new', '__proto__=1&intent=create')).status).toBe(400);
  });
});

describe('sessions', () => {
  it('signing in leads only to this portal', async () => {
    for (const next of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
      const page = await (await ask(`/sign-in?next=${encodeURIComponent(next)}`)).text();
      expect(page).toContain('name="next" value="/tasks"');
    }
  });

  it('the eleventh guess at an account within five minutes is not tried', async () => {
    const guess = () => post('/sign-in', 'email=guessed@halton.example&password=x');
    const statuses: number[] = [];
    for (let n = 0; n < 11; n++) statuses.push((await guess()).status);
    expect(statuses).toEqual([...Array(10).fill(422), 429]);
  }, 30_000);

  it('the cookie is not readable by scripts, and a made-up one is nobody', async () => {
    const response = await ask('/demo', {
      method: 'POST',
      body: `person=${personId('halton-auditor')}`,
      headers: { Origin: portal.address, 'Content-Type': 'application/x-www-form-urlencoded' },
    });
    expect(response.headers.get('set-cookie')).toMatch(/HttpOnly; .*SameSite=Lax|SameSite=Lax.*HttpOnly/);
    const { status, headers } = await ask('/tasks', {
      headers: { Cookie: 'session=0123456789012345678901234567890123456789' },
    });
    expect([status, headers.get('location')]).toEqual([302, '/sign-in?next=%2Ftasks']);
  });
});
