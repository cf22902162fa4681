import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { tasksIn } from '#app/domain/task.ts';
import { ukDay } from '#app/domain/uk-time.ts';
import { signedInPage } from '#app/server/http.server.ts';
import { listForTasks } from '#db/queries/tasks.server.ts';
import { TasksView } from './view.tsx';

export const meta = () => [{ title: 'My work – Joint commissioning' }];

export const loader = (args: LoaderFunctionArgs) =>
  signedInPage(args, async ({ db, viewer, now }) => {
    const procurements = await listForTasks(db, viewer.personId, viewer.councilId, ukDay(now));
    return {
      today: ukDay(now),
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
