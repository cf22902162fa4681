import type { LoaderFunctionArgs } from '@remix-run/node';
import { calendarFile } from '#app/domain/calendar-file.ts';
import { councilCalendar } from '#app/domain/timetable/council-calendar.ts';
import { notFound, procurementPage } from '#app/server/http.server.ts';
import { usualPlan } from '#app/server/timetable-ask.server.ts';
import { findTimetableFacts } from '#db/queries/timetable.server.ts';

/** The dates of one council, or of all, as a calendar file. A later file replaces the events of an earlier one. */
export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.timetable_.$file', async ({ db, access, params, now, url }) => {
    const councilId = /^([a-z0-9-]+)\.ics$/.exec(params.file ?? '')?.[1];
    if (!councilId) throw notFound();
    const { id, reference } = access.procurement;
    const plan = usualPlan(await findTimetableFacts(db, id), now);
    const events = councilCalendar(plan, { id, reference, councilId });
    if (!events.ok || events.value === null) throw notFound();
    const council = plan.councils.find((one) => one.councilId === councilId);
    const text = calendarFile({
      name: `${reference}: ${council?.name ?? 'all councils'}`,
      domain: url.hostname,
      stampedAt: `${now.toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`,
      // Minutes since 1970: a file made later always counts as newer.
      sequence: Math.floor(now.getTime() / 60_000),
      events: events.value,
    });
    const file = `${reference.replace(/[^A-Za-z0-9]+/g, '-')}-${councilId}.ics`;
    return new Response(text, {
      headers: {
        'Content-Type': 'text/calendar; charset=utf-8',
        'Content-Disposition': `attachment; filename="${file}"`,
      },
    });
  });
