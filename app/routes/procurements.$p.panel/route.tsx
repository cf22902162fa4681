import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { appointPanelMember } from '#app/commands/appoint-panel-member.server.ts';
import { declareConflict } from '#app/commands/declare-conflict.server.ts';
import { releasePanelMember } from '#app/commands/release-panel-member.server.ts';
import { stageProblem } from '#app/domain/stage.ts';
import { formatUkTime } from '#app/domain/uk-time.ts';
import { paths } from '#app/paths.ts';
import {
  chosenLot,
  intent,
  newFormKey,
  type ProcurementVisit,
  procurementPage,
  submitted,
} from '#app/server/http.server.ts';
import { frameOf, lotsOf } from '#app/server/procurement-frame.server.ts';
import { listDeclarations, listPanel, listPartyPeople, listTendererNames } from '#db/queries/panel.server.ts';
import { appointForm, declareForm, releaseForm } from './form.ts';
import { PanelView } from './view.tsx';

export const meta = () => [{ title: 'Panel – Joint commissioning' }];

export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.panel', async (visit) => {
    const { db, access, can } = visit;
    const lot = chosenLot(visit, 'readPanel');
    const members = await listPanel(db, access.procurement.id, lot.id);
    const mayAppoint = can('appointPanel', lot.id);
    const seesAll = access.roles.some(({ role }) => ['leadCommissioner', 'moderator', 'auditor'].includes(role));
    const blocked = stageProblem('appointPanel', lot.stage);
    return {
      frame: frameOf(visit),
      lots: lotsOf(visit, 'readPanel'),
      lot: { id: lot.id, number: lot.number, title: lot.title, stage: lot.stage },
      members: members.map(({ personId, declared, details, ...member }) => ({
        ...member,
        declared: seesAll || personId === visit.viewer.personId ? declared : undefined,
        details: seesAll ? details : null,
      })),
      people: mayAppoint && !blocked ? await listPartyPeople(db, access.procurement.id) : [],
      mayAppoint,
      blocked,
      mine: can('declareConflict', lot.id) ? await mineOf(visit, lot.id) : null,
      declareBlocked: stageProblem('declareConflict', lot.stage),
      formKeys: [newFormKey(), newFormKey(), newFormKey()] as const,
    };
  });

/** The viewer's own declarations, and the names to declare against, which stand there once tenders are opened. */
async function mineOf({ db, viewer }: ProcurementVisit, lotId: string) {
  const declarations = await listDeclarations(db, lotId, viewer.personId);
  return {
    declarations: declarations.map((one) => ({ ...one, declaredAt: formatUkTime(one.declaredAt) })),
    tenderers: await listTendererNames(db, lotId),
  };
}

export const action = (args: ActionFunctionArgs) => {
  const procurementId = args.params.p ?? '';
  const lotNumber = Number(new URL(args.request.url).searchParams.get('lot')) || undefined;
  const done = () => paths.panel(procurementId, lotNumber);
  return submitted(args, {
    appoint: intent({
      form: appointForm,
      run: (actor, input) => appointPanelMember(actor, { ...input, procurementId }),
      done,
    }),
    release: intent({
      form: releaseForm,
      run: (actor, input) => releasePanelMember(actor, { ...input, procurementId }),
      done,
    }),
    declare: intent({
      form: declareForm,
      run: (actor, input) => declareConflict(actor, { ...input, procurementId }),
      done,
    }),
  });
};

export default function Panel() {
  return <PanelView {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
