// Prints how long each page of the demonstration takes on the server, warm, one user: `npm run bench`.
import { performance } from 'node:perf_hooks';
import { personId } from '#db/seed/reference-data.server.ts';
import { enter, freshFolder, startPortal } from '../server/running-portal.ts';

const rounds = 60;
const median = (times: readonly number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] as number;

freshFolder('bench');
const portal = await startPortal('bench');
const cookie = await enter(portal.address, personId('halton-commissioner'));
const headers = { Cookie: cookie };
const text = async (address: string) => (await fetch(portal.address + address, { headers })).text();
const list = await text('/procurements');
const [, p] = /href="\/procurements\/([0-9a-f-]{36})"[^>]*>Missing/.exec(list) ?? [];
const approvals = await text(`/procurements/${p}/approvals`);
const [, offer] = /approvals\/([0-9a-f-]{36})/.exec(approvals) ?? [];
const documents = await text(`/procurements/${p}/documents`);
const [, document] = /documents\/([0-9a-f-]{36})/.exec(documents) ?? [];
const under = [
  '',
  '/partners',
  '/cost-shares',
  '/approvals',
  `/approvals/${offer}`,
  '/criteria?lot=1',
  '/bids?lot=1',
  '/panel?lot=1',
  '/moderation?lot=2',
  '/prices?lot=1',
  '/results?lot=1',
  '/documents',
  '/documents/draft?stage=preliminary',
  `/documents/${document}`,
  '/ledger',
];
const pages = ['/', '/tasks', '/procurements', '/councils/halton', ...under.map((page) => `/procurements/${p}${page}`)];

const medians: number[] = [];
for (const page of pages) {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now();
    const response = await fetch(portal.address + page, { headers });
    await response.arrayBuffer();
    if (round >= 10) times.push(performance.now() - begun);
    if (!response.ok) throw new Error(`${page} answered ${response.status}`);
  }
  medians.push(median(times));
  const p95 = [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] as number;
  console.log(
    `${median(times).toFixed(1).padStart(7)} ms median ${p95.toFixed(1).padStart(7)} ms p95  ${page
      .replace(p ?? '', ':p')
      .replace(offer ?? '-', ':a')
      .replace(document ?? '-', ':d')}`,
  );
}
console.log(`\nMedian page: ${median(medians).toFixed(1)} ms (bar: 40 ms)`);
await portal.end('SIGTERM');
