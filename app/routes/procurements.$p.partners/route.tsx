import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { addParty } from '#app/commands/add-party.server.ts';
import { appointPerson } from '#app/commands/appoint-person.server.ts';
import { paths } from '#app/paths.ts';
import { intent, newFormKey, procurementPage, submitted } from '#app/server/http.server.ts';
import { frameOf } from '#app/server/procurement-frame.server.ts';
import { listCouncils, listPeopleOf } from '#db/queries/people.server.ts';
import { findProcurementRecord, listAppointments } from '#db/queries/procurements.server.ts';
import { addPartyForm, appointForm } from './form.ts';
import { PartnersView } from './view.tsx';

export const meta = () => [{ title: 'Partners and people – Joint commissioning' }];

export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.partners', async (visit) => {
    const { db, access, can } = visit;
    const { id, parties } = await findProcurementRecord(db, access.procurement.id);
    const mayEdit = can('editProcurement');
    const councils = mayEdit ? await listCouncils(db) : [];
    return {
      frame: frameOf(visit),
      parties,
      people: await listAppointments(db, id),
      councils: councils.filter(
        (council) => !parties.some((party) => party.councilId === council.id && !party.untilDate),
      ),
      candidates: mayEdit
        ? await listPeopleOf(
            db,
            parties.map(({ councilId }) => councilId),
          )
        : [],
      mayEdit,
      formKeys: [newFormKey(), newFormKey()] as const,
    };
  });

export const action = (args: ActionFunctionArgs) => {
  const procurementId = args.params.p ?? '';
  const done = () => paths.partners(procurementId);
  return submitted(args, {
    addPartner: intent({
      form: addPartyForm,
      run: (actor, input) => addParty(actor, { ...input, procurementId }),
      done,
    }),
    appoint: intent({
      form: appointForm,
      run: (actor, { personId, appointedRole }) =>
        appointPerson(actor, { procurementId, personId, role: appointedRole, lotId: null }),
      done,
    }),
  });
};

export default function Partners() {
  return <PartnersView {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
