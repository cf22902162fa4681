import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { recordTasks } from '#app/domain/record-task.ts';
import { tasksIn } from '#app/domain/task.ts';
import { ukDay } from '#app/domain/uk-time.ts';
import { signedInPage } from '#app/server/http.server.ts';
import { listRecordsForTasks } from '#db/queries/record-lists.server.ts';
import { listForTasks } from '#db/queries/tasks.server.ts';
import { TasksView } from './view.tsx';

export const meta = () => [{ title: 'My work – Joint commissioning' }];

export const loader = (args: LoaderFunctionArgs) =>
  signedInPage(args, async ({ db, viewer, now }) => {
    const procurements = await listForTasks(db, viewer.personId, viewer.councilId, ukDay(now));
    const records = viewer.councilId ? await listRecordsForTasks(db, viewer.councilId) : [];
    return {
      today: ukDay(now),
      records: recordTasks(records, ukDay(now)),
      groups: procurements.map((one) => ({
        id: one.id,
        reference: one.reference,
        title: one.title,
        tasks: tasksIn(one),
      })),
    };
  });

export default function Tasks() {
  return <TasksView {...useLoaderData<typeof loader>()} />;
}
