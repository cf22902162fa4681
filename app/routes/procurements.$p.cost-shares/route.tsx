import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { saveCostShares } from '#app/commands/save-cost-shares.server.ts';
import { sendOffer } from '#app/commands/send-offer.server.ts';
import { type Apportionment, apportion } from '#app/domain/apportionment.ts';
import { canonicalJson, type JsonValue } from '#app/domain/canonical-json.ts';
import { offerChange } from '#app/domain/offer.ts';
import { shareTerms } from '#app/domain/share-proposal.ts';
import { paths } from '#app/paths.ts';
import { intent, newFormKey, procurementPage, submitted } from '#app/server/http.server.ts';
import { frameOf } from '#app/server/procurement-frame.server.ts';
import { findShareFacts, listOffers } from '#db/queries/offers.server.ts';
import { costSharesForm } from './form.ts';
import { CostSharesView } from './view.tsx';

export const meta = () => [{ title: 'Cost shares – Joint commissioning' }];

export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.cost-shares', async (visit) => {
    const { db, access, viewer, can } = visit;
    const facts = await findShareFacts(db, access.procurement.id);
    const offers = await listOffers(db, access.procurement.id);
    const [newest, earlier] = offers;
    const mayEdit = can('editCostShares');
    const councils = facts.parties.map(({ id }) => id);
    const terms = mayEdit && facts.draft ? shareTerms(facts.draft.input, councils, facts.years) : null;
    const draft = terms?.ok ? apportion(terms.value) : null;
    return {
      frame: frameOf(visit),
      mine: viewer.councilId,
      facts: { ...facts, draft: mayEdit ? facts.draft : null },
      draft: draft?.ok ? draft.value : null,
      draftIsSent: draft?.ok === true && newest !== undefined && sameShares(draft.value, newest.body.apportionment),
      newest: newest
        ? { id: newest.id, number: newest.number, hash: newest.hash, sentAt: newest.sentAt, body: newest.body }
        : null,
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
      mayEdit,
      mayExport: can('exportPacks'),
      formKeys: [newFormKey(), newFormKey()] as const,
    };
  });

const sameShares = (one: Apportionment, other: Apportionment) =>
  canonicalJson(asJson(one)) === canonicalJson(asJson(other));
const asJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as JsonValue;

export const action = (args: ActionFunctionArgs) => {
  const procurementId = args.params.p ?? '';
  return submitted(args, {
    save: intent({
      form: costSharesForm,
      run: (actor, input) => saveCostShares(actor, { ...input, procurementId }),
      done: () => `${paths.costShares(procurementId)}#draft`,
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
