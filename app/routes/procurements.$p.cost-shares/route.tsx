import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { saveCostShares } from '#app/commands/save-cost-shares.server.ts';
import { sendOffer } from '#app/commands/send-offer.server.ts';
import { offerChange } from '#app/domain/offer.ts';
import { paths } from '#app/paths.ts';
import { intent, newFormKey, procurementPage, submitted } from '#app/server/http.server.ts';
import { frameOf } from '#app/server/procurement-frame.server.ts';
import { findShareFacts, listOffers } from '#db/queries/offers.server.ts';
import { draftingOf } from './drafting.ts';
import { costForm, removeForm, toleranceForm } from './form.ts';
import { CostSharesView } from './view.tsx';

export const meta = () => [{ title: 'Cost shares – Joint commissioning' }];

export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.cost-shares', async (visit) => {
    const { db, access, viewer, can, url } = visit;
    const { draft, ...facts } = await findShareFacts(db, access.procurement.id);
    const offers = await listOffers(db, access.procurement.id);
    const [newest, earlier] = offers;
    const mayEdit = can('editCostShares');
    return {
      frame: frameOf(visit),
      mine: viewer.councilId,
      facts,
      newest: newest ? { id: newest.id, number: newest.number, sentAt: newest.sentAt, body: newest.body } : null,
      changes:
        newest && earlier
          ? newest.body.parties
              .filter(({ id }) => mayEdit || id === viewer.councilId)
              .map(({ id, shortName }) => ({
                name: shortName,
                since: earlier.number,
                ...offerChange(earlier.body.apportionment, newest.body.apportionment, id),
              }))
          : [],
      drafting: mayEdit
        ? {
            ...draftingOf({ facts, draft, offers, fields: url.searchParams }),
            formKeys: [newFormKey(), newFormKey(), newFormKey(), newFormKey()] as const,
          }
        : null,
      mayExport: can('exportPacks'),
    };
  });

export const action = (args: ActionFunctionArgs) => {
  const procurementId = args.params.p ?? '';
  const saved = () => `${paths.costShares(procurementId)}#draft`;
  return submitted(args, {
    save: intent({
      form: costForm,
      run: (actor, input) => saveCostShares(actor, { ...input, procurementId }),
      done: saved,
    }),
    remove: intent({
      form: removeForm,
      run: (actor, input) => saveCostShares(actor, { ...input, procurementId }),
      done: saved,
    }),
    tolerance: intent({
      form: toleranceForm,
      run: (actor, input) => saveCostShares(actor, { ...input, procurementId }),
      done: saved,
    }),
    send: intent({
      form: z.object({}),
      run: (actor) => sendOffer(actor, { procurementId }),
      done: ({ offerId }) => paths.approval(procurementId, offerId),
    }),
  });
};

export default function CostShares() {
  return <CostSharesView {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
