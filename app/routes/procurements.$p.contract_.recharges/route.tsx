import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { recordTrueUp } from '#app/commands/record-true-up.server.ts';
import { contractStanding, nextPeriod } from '#app/domain/contract-life.ts';
import { paths } from '#app/paths.ts';
import { chosenLot, intent, newFormKey, procurementPage, submitted } from '#app/server/http.server.ts';
import { frameOf, lotsOf } from '#app/server/procurement-frame.server.ts';
import { findContractRecharges } from '#db/queries/contract-life.server.ts';
import { trueUpForm } from './form.ts';
import { RechargesView } from './view.tsx';

export const meta = () => [{ title: 'Recharges – Joint commissioning' }];

export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.contract_.recharges', async (visit) => {
    const { db, access, can, viewer } = visit;
    const lot = chosenLot(visit, 'readContract');
    const found = await findContractRecharges(db, access.procurement.id, lot.id);
    const { contract, trueUps, extensions, variations } = found;
    const endsOn = contract ? contractStanding(contract, extensions, variations).endsOn : null;
    return {
      frame: frameOf(visit),
      lots: lotsOf(visit, 'readContract'),
      lot: { id: lot.id, number: lot.number, title: lot.title, stage: lot.stage },
      signed: contract !== null,
      parties: found.parties,
      years: found.years,
      trueUps,
      next: contract && endsOn ? nextPeriod({ from: contract.startsOn, to: endsOn }, trueUps) : null,
      mine: viewer.councilId,
      mayRecord: can('keepContract'),
      formKey: newFormKey(),
    };
  });

export const action = (args: ActionFunctionArgs) => {
  const procurementId = args.params.p ?? '';
  return submitted(args, {
    trueUp: intent({
      form: trueUpForm,
      run: (actor, input) => recordTrueUp(actor, { ...input, procurementId }),
      done: () => paths.recharges(procurementId) + new URL(args.request.url).search,
    }),
  });
};

export default function Recharges() {
  return <RechargesView {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
