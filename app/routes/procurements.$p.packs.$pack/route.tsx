import { createHash } from 'node:crypto';
import type { LoaderFunctionArgs } from '@remix-run/node';
import type { JsonValue } from '#app/domain/canonical-json.ts';
import { firstHash } from '#app/domain/ledger.ts';
import { challengePack } from '#app/exchange/challenge-pack.ts';
import { apportionmentPack, evaluationPack, timetablePack } from '#app/exchange/pack-of-procurement.ts';
import { notFound, type ProcurementVisit, procurementPage } from '#app/server/http.server.ts';
import { packFile } from '#app/server/pack-file.server.ts';
import { usualPlan } from '#app/server/timetable-ask.server.ts';
import { findChallengeRecord } from '#db/queries/challenge.server.ts';
import { findLedgerHead, listLedgerEvents } from '#db/queries/ledger.server.ts';
import { listReportOffers } from '#db/queries/report-facts.server.ts';
import { findEvaluationRecord } from '#db/queries/results.server.ts';
import { findTimetableFacts } from '#db/queries/timetable.server.ts';

/** What was worked out, as a pack that anybody can work out again without the portal. */
export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.packs.$pack', async (visit) => {
    const name = visit.params.pack ?? '';
    if (name.startsWith('challenge-')) return challengeFile(visit, name);
    const pack = await packNamed(visit, name);
    if (pack === null) throw notFound();
    const reference = visit.access.procurement.reference.replace(/[^A-Za-z0-9]+/g, '-');
    return packFile(pack, `${name}-${reference}.json`);
  });

/** Everything written about a lot, once its quality has been locked, as one ZIP. */
async function challengeFile({ db, access }: ProcurementVisit, name: string): Promise<Response> {
  const { id, reference, title } = access.procurement;
  const number = Number(/^challenge-lot-(\d{1,3})$/.exec(name)?.[1]);
  const lot = access.lots.find((one) => one.number === number);
  if (!lot?.milestones.includes('qualityLocked')) throw notFound();
  const priced = lot.milestones.includes('pricesOpened') ? await findEvaluationRecord(db, lot.id) : null;
  const zip = challengePack(
    {
      ...{ reference, title },
      lot: { number, title: lot.title },
      record: await findChallengeRecord(db, id, lot.id),
      head: (await findLedgerHead(db, id)) ?? { seq: 0, hash: firstHash },
      events: await listLedgerEvents(db, id, mostEvents),
      evaluationPack: priced && evaluationPack(priced, `${title}, lot ${number}`, `Procurement ${reference}`),
    },
    sha256,
  );
  const file = `${name}-${reference.replace(/[^A-Za-z0-9]+/g, '-')}.zip`;
  return new Response(new Uint8Array(zip), {
    headers: { 'Content-Type': 'application/zip', 'Content-Disposition': `attachment; filename="${file}"` },
  });
}

const mostEvents = 200_000;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

async function packNamed({ db, access, now }: ProcurementVisit, name: string): Promise<JsonValue | null> {
  const { id, reference, title } = access.procurement;
  const source = `Procurement ${reference}`;
  if (name === 'timetable') return timetablePack(usualPlan(await findTimetableFacts(db, id), now), title, source);
  if (name === 'apportionment') {
    const offer = (await listReportOffers(db, id)).find(({ subject }) => subject === 'strategyAndShares');
    return offer?.body ? apportionmentPack(offer.body, `${source}, offer ${offer.number}`) : null;
  }
  const number = Number(/^evaluation-lot-(\d{1,3})$/.exec(name)?.[1]);
  const lot = access.lots.find((one) => one.number === number);
  if (!lot || (lot.stage !== 'priced' && lot.stage !== 'recommended')) return null;
  const record = await findEvaluationRecord(db, lot.id);
  return record && evaluationPack(record, `${title}, lot ${number}: ${lot.title}`, source);
}
