import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { appointPanelMember } from '#app/commands/appoint-panel-member.server.ts';
import { declareConflict } from '#app/commands/declare-conflict.server.ts';
import { mitigateConflict } from '#app/commands/mitigate-conflict.server.ts';
import { releasePanelMember } from '#app/commands/release-panel-member.server.ts';
import { interestMatches, openMatches, sayMatch } from '#app/domain/interest-match.ts';
import { stageProblem } from '#app/domain/stage.ts';
import { formatUkTime } from '#app/domain/uk-time.ts';
import { declareForm } from '#app/forms/declare-form.ts';
import { paths } from '#app/paths.ts';
import {
  chosenLot,
  intent,
  newFormKey,
  notFound,
  type ProcurementVisit,
  procurementPage,
  submitted,
} from '#app/server/http.server.ts';
import { frameOf, lotsOf } from '#app/server/procurement-frame.server.ts';
import { findLotInterests } from '#db/queries/interests.server.ts';
import {
  listDeclarations,
  listPanel,
  listPanelHistory,
  listPartyPeople,
  listTendererNames,
  type PanelEvent,
  type PanelMember,
} from '#db/queries/panel.server.ts';
import { appointForm, mitigateForm, releaseForm } from './form.ts';
import { PanelView } from './view.tsx';

export const meta = () => [{ title: 'Panel – Joint commissioning' }];

export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.panel', async (visit) => {
    const { db, access, can, url } = visit;
    const lot = chosenLot(visit, 'readPanel');
    const members = shownMembers(visit, await listPanel(db, access.procurement.id, lot.id));
    const mayAppoint = can('appointPanel', lot.id);
    const mayMitigate = can('mitigateConflict', lot.id);
    const about = mayMitigate ? url.searchParams.get('mitigate') : null;
    const concerned = members.find((one) => about !== null && one.declarationId === about && !one.own) ?? null;
    if (about && !concerned) throw notFound();
    const blocked = stageProblem('appointPanel', lot.stage);
    const mine = can('declareConflict', lot.id) ? await mineOf(visit, lot.id) : null;
    return {
      frame: frameOf(visit),
      lots: lotsOf(visit, 'readPanel'),
      lot: { id: lot.id, number: lot.number, title: lot.title, stage: lot.stage },
      members: mine?.tenderers === null ? members.map((member) => ({ ...member, details: null })) : members,
      history: (await listPanelHistory(db, access.procurement.id, lot.id)).map(shownEvent),
      matches: await matchesFor(visit, lot.id, mayAppoint),
      concerned,
      mayMitigate,
      mitigateBlocked: stageProblem('mitigateConflict', lot.stage),
      people: mayAppoint && !blocked ? await listPartyPeople(db, access.procurement.id) : [],
      mayAppoint,
      blocked,
      mine,
      declareBlocked: stageProblem('declareConflict', lot.stage),
      formKeys: [newFormKey(), newFormKey(), newFormKey()] as const,
    };
  });

const shownEvent = ({ id, kind, post, role, recordedAt }: PanelEvent) => ({
  id,
  kind,
  post,
  role,
  recordedAt: formatUkTime(recordedAt),
});

/** What waits for an answer: all of it for the lead, one's own for everybody else. */
async function matchesFor({ db, access, viewer }: ProcurementVisit, lotId: string, all: boolean) {
  const found = await findLotInterests(db, access.procurement.id, lotId);
  const seen = found.interests.filter(({ personId }) => all || personId === viewer.personId);
  return openMatches(interestMatches(seen, found.names), found).map(sayMatch);
}

/** What others declared is for those who run the evaluation; one's own is for oneself. */
function shownMembers({ access, viewer }: ProcurementVisit, members: readonly PanelMember[]) {
  const seesAll = access.roles.some(({ role }) => ['leadCommissioner', 'moderator', 'auditor'].includes(role));
  return members.map(({ personId, declared, details, mitigation, declarationId, ...member }) => {
    const own = personId === viewer.personId;
    const seen = seesAll || own;
    return {
      ...member,
      own,
      declared: seen ? declared : undefined,
      details: seesAll ? details : null,
      mitigation: seen ? mitigation : null,
      declarationId: seesAll ? declarationId : null,
    };
  });
}

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
    mitigate: intent({
      form: mitigateForm,
      run: (actor, input) => mitigateConflict(actor, { ...input, procurementId }),
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
