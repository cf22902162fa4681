import type { Finding } from '#app/documents/checks/finding.ts';
import { assembleRecord } from '#app/documents/decision-record/assemble-record.ts';
import { buildRecord } from '#app/documents/decision-record/build-record.ts';
import { councilFacts } from '#app/documents/decision-record/council-facts.ts';
import type { RecordFacts, RecordPart } from '#app/documents/decision-record/record-facts.ts';
import { recordFindings } from '#app/documents/decision-record/record-findings.ts';
import type { RecordForm } from '#app/documents/decision-record/record-form-schema.ts';
import { recordFormById } from '#app/documents/decision-record/record-forms.ts';
import { type GivenFacts, recordFromProcurement } from '#app/documents/decision-record/record-from-procurement.ts';
import { recordHrefs } from '#app/documents/decision-record/record-hrefs.ts';
import type { Document } from '#app/documents/document.ts';
import type { FactHrefs } from '#app/documents/fact-link.ts';
import { invariant } from '#app/domain/result.ts';
import { ukDay } from '#app/domain/uk-time.ts';
import type { Db } from '#db/client.server.ts';
import type { RecordAccess } from '#db/queries/decision-records.server.ts';
import { listRecordEntries, type StoredEntry } from '#db/queries/record-contents.server.ts';
import { findRecordSource } from '#db/queries/record-source.server.ts';
import { findReportRecord } from '#db/queries/report-facts.server.ts';

/** A record as it stands: what was saved, what its procurement and its council give, and all of it as facts. */
export interface RecordDraft {
  readonly form: RecordForm;
  readonly entries: readonly StoredEntry[];
  readonly given: GivenFacts;
  readonly facts: RecordFacts;
  readonly hrefs: FactHrefs;
}

/** One statement; five where the record belongs to a procurement; one less where its entries are known already. */
export async function draftOfRecord(
  db: Db,
  access: RecordAccess,
  now: Date,
  known?: readonly StoredEntry[],
): Promise<RecordDraft> {
  const { id: recordId, councilId, procurementId, form: formId } = access.record;
  const form = recordFormById(formId);
  invariant(form, `there is a form ${formId}`);
  const entries = known ?? (await listRecordEntries(db, recordId));
  const given = await givenFacts(db, access, now);
  const facts = assembleRecord(entries, given);
  return { form, entries, given, facts, hrefs: recordHrefs({ councilId, recordId, procurementId }, given) };
}

async function givenFacts(db: Db, { record, settings }: RecordAccess, now: Date): Promise<GivenFacts> {
  const { procurementId, councilId, route } = record;
  const council = councilFacts(settings, ukDay(now));
  if (procurementId === null) return { council, route: { kind: route } };
  const whole = await findReportRecord(db, { procurementId, councilId, withEvaluation: false });
  const source = await findRecordSource(db, { procurementId, councilId, route });
  return { council, ...recordFromProcurement(whole, source, { councilId, route, today: ukDay(now) }) };
}

export type BuiltVersion = Readonly<{ document: Document; findings: readonly Finding[] }>;

/** The record in its council's form, with what the checks find in it. */
export function builtVersion(
  { form, facts, hrefs }: Pick<RecordDraft, 'form' | 'facts' | 'hrefs'>,
  { number, status }: Readonly<{ number: number; status: 'draft' | 'signed' }>,
): BuiltVersion {
  const { document } = buildRecord(form, facts, { hrefs, versionLabel: `Version ${number}`, status });
  return { document, findings: recordFindings({ form, facts, document, hrefs }) };
}

/**
 * The parts of a record that are written in the portal, in the form's order. A record of the portal is signed as a
 * version; only a paper one has its signature, and what its paper shows, written down.
 */
export function writtenParts(
  form: RecordForm,
  { fromPaper }: Pick<RecordAccess['record'], 'fromPaper'>,
): readonly RecordPart[] {
  const asked = form.parts.map(({ part }) => part);
  return fromPaper ? [...asked, 'paper'] : asked.filter((part) => part !== 'signature');
}
