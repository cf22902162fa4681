/**
 * Reads JSON as evidence: a key that stands twice, a key that would reach into the runtime, and absurd nesting are
 * refused with their place, where the runtime's own reader would quietly keep the last of two values.
 * Authority: RFC 8259 section 4 (names should be unique).
 * Example: `{"weight":"60","weight":"40"}` is refused at `weight`: "The key "weight" stands twice."
 */
import type { JsonValue } from '#app/domain/canonical-json.ts';
import { at, type Problem } from '#app/domain/problem.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';

const DEEPEST = 64;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const SPACE = /[ \t\n\r]*/y;

interface Cursor {
  readonly text: string;
  position: number;
}

/** Stops reading at the first problem; caught at the door. */
class Stop extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.problem);
    this.problem = problem;
  }
}

/** The value of a JSON text, or the first problem with its path (or line and column where it is not JSON). */
export function parseStrictJson(text: string): Result<JsonValue, Problem> {
  const cursor: Cursor = { text, position: 0 };
  try {
    const value = readValue(cursor, '', 0);
    skipSpace(cursor);
    if (cursor.position < text.length) throw notJson(cursor);
    return ok(value);
  } catch (stopped) {
    if (stopped instanceof Stop) return refuse(stopped.problem);
    throw stopped;
  }
}

function readValue(cursor: Cursor, path: string, depth: number): JsonValue {
  if (depth > DEEPEST) throw new Stop({ path, problem: `The nesting is deeper than ${DEEPEST} levels.` });
  skipSpace(cursor);
  const first = cursor.text[cursor.position];
  if (first === '{') return readObject(cursor, path, depth);
  if (first === '[') return readList(cursor, path, depth);
  if (first === '"') return readString(cursor);
  for (const [word, value] of [
    ['true', true],
    ['false', false],
    ['null', null],
  ] as const)
    if (cursor.text.startsWith(word, cursor.position)) {
      cursor.position += word.length;
      return value;
    }
  const number = Number(take(cursor, NUMBER));
  if (!Number.isFinite(number)) throw new Stop({ path, problem: 'The number is too large.' });
  return number;
}

function readObject(cursor: Cursor, path: string, depth: number): JsonValue {
  const entries = new Map<string, JsonValue>();
  cursor.position += 1;
  if (takeIf(cursor, '}')) return {};
  do {
    skipSpace(cursor);
    const key = readString(cursor);
    const place = at(path, key);
    if (key === '__proto__') throw new Stop({ path: place, problem: 'The key "__proto__" is not allowed.' });
    if (entries.has(key)) throw new Stop({ path: place, problem: `The key "${key}" stands twice.` });
    if (!takeIf(cursor, ':')) throw notJson(cursor);
    entries.set(key, readValue(cursor, place, depth + 1));
  } while (takeIf(cursor, ','));
  if (!takeIf(cursor, '}')) throw notJson(cursor);
  return Object.fromEntries(entries);
}

function readList(cursor: Cursor, path: string, depth: number): JsonValue {
  const items: JsonValue[] = [];
  cursor.position += 1;
  if (takeIf(cursor, ']')) return items;
  do items.push(readValue(cursor, at(path, items.length), depth + 1));
  while (takeIf(cursor, ','));
  if (!takeIf(cursor, ']')) throw notJson(cursor);
  return items;
}

function readString(cursor: Cursor): string {
  const { text, position: start } = cursor;
  if (text[start] !== '"') throw notJson(cursor);
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  if (end < 0) throw notJson({ text, position: text.length });
  try {
    const value = JSON.parse(text.slice(start, end + 1)) as string;
    cursor.position = end + 1;
    return value;
  } catch {
    throw notJson(cursor);
  }
}

/** Whether an odd number of backslashes stands before the place. */
function isEscaped(text: string, place: number): boolean {
  let before = place;
  while (text[before - 1] === '\\') before -= 1;
  return (place - before) % 2 === 1;
}

function take(cursor: Cursor, pattern: RegExp): string {
  pattern.lastIndex = cursor.position;
  const found = pattern.exec(cursor.text)?.[0];
  if (found === undefined) throw notJson(cursor);
  cursor.position += found.length;
  return found;
}

function takeIf(cursor: Cursor, mark: string): boolean {
  skipSpace(cursor);
  const found = cursor.text[cursor.position] === mark;
  if (found) cursor.position += 1;
  return found;
}

function skipSpace(cursor: Cursor): void {
  SPACE.lastIndex = cursor.position;
  cursor.position += SPACE.exec(cursor.text)?.[0].length ?? 0;
}

function notJson({ text, position }: Cursor): Stop {
  const before = text.slice(0, position).split('\n');
  const place = `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
  const problem = position >= text.length ? 'The JSON text ends too early.' : `This is not JSON at ${place}.`;
  return new Stop({ path: '', problem });
}
