import { randomUUID } from 'node:crypto';
import type { RecordRoute } from '#app/documents/decision-record/record-facts.ts';
import { recordFormById, recordFormsOn } from '#app/documents/decision-record/record-forms.ts';
import { writesRecords } from '#app/domain/permission.ts';
import { blocked, type Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { ukDay } from '#app/domain/uk-time.ts';
import { type Actor, type Change, change } from '#db/change.server.ts';
import type { Tx } from '#db/client.server.ts';
import { findProcurementAccess } from '#db/queries/access.server.ts';
import { findRecordsAccess, insertDecisionRecord } from '#db/queries/decision-records.server.ts';
import { insertRecordEntry } from '#db/queries/record-contents.server.ts';
import { contentHash } from './content-hash.server.ts';

export interface CreateDecisionRecord {
  readonly councilId: string;
  /** Null: the council decides without a procurement of the portal. */
  readonly procurementId: string | null;
  readonly form: string;
  readonly route: RecordRoute;
  /** '' where the procurement gives it. */
  readonly title: string;
  /** Taken over from paper as it stands there, in whatever edition of the form it was written. */
  readonly fromPaper: boolean;
}

/** Begins a council's record of its own decision, in one of its forms, with its title as the first entry. */
export async function createDecisionRecord(
  actor: Actor,
  input: CreateDecisionRecord,
): Promise<Result<{ recordId: string }, Refusal>> {
  return change(actor, async (tx, record) => {
    const admitted = await admitToBegin(tx, actor, input);
    if (!admitted.ok) return admitted;
    const problem = formProblem(input, ukDay(actor.now));
    if (problem) return refuse({ kind: 'problems', problems: [{ field: 'form', sentence: problem }] });
    return beginRecord({ tx, actor, record }, input);
  });
}

/** Stores the record itself, for somebody who has been admitted to begin it. */
export async function beginRecord(
  { tx, actor, record }: Change,
  { councilId, procurementId, form, route, title, fromPaper }: CreateDecisionRecord,
): Promise<Result<{ recordId: string }, Refusal>> {
  const recordId = randomUUID();
  const [by, at] = [actor.personId, actor.now];
  const row = { id: recordId, councilId, procurementId, form, route, fromPaper, createdBy: by, createdAt: at };
  if (!(await insertDecisionRecord(tx, row)))
    return refuse(blocked('Your council has begun this record already; open it from the list.'));
  const content = { title };
  if (title !== '')
    await insertRecordEntry(tx, { recordId, part: 'heading', version: 1, content, savedBy: by, savedAt: at });
  const body = { record: recordId, councilId, form, route, fromPaper, heading: contentHash(content) };
  record({ chain: procurementId ?? councilId, kind: 'recordBegun', body });
  return ok({ recordId });
}

/** Whether the actor writes records of the council: in the procurement, or where there is none for the council. */
export async function admitToBegin(
  tx: Tx,
  actor: Actor,
  { councilId, procurementId }: Pick<CreateDecisionRecord, 'councilId' | 'procurementId'>,
): Promise<Result<null, Refusal>> {
  const access =
    procurementId === null
      ? await findRecordsAccess(tx, councilId, actor.personId)
      : await findProcurementAccess(tx, procurementId, actor.personId);
  if (!access || access.roles.length === 0) return refuse({ kind: 'notFound' });
  const own = access.roles.filter((held) => held.councilId === councilId);
  return writesRecords(own, procurementId !== null) ? ok(null) : refuse({ kind: 'notPermitted' });
}

function formProblem({ councilId, form, fromPaper }: CreateDecisionRecord, today: string): string | null {
  const usable = fromPaper
    ? recordFormById(form)?.councilId === councilId
    : recordFormsOn(councilId, today).some(({ id }) => id === form);
  return usable ? null : 'Choose a form that your council uses today';
}
