import type { AddressInfo } from 'node:net';
import express from 'express';
import { expect, it } from 'vitest';
import { deadline } from '#app/server/headers.server.ts';

it('a request that nobody answers gets a page that says so, and when to try again', async () => {
  const app = express();
  app.use(deadline(80));
  app.get('/stuck', () => {});
  app.get('/quick', (_request, response) => void response.send('done'));
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    const stuck = await fetch(`http://127.0.0.1:${port}/stuck`);
    expect([stuck.status, stuck.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await stuck.text()).toContain('Nothing was lost');
    expect((await fetch(`http://127.0.0.1:${port}/quick`)).status).toBe(200);
  } finally {
    server.close();
  }
});
