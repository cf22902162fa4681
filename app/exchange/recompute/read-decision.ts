/**
 * Reads the pack of a decision from the bytes of its file, to be taken over into the portal: every problem with its path.
 * Authority: README.md (the format of packs).
 * Example: a file that holds `{ "kind": "evaluation", … }` is refused: kind: This must be "decision-record".
 */
import type { Problem } from '#app/domain/problem.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { DECISION_RECORD_KEYS, type PackedDecision, readPackedDecision } from './decision-record-pack.ts';
import { complain, field, isRecord, type Json, type Place, readRecord, under } from './pack-reader.ts';
import { parseStrictJson } from './strict-json.ts';

/** The largest file of one decision, in bytes. */
export const LARGEST_DECISION = 2_000_000;

/** With the pack itself, from which a record's parts are taken as they were written. */
export type ReadDecision = PackedDecision & Readonly<{ pack: Readonly<Record<string, Json>> }>;

export function readDecision(bytes: Uint8Array | null): Result<ReadDecision, readonly Problem[]> {
  if (bytes === null) return refuse([{ path: '', problem: 'Choose the file of the decision.' }]);
  if (bytes.length > LARGEST_DECISION)
    return refuse([{ path: '', problem: `The file is larger than ${LARGEST_DECISION / 1_000_000} MB.` }]);
  const text = asText(bytes);
  if (text === null) return refuse([{ path: '', problem: 'The file is not a text in UTF-8.' }]);
  const json = parseStrictJson(text);
  if (!json.ok) return refuse([json.refusal]);
  if (holdsNoText(json.value))
    return refuse([{ path: '', problem: 'A text in the file holds a character that is no character of any text.' }]);
  const place: Place = { path: '', problems: [] };
  const read = readPack(json.value, place);
  return read && place.problems.length === 0 ? ok(read) : refuse(place.problems);
}

function readPack(pack: Json, place: Place): ReadDecision | undefined {
  if (!isRecord(pack)) return complain(place, 'A pack must be an object.');
  if (field(pack, 'kind') !== 'decision-record')
    return complain(under(place, 'kind'), 'This must be "decision-record".');
  if (field(pack, 'format') !== 1) complain(under(place, 'format'), 'The format must be the number 1.');
  readRecord(pack, place, DECISION_RECORD_KEYS);
  const decision = readPackedDecision(pack, place);
  return decision && { ...decision, pack };
}

/** U+0000 and halves of characters: no database keeps them. */
const holdsNoText = (value: Json): boolean => /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/.test(JSON.stringify(value));

function asText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
