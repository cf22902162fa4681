import type { LoaderFunctionArgs } from '@remix-run/node';
import { databaseAnswers } from '#db/queries/readiness.server.ts';

/** The process and its database answer. */
export async function loader({ context }: LoaderFunctionArgs) {
  const ready = await context.portal.transactions.read(null, databaseAnswers).catch(() => false);
  return new Response(ready ? 'ready\n' : 'the database does not answer\n', {
    status: ready ? 200 : 503,
    headers: { 'Content-Type': 'text/plain' },
  });
}
