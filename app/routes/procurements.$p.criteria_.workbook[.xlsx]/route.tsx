import type { LoaderFunctionArgs } from '@remix-run/node';
import { contentHash } from '#app/commands/content-hash.server.ts';
import { schemeInHand } from '#app/domain/criteria-amendment.ts';
import { formatUkTime } from '#app/domain/uk-time.ts';
import { criteriaSheets } from '#app/exchange/workbook/criteria-workbook.ts';
import { writeWorkbook, XLSX } from '#app/exchange/workbook/render/xlsx-file.server.ts';
import { chosenLot, notFound, procurementPage } from '#app/server/http.server.ts';
import { findCriteria } from '#db/queries/criteria.server.ts';

/** The criteria of a lot as a workbook: the draft for whoever may edit it now, else what is published. */
export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.criteria_.workbook[.xlsx]', async (visit) => {
    const { db, access, can, now } = visit;
    const lot = chosenLot(visit, 'readCriteria');
    const { draft, frozen } = await findCriteria(db, lot.id);
    const standing = { stage: lot.stage, amends: draft?.amends ?? null, published: frozen?.number ?? null };
    const mayEdit = can('editCriteria', lot.id);
    const scheme = schemeInHand({ mayEdit, draft: draft?.scheme ?? null, published: frozen?.scheme ?? null }, standing);
    if (!scheme) throw notFound();
    const { id: procurementId, reference } = access.procurement;
    const origin = { procurementId, lotId: lot.id, hash: contentHash(scheme), madeAt: formatUkTime(now) };
    const file = await writeWorkbook(criteriaSheets(scheme, origin));
    const name = `criteria-${reference.replace(/[^A-Za-z0-9]+/g, '-')}-lot-${lot.number}.xlsx`;
    return new Response(new Uint8Array(file), {
      headers: {
        'Content-Type': XLSX,
        'Content-Disposition': `attachment; filename="${name}"`,
        'X-Content-Type-Options': 'nosniff',
      },
    });
  });
