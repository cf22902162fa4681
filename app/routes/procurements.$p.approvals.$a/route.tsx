import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { decideApproval } from '#app/commands/decide-approval.server.ts';
import { councilStandings } from '#app/domain/approval-status.ts';
import { offerChange } from '#app/domain/offer.ts';
import { paths } from '#app/paths.ts';
import { intent, newFormKey, notFound, procurementPage, submitted } from '#app/server/http.server.ts';
import { frameOf } from '#app/server/procurement-frame.server.ts';
import { listDecisions, listOffers } from '#db/queries/offers.server.ts';
import { decisionForm } from './form.ts';
import { ApprovalView } from './view.tsx';

export const meta = () => [{ title: 'Offer – Joint commissioning' }];

export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.approvals.$a', async (visit) => {
    const { db, access, params } = visit;
    const offers = await listOffers(db, access.procurement.id);
    const offer = offers.find(({ id }) => id === params.a);
    if (!offer) throw notFound();
    const earlier = offers.find(({ number }) => number === offer.number - 1);
    const replacedBy = offers.find(({ number }) => number > offer.number)?.number ?? null;
    // The council in whose name the viewer decides; else the council the viewer works for.
    const council = access.roles.find(({ role }) => role === 'partnerApprover')?.councilId ?? visit.viewer.councilId;
    const decisions = await listDecisions(db, offer.id);
    return {
      frame: frameOf(visit),
      offer,
      council,
      change:
        earlier && council
          ? { since: earlier.number, ...offerChange(earlier.body.apportionment, offer.body.apportionment, council) }
          : null,
      standings: councilStandings(offers.filter(({ number }) => number <= offer.number)),
      decisions,
      replacedBy,
      mayDecide: visit.can('decideApproval'),
      formKey: newFormKey(),
    };
  });

export const action = (args: ActionFunctionArgs) => {
  const [procurementId, offerId] = [args.params.p ?? '', args.params.a ?? ''];
  return submitted(args, {
    decide: intent({
      form: decisionForm,
      run: (actor, input) => decideApproval(actor, { ...input, procurementId, offerId }),
      done: () => paths.approval(procurementId, offerId),
    }),
  });
};

export default function Approval() {
  return <ApprovalView {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
