import type { ActionFunctionArgs } from '@remix-run/node';
import { saveRecordPart } from '#app/commands/save-record-part.server.ts';
import { RECORD_PARTS } from '#app/documents/decision-record/record-facts.ts';
import { partForm } from '#app/forms/part-form.ts';
import { isUuid, notFound, savedByFetch } from '#app/server/http.server.ts';

/** Where a part of a record saves itself. */
export const action = (args: ActionFunctionArgs) => {
  const { r: recordId } = args.params;
  const part = RECORD_PARTS.find((one) => one === args.params.part);
  if (!isUuid(recordId) || !part) throw notFound();
  return savedByFetch(args, {
    form: partForm(part),
    run: (actor, input) => saveRecordPart(actor, { ...input, recordId, part }),
    fields: ({ version }) => ({ version: String(version) }),
  });
};
