import type { ActionFunctionArgs } from '@remix-run/node';
import { saveMark } from '#app/commands/save-mark.server.ts';
import { savedByFetch } from '#app/server/http.server.ts';
import { saveMarkForm } from '../procurements.$p.score/form.ts';

/** Where autosave sends a mark and its reasons. */
export const action = (args: ActionFunctionArgs) =>
  savedByFetch(args, {
    form: saveMarkForm,
    run: (actor, { next: _, ...input }) => saveMark(actor, { ...input, procurementId: args.params.p ?? '' }),
    fields: ({ revision }) => ({ revision: String(revision) }),
  });
