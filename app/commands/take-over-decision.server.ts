import { randomUUID } from 'node:crypto';
import { formsOfCouncil } from '#app/documents/forms/council-forms.ts';
import type { Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type ReadDecision, readDecision } from '#app/exchange/recompute/read-decision.ts';
import { writtenParts } from '#app/server/record-draft.server.ts';
import { type Actor, type Change, change } from '#db/change.server.ts';
import { insertPaperReport } from '#db/queries/paper-reports.server.ts';
import { insertRecordEntry } from '#db/queries/record-contents.server.ts';
import { contentHash } from './content-hash.server.ts';
import { admitToBegin, beginRecord } from './create-decision-record.server.ts';
import { packRefusal, paperVersion, storePaperVersion } from './paper-version.server.ts';

export interface TakeOverDecision {
  readonly councilId: string;
  /** The file, the pack of a decision as README.md describes it; null where none was chosen. */
  readonly bytes: Uint8Array | null;
}

export interface TakenOver {
  readonly kind: 'record' | 'report';
  readonly id: string;
}

/** Takes a decision that was made elsewhere over as it stands: a record part by part, a report with its words. */
export async function takeOverDecision(
  actor: Actor,
  { councilId, bytes }: TakeOverDecision,
): Promise<Result<TakenOver, Refusal>> {
  return change(actor, async (tx, record) => {
    const admitted = await admitToBegin(tx, actor, { councilId, procurementId: null });
    if (!admitted.ok) return admitted;
    const read = readDecision(bytes);
    if (!read.ok) return refuse(packRefusal(read.refusal));
    const decision = read.value;
    if (!isOwnForm(councilId, decision))
      return refuse(packRefusal([{ path: 'form', problem: 'This is not a form of your council.' }]));
    const within = { tx, actor, record };
    return decision.kind === 'record'
      ? takeOverRecord(within, councilId, decision)
      : takeOverReport(within, councilId, decision);
  });
}

const isOwnForm = (councilId: string, { kind, form }: ReadDecision): boolean =>
  kind === 'record' ? form.councilId === councilId : formsOfCouncil(councilId).some(({ id }) => id === form.id);

type Decision<K> = Extract<ReadDecision, { kind: K }>;

async function takeOverRecord(
  within: Change,
  councilId: string,
  { form, facts, pack }: Decision<'record'>,
): Promise<Result<TakenOver, Refusal>> {
  const { tx, actor, record } = within;
  const route = facts.route.kind;
  if (route === null || route === 'joint') {
    const problem =
      route === null
        ? 'Say how the decision is taken: award, singleTender, extension or purchaseProgramme.'
        : 'The decision of a joint procurement is written in its procurement; here one that the council took alone.';
    return refuse(packRefusal([{ path: 'record.route.kind', problem }]));
  }
  // What the portal gives itself, the route and what the council's settings say, is not taken from a file.
  const asked: readonly string[] = writtenParts(form, { fromPaper: true });
  const entries = Object.entries(pack.record as Readonly<Record<string, unknown>>);
  const strangers = entries.filter(([part]) => ![...asked, 'route', 'council'].includes(part));
  if (strangers.length > 0)
    return refuse(
      packRefusal(
        strangers.map(([part]) => ({ path: `record.${part}`, problem: 'The form does not ask for this part.' })),
      ),
    );
  const about = { councilId, procurementId: null, form: form.id, route, title: '', fromPaper: true };
  const begun = await beginRecord(within, about);
  if (!begun.ok) return begun;
  const { recordId } = begun.value;
  const by = { savedBy: actor.personId, savedAt: actor.now };
  for (const [part, content] of entries.filter(([one]) => asked.includes(one))) {
    await insertRecordEntry(tx, { recordId, part, version: 1, content, ...by });
    const body = { record: recordId, part, version: 1, content: contentHash(content) };
    record({ chain: councilId, kind: 'recordPartSaved', body });
  }
  return ok({ kind: 'record', id: recordId });
}

async function takeOverReport(
  within: Change,
  councilId: string,
  decision: Decision<'report'>,
): Promise<Result<TakenOver, Refusal>> {
  const { tx, actor } = within;
  const id = randomUUID();
  const about = { id, councilId, form: decision.form.id, stage: decision.stage };
  await insertPaperReport(tx, { ...about, createdBy: actor.personId, createdAt: actor.now });
  await storePaperVersion(within, about, 1, paperVersion(decision));
  return ok({ kind: 'report', id });
}
