import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { paths } from '#app/paths.ts';
import { isUuid, notFound, readForm } from '#app/server/http.server.ts';
import { listDemonstrationPeople } from '#db/queries/sessions.server.ts';
import { people as seeds } from '#db/seed/people.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { DemoView } from './view.tsx';

export const meta = () => [{ title: 'Demonstration people – Joint commissioning' }];

/** Only on the embedded database, and only for callers on this machine. */
async function people({ context }: LoaderFunctionArgs) {
  if (!context.portal.demonstration || !context.fromThisMachine) throw notFound();
  return context.portal.transactions.read(null, listDemonstrationPeople);
}

export async function loader(args: LoaderFunctionArgs) {
  const known = await people(args);
  const does = new Map(seeds.map((seed) => [personId(seed.key), seed.does]));
  return { people: known.map((person) => ({ ...person, does: does.get(person.id) ?? '' })) };
}

export async function action(args: ActionFunctionArgs) {
  const known = await people(args);
  const { person } = await readForm(args.request);
  if (!isUuid(person) || !known.some(({ id }) => id === person)) throw notFound();
  const cookie = await args.context.portal.sessions.enterAs(person);
  return redirect(paths.tasks(), { status: 303, headers: { 'Set-Cookie': cookie } });
}

export default function Demo() {
  return <DemoView people={useLoaderData<typeof loader>().people} />;
}
