import type { RecordFrame } from '#app/components/record-page.tsx';
import { routeName } from '#app/documents/decision-record/parts/part-words.ts';
import { recordFormById } from '#app/documents/decision-record/record-forms.ts';
import type { RecordAccess } from '#db/queries/decision-records.server.ts';

/** What every page of a record shows around its own content. */
export function recordFrameOf({ record, council, procurement, title }: RecordAccess): RecordFrame {
  const form = recordFormById(record.form);
  return {
    id: record.id,
    title: title || procurement?.title || routeName[record.route],
    council: { id: council.id, name: council.name },
    form: form ? `${form.name}, ${form.edition}` : record.form,
    route: routeName[record.route],
    fromPaper: record.fromPaper,
    procurement: procurement && record.procurementId ? { id: record.procurementId, ...procurement } : null,
  };
}
