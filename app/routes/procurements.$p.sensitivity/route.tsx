import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { stageProblem } from '#app/domain/stage.ts';
import { chosenLot, type ProcurementVisit, procurementPage } from '#app/server/http.server.ts';
import { frameOf, lotsOf } from '#app/server/procurement-frame.server.ts';
import { findEvaluationRecord } from '#db/queries/results.server.ts';
import { sensitivityOf } from './sensitivity-shown.ts';
import { SensitivityView } from './view.tsx';

export const meta = () => [{ title: 'Sensitivity – Joint commissioning' }];

/** What the ranking hangs on, derived anew each time; nothing of it exists before the lock and the opening. */
export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.sensitivity', async (visit) => {
    const lot = chosenLot(visit, 'readResults');
    const blocked = stageProblem('seeResults', lot.stage);
    return {
      frame: frameOf(visit),
      lots: lotsOf(visit, 'readResults'),
      lot: { id: lot.id, number: lot.number, title: lot.title, stage: lot.stage },
      aside: lot.aside,
      blocked,
      reopenings: lot.reopenings,
      ...(lot.aside || blocked ? { problems: [], shown: null } : await derived(visit, lot.id)),
    };
  });

async function derived({ db }: ProcurementVisit, lotId: string) {
  const record = await findEvaluationRecord(db, lotId);
  const found = record && sensitivityOf(record);
  if (!found) return { problems: [], shown: null };
  if (!found.ok) return { problems: found.refusal.map(({ problem }) => problem), shown: null };
  return { problems: [], shown: found.value };
}

export default function SensitivityPage() {
  return <SensitivityView {...useLoaderData<typeof loader>()} />;
}
