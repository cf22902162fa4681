import type { ActionFunctionArgs } from '@remix-run/node';
import { saveReport } from '#app/commands/save-report.server.ts';
import { savedByFetch } from '#app/server/http.server.ts';
import { reportForm } from '../procurements.$p.documents.draft/form.ts';

/** Where the draft of a report saves itself. */
export const action = (args: ActionFunctionArgs) =>
  savedByFetch(args, {
    form: reportForm,
    run: (actor, input) => saveReport(actor, { ...input, procurementId: args.params.p ?? '' }),
    fields: ({ version }) => ({ version: String(version) }),
  });
