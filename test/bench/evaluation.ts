// Prints how long a large evaluation takes, in the domain and on the server, warm, one user: part of `npm run bench`.
import { performance } from 'node:perf_hooks';
import { qualityLeaves, scoringModel } from '#app/domain/award-criteria.ts';
import { bidsOf, evaluateRecord } from '#app/domain/evaluation-record.ts';
import { toDecimal, ZERO } from '#app/domain/ratio.ts';
import { sensitivity } from '#app/domain/sensitivity/sensitivity.ts';
import { openRenditions } from '#app/server/renditions.server.ts';
import { findEvaluationRecord } from '#db/queries/results.server.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { eightEvaluators, largeEvaluation } from './large-evaluation.ts';
import { recalculatedByLibreOffice } from './libreoffice-recalculation.ts';
import { portalToMeasure } from './portal-to-measure.ts';

const size = { bids: 12, criteria: 80 };
const rounds = 40;
/** A function is at its speed only after the engine has compiled it. */
const roundsInDomain = 600;
const median = (times: readonly number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] as number;

async function timed(work: () => unknown, wanted = rounds): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < wanted; round++) {
    const begun = performance.now();
    await work();
    if (round >= wanted / 4) times.push(performance.now() - begun);
  }
  return median(times);
}

const say = (what: string, milliseconds: number, bar: number, more = '') =>
  console.log(`${milliseconds.toFixed(1).padStart(7)} ms  ${what} (bar: ${bar} ms)${more}`);

const { transactions, priceSeal, statements, get, end } = await portalToMeasure('bench-evaluation', openRenditions());
const { procurementId, lotId } = await largeEvaluation(transactions, priceSeal, size);
console.log(`${size.bids} tenders × ${size.criteria} questions × ${eightEvaluators.length} evaluators`);

const lead = personId('halton-commissioner');
const record = await transactions.read(lead, (db) => findEvaluationRecord(db, lotId));
if (!record) throw new Error('no record');
const { criteria, rounding, tieBreak } = record.scheme;
const question = { model: scoringModel(criteria), bids: bidsOf(record), rules: { rounding, tieBreak } };
say('evaluation in the domain', await timed(() => evaluateRecord(record), roundsInDomain), 10);
const leaves = qualityLeaves(criteria).map(({ criterion }) => criterion);
const office = await recalculatedByLibreOffice(
  {
    marks: question.bids.map(({ marks }) => leaves.map(({ id }) => marks[id] ?? 0)),
    weights: leaves.map(({ weight }) => weight / 100),
    highest: 5,
    prices: question.bids.map(({ price }) => (price ?? 0) / 100),
    priceWeight: 40,
  },
  rounds,
);
const own = evaluateRecord(record);
const first = own.ok ? toDecimal(own.value.bids[0]?.total ?? ZERO, 2, 'half-up') : '';
if (office === null) console.log('LibreOffice is not installed here; nothing is compared with it');
else {
  console.log(`${office.milliseconds.toFixed(1).padStart(7)} ms  the same in LibreOffice, recalculated in memory`);
  if (office.total?.toFixed(2) !== first) throw new Error(`LibreOffice has ${office.total}, the portal ${first}`);
}
say('every question of sensitivity in the domain', await timed(() => sensitivity(question)), 150);

const pages = { results: 150, sensitivity: 150, moderation: 400, minutes: 400, prices: 150 };
for (const [page, bar] of Object.entries(pages)) {
  const address = `/procurements/${procurementId}/${page}?lot=1`;
  statements.length = 0;
  const { length } = await get(address);
  const asked = statements.length;
  const milliseconds = await timed(() => get(address));
  say(`/${page}`, milliseconds, bar, `, ${asked} statements, ${Math.round(length / 1024)} kB`);
}
await end();
