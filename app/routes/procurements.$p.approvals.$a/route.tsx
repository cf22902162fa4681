import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { decideApproval } from '#app/commands/decide-approval.server.ts';
import { endCondition } from '#app/commands/end-condition.server.ts';
import { openOffer } from '#app/commands/open-offer.server.ts';
import { councilStandings } from '#app/domain/approval-status.ts';
import { paths } from '#app/paths.ts';
import { intent, newFormKey, notFound, procurementPage, submitted } from '#app/server/http.server.ts';
import { frameOf } from '#app/server/procurement-frame.server.ts';
import { listDecisions, listDelegations } from '#db/queries/approvals.server.ts';
import { listEveryOffer, sameSeries } from '#db/queries/offers.server.ts';
import { conditionForm, decisionForm } from './form.ts';
import { authorityShown, changeShown, supersededDecisions } from './shown-offer.ts';
import { ApprovalView } from './view.tsx';

export const meta = () => [{ title: 'Offer – Joint commissioning' }];

export async function loader(args: LoaderFunctionArgs) {
  const shown = await procurementPage(args, 'procurements.$p.approvals.$a', async (visit) => {
    const { db, access, params, viewer, now } = visit;
    const offers = await listEveryOffer(db, access.procurement.id);
    const offer = offers.find(({ id }) => id === params.a);
    if (!offer) throw notFound();
    const ofSubject = offers.filter((one) => sameSeries(one, offer));
    // The council in whose name the viewer decides; else the council the viewer works for.
    const council = access.roles.find(({ role }) => role === 'partnerApprover')?.councilId ?? viewer.councilId;
    const decisions = await listDecisions(db, offer.id);
    const mayDecide = visit.can('decideApproval');
    const delegations = mayDecide && council ? await listDelegations(db, council) : [];
    const asked = offer.recipients.some(({ councilId }) => councilId === council);
    return {
      personId: viewer.personId,
      frame: frameOf(visit),
      offer,
      lotNumber: access.lots.find(({ id }) => id === offer.lotId)?.number ?? null,
      council,
      change: council ? changeShown(ofSubject, offer, council) : null,
      standings: councilStandings(ofSubject.filter(({ number }) => number <= offer.number)),
      superseded: supersededDecisions(ofSubject, offer),
      decisions,
      replacedBy: ofSubject.find(({ number }) => number > offer.number)?.number ?? null,
      authority: mayDecide && council ? authorityShown({ delegations, offer, council, post: viewer.post, now }) : null,
      endsConditionsOf: visit.can('endCondition') ? council : null,
      isOpenedFirst: council !== null && asked && !offer.openedBy.some(({ councilId }) => councilId === council),
      isLead: visit.can('sendOffer'),
      formKey: newFormKey(),
    };
  });
  const { personId, isOpenedFirst, ...page } = shown;
  if (isOpenedFirst && page.council) {
    const { transactions, now } = args.context.portal;
    const about = { procurementId: args.params.p ?? '', offerId: page.offer.id, councilId: page.council };
    await openOffer({ transactions, personId, now: now() }, about);
  }
  return page;
}

export const action = (args: ActionFunctionArgs) => {
  const [procurementId, offerId] = [args.params.p ?? '', args.params.a ?? ''];
  const done = () => paths.approval(procurementId, offerId);
  return submitted(args, {
    decide: intent({
      form: decisionForm,
      run: (actor, input) => decideApproval(actor, { ...input, procurementId, offerId }),
      done,
    }),
    endCondition: intent({
      form: conditionForm,
      run: (actor, input) => endCondition(actor, { ...input, procurementId }),
      done,
    }),
  });
};

export default function Approval() {
  return <ApprovalView {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
