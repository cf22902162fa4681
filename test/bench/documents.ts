// Prints how long a large award report takes in each format, and whether two hundred of them keep memory: `npm run bench`.
import { performance } from 'node:perf_hooks';
import { buildExecutiveBoardReport } from '#app/documents/executive-board-report/executive-board-report.ts';
import { haltonExecutiveBoardReport as form } from '#app/documents/forms/halton-executive-board-report.ts';
import { type DocumentFormat, renderDocument } from '#app/server/document-file.server.ts';
import { largeAward } from './large-award.ts';

const facts = largeAward({ bids: 12, criteria: 80 });
const madeAt = new Date('2018-04-10T09:00:00Z');
const begun = performance.now();
const { document, appendix } = buildExecutiveBoardReport(form, facts, 'award');
console.log(`built in ${(performance.now() - begun).toFixed(1)} ms`);
for (const [name, one] of [
  ['report', document],
  ['appendix', appendix],
] as const) {
  if (!one) continue;
  for (const format of ['html', 'docx', 'pdf'] as DocumentFormat[]) {
    const times: number[] = [];
    let size = 0;
    for (let i = 0; i < 6; i++) {
      const t = performance.now();
      size = (await renderDocument(one, format, madeAt)).length;
      times.push(performance.now() - t);
    }
    console.log(name, format, times.map((t) => t.toFixed(0)).join(' '), `${Math.round(size / 1024)} kB`);
  }
}
