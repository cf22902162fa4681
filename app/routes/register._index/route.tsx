import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { registerEntry } from '#app/domain/register-entry.ts';
import { listRegister } from '#db/queries/public-register.server.ts';
import { RegisterView } from './view.tsx';

export const meta = () => [{ title: 'Contract register – Joint commissioning' }];

/** For everybody: the signed contracts of all councils, or of one. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const wanted = new URL(request.url).searchParams.get('council');
  return context.portal.transactions.read(null, async (db) => {
    const all = await listRegister(db, null);
    const councils = [...new Map(all.flatMap(({ councils }) => councils).map((one) => [one.id, one.name]))]
      .map(([id, name]) => ({ id, name }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    const councilId = councils.find(({ id }) => id === wanted)?.id ?? null;
    const shown = all.filter(({ councils }) => councilId === null || councils.some(({ id }) => id === councilId));
    return { councils, councilId, entries: shown.map((one) => ({ id: one.id, ...registerEntry(one) })) };
  });
}

export default function Register() {
  return <RegisterView {...useLoaderData<typeof loader>()} />;
}
