import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import { describe, expect, inject, it } from 'vitest';
import { personId } from '#db/seed/reference-data.server.ts';
import { createDatabase } from '../db/owner-commands.ts';
import { dataFolder, enter, freePort, freshFolder, startPortal } from './running-portal.ts';

const form = (address: string, cookie: string) => ({
  method: 'POST',
  redirect: 'manual' as const,
  headers: { Origin: address, Cookie: cookie, 'Content-Type': 'application/x-www-form-urlencoded' },
});

/** No refusal may come from what an earlier run left behind. */
function freshFolderUnlessGiven({ DATA_FOLDER }: Record<string, string>) {
  if (!DATA_FOLDER) freshFolder('refused');
}

const databaseProcesses = (name: string) =>
  spawnSync('ps', ['ax', '-o', 'args='], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter((line) => line.includes(`-D ${dataFolder(name)}`));

describe('start and stop on the embedded database', () => {
  it('starts from nothing, answers, drains at SIGTERM within 10 s and leaves no process', async () => {
    freshFolder('term');
    const portal = await startPortal('term');
    expect(portal.output()).toContain(`Joint commissioning is ready at ${portal.address}`);
    expect((await fetch(`${portal.address}/readyz`)).status).toBe(200);
    const begun = Date.now();
    expect(await portal.end('SIGTERM')).toBe(0);
    expect(Date.now() - begun).toBeLessThan(10_000);
    expect(databaseProcesses('term')).toEqual([]);
  }, 60_000);

  it('kill -9 in the middle of saves loses nothing that was acknowledged; the next start recovers', async () => {
    freshFolder('kill');
    const portal = await startPortal('kill');
    const { address } = portal;
    const cookie = await enter(address, personId('halton-commissioner'));
    const acknowledged: string[] = [];
    const save = async (n: number) => {
      const body = new URLSearchParams({ ...newProcurementFields, reference: `KILL-${n}` });
      const response = await fetch(`${address}/procurements/new`, { ...form(address, cookie), body }).catch(() => null);
      if (response?.status === 303) acknowledged.push(`KILL-${n}`);
    };
    const saving = Promise.all(
      Array.from({ length: 8 }, async (_, worker) => {
        for (let n = 0; n < 40; n++) await save(worker * 100 + n);
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 700));
    await portal.end('SIGKILL');
    await saving;
    expect(acknowledged.length).toBeGreaterThan(5);
    const again = await startPortal('kill');
    const list = await (await fetch(`${again.address}/procurements`, { headers: { Cookie: cookie } })).text();
    for (const reference of acknowledged) expect(list).toContain(reference);
    expect(await again.end('SIGINT')).toBe(0);
    expect(databaseProcesses('kill')).toEqual([]);
  }, 90_000);
});

it('kill -9 of the database in the middle of work: the portal answers again within 10 s, with everything committed', async () => {
  freshFolder('database');
  const portal = await startPortal('database');
  const cookie = await enter(portal.address, personId('halton-commissioner'));
  const pid = Number(fs.readFileSync(`${dataFolder('database')}/postgres/postmaster.pid`, 'utf8').split('\n')[0]);
  const list = () => fetch(`${portal.address}/procurements`, { headers: { Cookie: cookie } }).catch(() => null);
  expect((await list())?.status).toBe(200);
  process.kill(pid, 'SIGKILL');
  const begun = Date.now();
  let answer = await list();
  while (answer?.status !== 200 && Date.now() - begun < 15_000) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    answer = await list();
  }
  expect(Date.now() - begun).toBeLessThan(10_000);
  expect(await answer?.text()).toContain('HBC/2018/014');
  expect(await portal.end('SIGTERM')).toBe(0);
  expect(databaseProcesses('database')).toEqual([]);
}, 60_000);

describe('a start that cannot be ends with one clear sentence and exit 1', () => {
  const refusal = async (settings: Record<string, string>) => {
    freshFolderUnlessGiven(settings);
    const portal = await startPortal('refused', settings);
    const code = await portal.end('SIGTERM');
    return { code, said: portal.output().trim() };
  };

  it('a bad setting', async () => {
    expect(await refusal({ PORT: 'eighty' })).toEqual({ code: 1, said: 'The setting PORT must be a port number.' });
    expect(await refusal({ DATABASE_URL: 'mysql://x' })).toEqual({
      code: 1,
      said: 'The setting DATABASE_URL must be a postgres:// address.',
    });
  }, 30_000);

  it('a port in use', async () => {
    const port = await freePort();
    const other = net.createServer().listen(port, '127.0.0.1');
    const { code, said } = await refusal({ PORT: String(port) });
    other.close();
    expect(code).toBe(1);
    expect(said).toBe(`Port ${port} is in use; stop the other program, or choose another port with PORT.`);
  }, 60_000);

  it('an unreachable database, a wrong password', async () => {
    const nowhere = await refusal({ DATABASE_URL: `postgres://nobody@127.0.0.1:${await freePort()}/x` });
    expect(nowhere.code).toBe(1);
    expect(nowhere.said).toMatch(
      /^The database of DATABASE_URL cannot be reached \(\w+\); check its address and that it runs\.$/,
    );
    const url = new URL(inject('ownerUrl'));
    url.password = 'wrong';
    const refused = await refusal({ DATABASE_URL: url.href });
    expect(refused.said).toMatch(/^The database of DATABASE_URL refuses this user, password or database name/);
    expect(refused.code).toBe(1);
  }, 60_000);

  it.skipIf(process.getuid?.() !== 0)(
    'a data folder of another user',
    async () => {
      fs.mkdirSync(`${freshFolder('other')}/postgres`, { recursive: true });
      fs.chownSync(`${dataFolder('other')}/postgres`, 12345, 12345);
      const { code, said } = await refusal({ DATA_FOLDER: dataFolder('other') });
      expect(code).toBe(1);
      expect(said).toMatch(
        /belongs to another user \(number 12345\); start the portal as that user, or choose another folder with DATA_FOLDER\.$/,
      );
    },
    30_000,
  );
});

it('with DATABASE_URL it uses that server, loads the demonstration only when asked, and hides /demo', async () => {
  const url = await createDatabase(inject('ownerUrl'), 'portal_external');
  const plain = await startPortal('external', { DATABASE_URL: url, SEAL_KEY: 'a'.repeat(64) });
  expect((await fetch(`${plain.address}/readyz`)).status).toBe(200);
  expect((await fetch(`${plain.address}/demo`)).status).toBe(404);
  expect(await plain.end('SIGTERM')).toBe(0);
  const asked = await startPortal('external', { DATABASE_URL: url, SEAL_KEY: 'a'.repeat(64), DEMONSTRATION: 'yes' });
  expect((await fetch(`${asked.address}/demo`)).status).toBe(404);
  expect(asked.output()).toContain('is ready at');
  expect(await asked.end('SIGTERM')).toBe(0);
}, 60_000);

const newProcurementFields = {
  intent: 'create',
  title: 'A procurement',
  service: 'a service',
  cpvCode: '85311300',
  cpvTitle: 'Welfare services',
  lightTouch: 'yes',
  healthService: 'no',
  portfolio: 'Children',
  wards: 'All',
  vatBasis: 'net',
  'commencedOn-day': '2',
  'commencedOn-month': '1',
  'commencedOn-year': '2018',
  'contractStartsOn-day': '1',
  'contractStartsOn-month': '7',
  'contractStartsOn-year': '2018',
  initialMonths: '24',
  extensionMonths: '12',
  yearlyValue: '600,000',
  partnerIds: 'warrington',
};
