/**
 * Recomputes a pack offline, with the same rules that the portal uses, so that an auditor, a losing council or a court
 * can check a result without the portal. A pack is computed whole or refused whole.
 * Authority: PCR 2015 regulation 84 and PA 2023 section 98 (records that explain decisions).
 * Example: `recomputeText('{"kind":"timetable","format":1,"questions":[…]}')` gives answers, or a list of refusals.
 */
import { distinctIds } from '#app/documents/checks/finding.ts';
import type { JsonValue } from '#app/domain/canonical-json.ts';
import type { Problem } from '#app/domain/problem.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { APPORTIONMENT_KEYS, type ApportionmentResult, computeApportionment } from './apportionment-pack.ts';
import { computeDecisionRecord, DECISION_RECORD_KEYS, type DecisionRecordResult } from './decision-record-pack.ts';
import { computeEvaluation, EVALUATION_KEYS, type EvaluationResult } from './evaluation-pack.ts';
import { type Difference, differencesFrom } from './expected-values.ts';
import { inputHash } from './input-hash.server.ts';
import { complain, type Fields, field, isRecord, type Place, readChoice, readRecord, under } from './pack-reader.ts';
import { parseStrictJson } from './strict-json.ts';
import { computeTimetable, TIMETABLE_KEYS, type TimetableResult } from './timetable-pack.ts';

export type PackResult = EvaluationResult | ApportionmentResult | TimetableResult | DecisionRecordResult;

/** What was computed, its hash, and the comparison where the pack expects values. */
export type Recomputed = PackResult & {
  readonly inputHash: string;
  readonly agrees?: boolean;
  readonly differences?: readonly Difference[];
};

type Compute = (pack: Fields, place: Place) => PackResult | undefined;

/** The largest pack, in bytes. */
export const LARGEST_PACK = 20_000_000;

const MOST_PROBLEMS = 100;
const KINDS = ['evaluation', 'apportionment', 'timetable', 'decision-record'] as const;

const COMPUTE: Readonly<
  Record<(typeof KINDS)[number], { readonly keys: readonly string[]; readonly compute: Compute }>
> = {
  evaluation: { keys: EVALUATION_KEYS, compute: computeEvaluation },
  apportionment: { keys: APPORTIONMENT_KEYS, compute: computeApportionment },
  timetable: { keys: TIMETABLE_KEYS, compute: computeTimetable },
  'decision-record': { keys: DECISION_RECORD_KEYS, compute: computeDecisionRecord },
};

/** Recomputes a pack from its JSON text; refused with paths and sentences. */
export function recomputeText(text: string): Result<Recomputed, readonly Problem[]> {
  if (text.length > LARGEST_PACK)
    return refuse([{ path: '', problem: `The pack is larger than ${LARGEST_PACK / 1_000_000} MB.` }]);
  const json = parseStrictJson(text);
  return json.ok ? recomputePack(json.value) : refuse([json.refusal]);
}

/** Recomputes a pack that has been read already. */
export function recomputePack(pack: JsonValue): Result<Recomputed, readonly Problem[]> {
  const place: Place = { path: '', problems: [] };
  const result = compute(pack, place);
  if (result === undefined) return refuse(shortened(place.problems));
  const expected = (isRecord(pack) ? field(pack, 'expected') : null) ?? null;
  const computed = { ...result, inputHash: inputHash(pack) };
  if (expected === null) return ok(computed);
  const differences = compareExpected(expected as JsonValue, computed);
  return ok({ ...computed, agrees: differences.length === 0, differences });
}

function compute(pack: JsonValue, place: Place): PackResult | undefined {
  if (!isRecord(pack)) return complain(place, 'A pack must be an object.');
  const kind = readChoice(field(pack, 'kind'), under(place, 'kind'), KINDS);
  if (field(pack, 'format') !== 1) complain(under(place, 'format'), 'The format must be the number 1.');
  if (kind === undefined) return undefined;
  const expected = field(pack, 'expected');
  if (expected !== undefined && !isRecord(expected))
    complain(under(place, 'expected'), 'Expected values must be an object.');
  readRecord(pack, place, COMPUTE[kind].keys);
  const result = COMPUTE[kind].compute(pack, place);
  return place.problems.length > 0 ? undefined : result;
}

/** A timetable's expected values are its answers, a decision's the ids of its findings; others are laid out as results. */
function compareExpected(expected: JsonValue, computed: PackResult): readonly Difference[] {
  return differencesFrom(expected, asJson(comparable(computed)), 'expected');
}

function comparable(computed: PackResult): object {
  if (computed.kind === 'timetable') return { ...computed, ...computed.answers };
  return computed.kind === 'decision-record' ? { ...computed, findings: distinctIds(computed.findings) } : computed;
}

function asJson(value: object): JsonValue {
  return JSON.parse(JSON.stringify(value)) as JsonValue;
}

function shortened(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= MOST_PROBLEMS) return problems;
  const more = problems.length - MOST_PROBLEMS;
  return [...problems.slice(0, MOST_PROBLEMS), { path: '', problem: `There are ${more} more problems.` }];
}
