import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { recordDecisionRoute } from '#app/commands/record-decision-route.server.ts';
import { ukDay } from '#app/domain/uk-time.ts';
import { parseForm } from '#app/forms/parse-form.ts';
import { paths } from '#app/paths.ts';
import { intent, newFormKey, procurementPage, submitted } from '#app/server/http.server.ts';
import { frameOf } from '#app/server/procurement-frame.server.ts';
import { findTimetableFacts } from '#db/queries/timetable.server.ts';
import { routeForm, timetableForm } from './form.ts';
import { shownTimetable } from './shown-timetable.ts';
import { TimetableView } from './view.tsx';

export const meta = () => [{ title: 'Timetable – Joint commissioning' }];

export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.timetable', async (visit) => {
    const { db, url, access, can, now, viewer } = visit;
    const values = Object.fromEntries(url.searchParams);
    const typed = parseForm(timetableForm, values);
    const asked = typed.ok ? typed.value : timetableForm.parse({});
    const facts = await findTimetableFacts(db, access.procurement.id);
    const shown = shownTimetable(facts, asked, ukDay(now));
    const changed = shown.whatIf?.problem ? [shown.whatIf.problem] : [];
    const problems = typed.ok ? changed : typed.problems;
    const page = {
      frame: frameOf(visit),
      shown,
      values,
      problems,
      mine: can('recordDecisionRoute')
        ? (shown.councils.find(({ councilId }) => councilId === viewer.councilId)?.councilId ?? null)
        : null,
      formKey: newFormKey(),
      mayExport: can('exportPacks'),
    };
    return data(page, { status: problems.length > 0 ? 400 : 200 });
  });

export const action = (args: ActionFunctionArgs) => {
  const procurementId = args.params.p ?? '';
  return submitted(args, {
    recordRoute: intent({
      form: routeForm,
      run: (actor, { isKey, byMeeting, ...input }) =>
        recordDecisionRoute(actor, {
          ...input,
          procurementId,
          isKey: isKey === 'yes',
          byMeeting: byMeeting === 'yes',
        }),
      done: () => `${paths.timetable(procurementId)}#routes`,
    }),
  });
};

export default function Timetable() {
  return <TimetableView {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
