import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { confirmConflictsAssessment } from '#app/commands/confirm-conflicts-assessment.server.ts';
import { assessmentLaw, assessmentStanding, preparedLate } from '#app/domain/conflicts-assessment.ts';
import { permissions } from '#app/domain/permission.ts';
import { ukDay } from '#app/domain/uk-time.ts';
import { paths } from '#app/paths.ts';
import {
  intent,
  newFormKey,
  notFound,
  type ProcurementVisit,
  procurementPage,
  submitted,
} from '#app/server/http.server.ts';
import { frameOf } from '#app/server/procurement-frame.server.ts';
import { findConflictsRecord, listAssessments } from '#db/queries/conflicts-assessments.server.ts';
import { confirmForm } from './form.ts';
import { ConflictsView } from './view.tsx';

export const meta = () => [{ title: 'Conflicts – Joint commissioning' }];

export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.conflicts', async (visit) => {
    const { db, access, now } = visit;
    const { id, regime } = access.procurement;
    const { councils, changes, publishedAt } = await findConflictsRecord(db, id, ukDay(now));
    const standings = councils.map((council) => ({
      ...assessmentStanding(council, changes, ukDay(now)),
      late: preparedLate(council, publishedAt, regime),
    }));
    const own = ownCouncil(visit);
    const readable = readableOf(visit);
    const wanted = visit.url.searchParams.get('council');
    if (wanted && !standings.some(({ councilId }) => councilId === wanted)) throw notFound();
    const chosen = wanted ?? own ?? (readable === 'all' ? (standings[0]?.councilId ?? null) : null);
    const shown = standings.find(({ councilId }) => councilId === chosen && mayRead(readable, councilId)) ?? null;
    return {
      frame: frameOf(visit),
      law: assessmentLaw[regime],
      standings: standings.map((one) => ({ ...one, readable: mayRead(readable, one.councilId) })),
      shown,
      versions: shown ? await listAssessments(db, id, shown.councilId) : [],
      mayConfirm: shown !== null && shown.councilId === own,
      formKey: newFormKey(),
    };
  });

type Readable = 'all' | readonly string[];
const mayRead = (readable: Readable, councilId: string) => readable === 'all' || readable.includes(councilId);

/** The words of an assessment are for its own council, the lead and the auditors. */
function readableOf({ access: { roles } }: ProcurementVisit): Readable {
  if (roles.some(({ role }) => role === 'leadCommissioner' || role === 'auditor')) return 'all';
  return roles.flatMap(({ role, councilId }) =>
    (role === 'partnerApprover' || role === 'partnerOfficer') && councilId ? [councilId] : [],
  );
}

/** The council for which the viewer confirms. */
function ownCouncil({ access: { roles } }: ProcurementVisit): string | null {
  const confirming: readonly string[] = permissions.confirmConflicts;
  return roles.find(({ role }) => confirming.includes(role))?.councilId ?? null;
}

export const action = (args: ActionFunctionArgs) => {
  const procurementId = args.params.p ?? '';
  return submitted(args, {
    confirm: intent({
      form: confirmForm,
      run: (actor, input) => confirmConflictsAssessment(actor, { ...input, procurementId }),
      done: (_number, _args, { councilId }) => paths.conflictsOf(procurementId, councilId),
    }),
  });
};

export default function Conflicts() {
  return <ConflictsView {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
