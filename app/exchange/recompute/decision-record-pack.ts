/**
 * A pack with the facts of one decision: they are laid out in the council's form, and every check runs on them. The form
 * is a decision record, or an Executive Board report with its stage; a report may come with its blocks as they stand on
 * paper, which are then checked in place of the ones that its facts give.
 * Authority: SI 2012/2089 regulations 12 and 13; SI 2014/2095 regulation 7; each council's form.
 * Example: `{ "kind": "decision-record", "format": 1, "form": "herefordshire-written-statement", "record": {} }` gives
 * findings such as C15, since nobody has recorded whether an interest was declared.
 */
import type { z } from 'zod';
import { type Finding, inOrderOfIds } from '#app/documents/checks/finding.ts';
import { buildRecord } from '#app/documents/decision-record/build-record.ts';
import { decisionRecordSchema, RECORD_PARTS, type RecordFacts } from '#app/documents/decision-record/record-facts.ts';
import { recordFindings } from '#app/documents/decision-record/record-findings.ts';
import type { RecordForm } from '#app/documents/decision-record/record-form-schema.ts';
import { recordFormById } from '#app/documents/decision-record/record-forms.ts';
import type { DocumentStatus } from '#app/documents/document.ts';
import type { FactHrefs } from '#app/documents/fact-link.ts';
import { formById } from '#app/documents/forms/council-forms.ts';
import type { ReportForm } from '#app/documents/forms/form-schema.ts';
import { reportFactsSchema } from '#app/documents/report-facts/report-facts-schema.ts';
import { REPORT_STAGES } from '#app/domain/report-stage.ts';
import { complain, type Fields, field, type Json, type Place, readChoice, readId, under } from './pack-reader.ts';
import { type PackedReport, reportFromPack } from './report-from-pack.ts';
import { writtenBlocksSchema } from './written-blocks.ts';

const RECORD_KEYS = ['record', 'status'] as const;
const REPORT_KEYS = ['stage', 'report', 'asWritten'] as const;
export const DECISION_RECORD_KEYS = ['kind', 'format', 'form', ...RECORD_KEYS, ...REPORT_KEYS];

const STATUSES = ['draft', 'signed', 'public'] as const;

export interface PackFinding {
  readonly id: string;
  readonly severity: Finding['severity'];
  readonly sentence: string;
  readonly places: readonly string[];
}

export interface DecisionRecordResult {
  readonly kind: 'decision-record';
  readonly form: string;
  readonly findings: readonly PackFinding[];
}

/** A decision as its pack holds it. */
export type PackedDecision =
  | Readonly<{ kind: 'record'; form: RecordForm; facts: RecordFacts; status: DocumentStatus }>
  | Readonly<{ kind: 'report' } & PackedReport>;

/** Checks the decision; undefined when the pack is refused, with the reasons added to the place's problems. */
export function computeDecisionRecord(pack: Fields, place: Place): DecisionRecordResult | undefined {
  const decision = readPackedDecision(pack, place);
  if (decision === undefined) return undefined;
  const findings = decision.kind === 'report' ? reportFromPack(decision).findings : findingsOnRecord(decision);
  return { kind: 'decision-record', form: decision.form.id, findings: inOrderOfIds(findings).map(asPackFinding) };
}

/** The decision that a pack holds; undefined when it is refused, as above. */
export function readPackedDecision(pack: Fields, place: Place): PackedDecision | undefined {
  const id = readId(field(pack, 'form'), under(place, 'form'));
  if (id === undefined) return undefined;
  const recordForm = recordFormById(id);
  const reportForm = formById(id);
  const decision =
    recordForm !== null
      ? readRecordPack(recordForm, pack, place)
      : reportForm !== null
        ? readReportPack(reportForm, pack, place)
        : complain(under(place, 'form'), 'No form has this id.');
  return place.problems.length > 0 ? undefined : decision;
}

const asPackFinding = ({ id, severity, sentence, places }: Finding): PackFinding => ({
  id,
  severity,
  sentence,
  places: places.map(({ label }) => label),
});

/** A fact's place is its part of the record, so that a gap is told once where a check tells of it already. */
const PLACES: FactHrefs = Object.fromEntries([...RECORD_PARTS, 'council'].map((part) => [part, part]));

function readRecordPack(form: RecordForm, pack: Fields, place: Place): PackedDecision | undefined {
  refuseKeys(pack, place, REPORT_KEYS, 'a decision record');
  const status = readChoice(field(pack, 'status') ?? 'public', under(place, 'status'), STATUSES);
  const facts = readSchema(decisionRecordSchema, field(pack, 'record'), under(place, 'record'));
  return facts === undefined || status === undefined ? undefined : { kind: 'record', form, facts, status };
}

function findingsOnRecord({ form, facts, status }: Extract<PackedDecision, { kind: 'record' }>): readonly Finding[] {
  const { document } = buildRecord(form, facts, { hrefs: PLACES, versionLabel: '', status });
  return recordFindings({ form, facts, document, hrefs: PLACES });
}

function readReportPack(form: ReportForm, pack: Fields, place: Place): PackedDecision | undefined {
  refuseKeys(pack, place, RECORD_KEYS, 'a report');
  const stage = readChoice(field(pack, 'stage'), under(place, 'stage'), REPORT_STAGES);
  const facts = readSchema(reportFactsSchema, field(pack, 'report'), under(place, 'report'));
  const asWritten = field(pack, 'asWritten');
  const written =
    asWritten === undefined ? null : readSchema(writtenBlocksSchema, asWritten, under(place, 'asWritten'));
  if (stage === undefined || facts === undefined || written === undefined) return undefined;
  return { kind: 'report', form, stage, facts, asWritten: written };
}

function refuseKeys(pack: Fields, place: Place, keys: readonly string[], what: string): void {
  for (const key of keys)
    if (field(pack, key) !== undefined) complain(under(place, key), `A pack of ${what} has no "${key}".`);
}

/** A value that a schema knows; everything wrong with it is a problem with its path. */
function readSchema<S extends z.ZodType>(schema: S, value: Json, place: Place): z.output<S> | undefined {
  if (value === undefined) return complain(place, 'This is missing.');
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  for (const issue of read.error.issues) {
    const where = under(place, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step))));
    if (issue.code !== 'unrecognized_keys') complain(where, asSentence(issue.message));
    else for (const key of issue.keys) complain(under(where, key), `Unknown key "${key}".`);
  }
  return undefined;
}

const asSentence = (message: string): string => (message.endsWith('.') ? message : `${message}.`);
