import type { LoaderFunctionArgs } from '@remix-run/node';
import { registerColumns, registerEntry } from '#app/domain/register-entry.ts';
import { csvText } from '#app/exchange/csv.ts';
import { notFound } from '#app/server/http.server.ts';
import { findCouncilName } from '#db/queries/councils.server.ts';
import { listRegister } from '#db/queries/public-register.server.ts';

/** One council's register as a file, `halton.csv`, for anybody. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const councilId = /^([a-z-]{1,60})\.csv$/.exec(params.file ?? '')?.[1];
  if (!councilId) throw notFound();
  const contracts = await context.portal.transactions.read(null, async (db) =>
    (await findCouncilName(db, councilId)) === null ? null : listRegister(db, councilId),
  );
  if (contracts === null) throw notFound();
  const rows = contracts.map(registerEntry).map((entry) => registerColumns.map(([key]) => entry[key]));
  return new Response(csvText([registerColumns.map(([, heading]) => heading), ...rows]), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="contract-register-${councilId}.csv"`,
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
