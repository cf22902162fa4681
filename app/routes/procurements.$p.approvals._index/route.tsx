import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { askApproval } from '#app/commands/ask-approval.server.ts';
import { councilStandings } from '#app/domain/approval-status.ts';
import { approvalSubjects } from '#app/domain/approval-subject.ts';
import { supersession } from '#app/domain/councils-to-ask.ts';
import { paths } from '#app/paths.ts';
import { intent, newFormKey, procurementPage, submitted } from '#app/server/http.server.ts';
import { frameOf } from '#app/server/procurement-frame.server.ts';
import { type AnyOffer, listEveryOffer, sameSeries } from '#db/queries/offers.server.ts';
import { extensionForm, lotForm } from './form.ts';
import { ApprovalsView } from './view.tsx';

export const meta = () => [{ title: 'Approvals – Joint commissioning' }];

export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.approvals._index', async (visit) => {
    const { db, access, can } = visit;
    const offers = await listEveryOffer(db, access.procurement.id);
    const lotNumber = (id: string | null) => access.lots.find((lot) => lot.id === id)?.number ?? null;
    const series = offers
      .filter((one, index) => offers.findIndex((other) => sameSeries(one, other)) === index)
      .sort((a, b) => approvalSubjects.indexOf(a.subject) - approvalSubjects.indexOf(b.subject));
    return {
      frame: frameOf(visit),
      series: series.map((one) =>
        seriesShown(
          offers.filter((other) => sameSeries(one, other)),
          lotNumber(one.lotId),
        ),
      ),
      lots: access.lots.map(({ id, number, title, milestones }) => ({
        id,
        number,
        title,
        isFrozen: milestones.includes('criteriaFrozen'),
        isRecommended: milestones.includes('recommended'),
      })),
      mayAsk: can('sendOffer'),
      formKeys: [newFormKey(), newFormKey(), newFormKey()] as const,
    };
  });

/** The newest offer of a series with every council's standing on it, and the older ones. */
function seriesShown(offers: readonly AnyOffer[], lot: number | null) {
  const names = Object.fromEntries(
    offers.flatMap(({ body }) => body.parties.map(({ id, shortName }) => [id, shortName])),
  );
  return {
    subject: offers[0]?.subject ?? 'strategyAndShares',
    lot,
    names,
    standings: inAgreedOrder(offers).map((standing) => ({
      ...standing,
      superseded: standing.superseded.map((number) => ({
        number,
        ...supersession(offers, standing.councilId, number),
      })),
    })),
    offers: offers.map(({ id, number, sentAt, hash, decisions }) => ({ id, number, sentAt, hash, decisions })),
  };
}

/** As the newest offer names its parties. */
function inAgreedOrder(offers: readonly AnyOffer[]) {
  const order = (offers[0]?.body.parties ?? []).map(({ id }) => id);
  return [...councilStandings(offers)].sort((a, b) => order.indexOf(a.councilId) - order.indexOf(b.councilId));
}

export const action = (args: ActionFunctionArgs) => {
  const procurementId = args.params.p ?? '';
  const done = ({ offerId }: { offerId: string }) => paths.approval(procurementId, offerId);
  return submitted(args, {
    askWeightings: intent({
      form: lotForm,
      run: (actor, { lotId }) => askApproval(actor, { procurementId, subject: 'weightings', lotId }),
      done,
    }),
    askAward: intent({
      form: lotForm,
      run: (actor, { lotId }) => askApproval(actor, { procurementId, subject: 'award', lotId }),
      done,
    }),
    askExtension: intent({
      form: extensionForm,
      run: (actor, input) => askApproval(actor, { ...input, procurementId, subject: 'extension' }),
      done,
    }),
  });
};

export default function Approvals() {
  return <ApprovalsView {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
