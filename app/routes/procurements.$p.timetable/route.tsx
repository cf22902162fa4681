import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { publishedBankHolidays } from '#app/domain/bank-holidays.ts';
import { decisionTimetable } from '#app/domain/decision-timetable.ts';
import { procurementPage } from '#app/server/http.server.ts';
import { frameOf } from '#app/server/procurement-frame.server.ts';
import { listTimetableParties } from '#db/queries/timetable.server.ts';
import { TimetableView } from './view.tsx';

export const meta = () => [{ title: 'Timetable – Joint commissioning' }];

export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.timetable', async (visit) => {
    const parties = await listTimetableParties(visit.db, visit.access.procurement.id);
    return {
      frame: frameOf(visit),
      timetable: decisionTimetable(parties, publishedBankHolidays),
      mayExport: visit.can('exportPacks'),
    };
  });

export default function Timetable() {
  return <TimetableView {...useLoaderData<typeof loader>()} />;
}
