import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { askWithdrawal, changeMembership } from '#app/commands/change-membership.server.ts';
import { figuresAsked } from '#app/domain/membership-change/membership-facts.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import { ukDay } from '#app/domain/uk-time.ts';
import { paths } from '#app/paths.ts';
import { intent, newFormKey, procurementPage, submitted } from '#app/server/http.server.ts';
import { frameOf } from '#app/server/procurement-frame.server.ts';
import { hasSignedContract } from '#db/queries/contract.server.ts';
import { listKeySums } from '#db/queries/councils.server.ts';
import { listOffers } from '#db/queries/offers.server.ts';
import { listCouncils } from '#db/queries/people.server.ts';
import { findProcurementRecord } from '#db/queries/procurements.server.ts';
import { membershipForm } from './form.ts';
import { simulate } from './simulated.ts';
import { MembershipView } from './view.tsx';

export const meta = () => [{ title: 'Membership – Joint commissioning' }];

export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.membership', async (visit) => {
    const { db, access, can, url } = visit;
    const record = await findProcurementRecord(db, access.procurement.id);
    const [newest] = await listOffers(db, record.id);
    const councils = await listCouncils(db);
    const { parties } = record;
    const current = parties.filter(({ untilDate }) => untilDate === null);
    const nameOf = (id: string) => councils.find((one) => one.id === id)?.shortName ?? id;
    const maySimulate = can('decideApproval') || can('editProcurement') || can('draftDocument');
    return {
      frame: frameOf(visit),
      parties,
      offer: newest ? { id: newest.id, number: newest.number } : null,
      leavers: current
        .filter(({ role }) => role !== 'lead')
        .map(({ councilId, shortName }) => ({ id: councilId, name: shortName })),
      joiners: councils
        .filter(({ id }) => !current.some(({ councilId }) => councilId === id))
        .map(({ id, name }) => ({ id, name })),
      figures: newest ? figuresAsked(newest.body.apportionment.terms) : [],
      names: Object.fromEntries(councils.map(({ id, shortName }) => [id, shortName])),
      simulated:
        newest && maySimulate && url.searchParams.has('kind')
          ? simulate({
              fields: url.searchParams,
              body: newest.body,
              // Dates come out of the database as ISO days.
              procurement: { ...record, contractStartsOn: record.contractStartsOn as PlainDate },
              parties,
              stages: access.lots.map(({ stage }) => stage),
              isSigned: await hasSignedContract(db, record.id),
              keySums: await listKeySums(db, ukDay(visit.now)),
              nameOf,
            })
          : null,
      maySimulate,
      mayRecord: can('sendOffer'),
      formKeys: [newFormKey(), newFormKey()] as const,
    };
  });

export const action = (args: ActionFunctionArgs) => {
  const procurementId = args.params.p ?? '';
  const done = ({ offerId }: { offerId: string }) => paths.approval(procurementId, offerId);
  return submitted(args, {
    record: intent({
      form: membershipForm,
      run: (actor, { typed }) => changeMembership(actor, { procurementId, typed }),
      done,
    }),
    ask: intent({
      form: membershipForm,
      run: (actor, { typed }) => askWithdrawal(actor, { procurementId, typed }),
      done,
    }),
  });
};

export default function Membership() {
  return <MembershipView {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
