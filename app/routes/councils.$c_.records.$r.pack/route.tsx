import type { LoaderFunctionArgs } from '@remix-run/node';
import { storedRecord } from '#app/documents/decision-record/assemble-record.ts';
import { exportDecisionRecordPack } from '#app/exchange/recompute/export-decision-record-pack.ts';
import { packFile } from '#app/server/pack-file.server.ts';
import { draftOfRecord } from '#app/server/record-draft.server.ts';
import { recordPage } from '#app/server/record-page.server.ts';

/** The record as it stands, as a file that anybody checks again without the portal. */
export const loader = (args: LoaderFunctionArgs) =>
  recordPage(args, 'councils.$c_.records.$r.pack', async ({ db, access, now }) => {
    const { form, entries, given } = await draftOfRecord(db, access, now);
    const title = access.title || access.procurement?.title || form.name;
    const pack = exportDecisionRecordPack({
      form: form.id,
      record: storedRecord(entries, given),
      status: 'draft',
      title,
    });
    return packFile(pack, `decision-record-${access.record.id.slice(0, 8)}.json`);
  });
