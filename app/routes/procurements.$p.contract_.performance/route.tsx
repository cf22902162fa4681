import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { rateIndicator } from '#app/commands/rate-indicator.server.ts';
import { setIndicator } from '#app/commands/set-indicator.server.ts';
import { contractStanding, nextPeriod } from '#app/domain/contract-life.ts';
import { paths } from '#app/paths.ts';
import { chosenLot, intent, newFormKey, procurementPage, submitted } from '#app/server/http.server.ts';
import { frameOf, lotsOf } from '#app/server/procurement-frame.server.ts';
import { findContractPerformance } from '#db/queries/contract-life.server.ts';
import { indicatorForm, rateForm } from './form.ts';
import { PerformanceView } from './view.tsx';

export const meta = () => [{ title: 'Performance – Joint commissioning' }];

export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.contract_.performance', async (visit) => {
    const { db, access, can } = visit;
    const lot = chosenLot(visit, 'readContract');
    const found = await findContractPerformance(db, access.procurement.id, lot.id);
    const { contract, ratings, extensions, variations } = found;
    const endsOn = contract ? contractStanding(contract, extensions, variations).endsOn : null;
    return {
      frame: frameOf(visit),
      lots: lotsOf(visit, 'readContract'),
      lot: { id: lot.id, number: lot.number, title: lot.title, stage: lot.stage },
      signed: contract !== null,
      indicators: found.indicators,
      ratings,
      next: contract && endsOn ? nextPeriod({ from: contract.startsOn, to: endsOn }, ratings) : null,
      mayKeep: can('keepContract'),
      formKey: newFormKey(),
    };
  });

export const action = (args: ActionFunctionArgs) => {
  const procurementId = args.params.p ?? '';
  const done = () => paths.performance(procurementId) + new URL(args.request.url).search;
  return submitted(args, {
    indicator: intent({
      form: indicatorForm,
      run: (actor, input) => setIndicator(actor, { ...input, procurementId }),
      done,
    }),
    rate: intent({
      form: rateForm,
      run: (actor, { periodFrom, periodTo, ...input }) =>
        rateIndicator(actor, { ...input, from: periodFrom, to: periodTo, procurementId }),
      done,
    }),
  });
};

export default function Performance() {
  return <PerformanceView {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
