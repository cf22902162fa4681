// Prints what a large award report costs in each format, whether two hundred of them keep memory, and whether the other
// pages go on meanwhile: part of `npm run bench`.
import { performance } from 'node:perf_hooks';
import { buildExecutiveBoardReport } from '#app/documents/executive-board-report/executive-board-report.ts';
import { haltonExecutiveBoardReport as form } from '#app/documents/forms/halton-executive-board-report.ts';
import { renderPdf } from '#app/documents/render/pdf.server.ts';
import { renderDocument } from '#app/documents/render/render-document.server.ts';
import { openRenditions } from '#app/server/renditions.server.ts';
import { largeAward } from './large-award.ts';
import { portalToMeasure } from './portal-to-measure.ts';

const facts = largeAward({ bids: 12, criteria: 80 });
const madeAt = new Date('2018-04-10T09:00:00Z');
const sorted = (times: readonly number[]) => [...times].sort((a, b) => a - b);
const quantile = (times: readonly number[], part: number) => sorted(times)[Math.floor(times.length * part)] as number;

const { document } = buildExecutiveBoardReport(form, facts, 'award');
const pages = Buffer.from(await renderPdf(document, madeAt))
  .toString('latin1')
  .match(/\/Type \/Page\b/g)?.length;
console.log(`award report of ${pages} pages, 12 tenders × 80 criteria`);
for (const [format, bar] of [
  ['html', 100],
  ['docx', 500],
  ['pdf', 1500],
] as const) {
  const times: number[] = [];
  for (let round = 0; round < 12; round++) {
    const begun = performance.now();
    await renderDocument(document, format, madeAt);
    if (round > 2) times.push(performance.now() - begun);
  }
  console.log(`${quantile(times, 0.5).toFixed(0).padStart(7)} ms  ${format} (bar: ${bar} ms)`);
}

const megabytes = () => Math.round(process.memoryUsage().rss / 1024 / 1024);
const memory: number[] = [];
for (let round = 1; round <= 200; round++) {
  await renderDocument(document, 'pdf', madeAt);
  if (round % 50 === 0) memory.push(megabytes());
}
console.log(`memory after 50, 100, 150 and 200 PDFs: ${memory.join(', ')} MB`);

// Nothing is kept: each file is made anew.
const renditions = openRenditions({ mostWaiting: 100, mostKept: 0, longest: 60_000, patience: 60_000 });
const { get, end } = await portalToMeasure('bench-documents', renditions);
const [, p] = /href="\/procurements\/([0-9a-f-]{36})"[^>]*>Missing/.exec(await get('/procurements')) ?? [];

async function p95OfAnotherPage() {
  const times: number[] = [];
  for (let round = 0; round < 200; round++) {
    const begun = performance.now();
    await get(`/procurements/${p}/cost-shares`);
    if (round >= 20) times.push(performance.now() - begun);
  }
  return quantile(times, 0.95);
}

await p95OfAnotherPage();
const alone = await p95OfAnotherPage();
let asked = 0;
let busy = true;
const asking = (async () => {
  while (busy) {
    asked += 1;
    await renditions.soon({ address: `/${asked}`, document, format: 'pdf', madeAt });
  }
})();
const beside = await p95OfAnotherPage();
busy = false;
await asking;
console.log(
  `another page, p95: ${alone.toFixed(1)} ms alone, ${beside.toFixed(1)} ms while ${asked} of these PDFs are made (bar: twice)`,
);
await end();
