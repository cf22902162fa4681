import type { RecordPart } from '../record-facts.ts';
import type { Box, PartBox } from './part-box.ts';
import { partBoxes } from './part-boxes.ts';

/** What stands in the boxes of a form, by the name of each box; a row's boxes are named `rows-0-option`. */
export type PartFields = Readonly<Record<string, string>>;
type Kept = Readonly<Record<string, unknown>>;

/** The boxes of a part filled with what is stored; nothing is left out. */
export const fieldsOfPart = (part: RecordPart, stored: Kept): PartFields =>
  Object.fromEntries(partBoxes[part].flatMap((box) => fieldsOfBox(box, stored[box.name])));

function fieldsOfBox(box: PartBox, stored: unknown): readonly (readonly [string, string])[] {
  if (box.kind !== 'rows') return [[box.name, fieldOf(box, stored)]];
  const rows = Array.isArray(stored) ? (stored as readonly Kept[]) : [];
  return rows.flatMap((row, index) =>
    box.boxes.map((one) => [`${box.name}-${index}-${one.name}`, fieldOf(one, row[one.name])] as const),
  );
}

function fieldOf({ kind, choices }: Box, stored: unknown): string {
  if (Array.isArray(stored)) return stored.map(String).join('\n');
  if (typeof stored === 'boolean') return stored ? 'yes' : 'no';
  if (stored === null || stored === undefined) return kind === 'choice' ? (choices?.[0]?.value ?? '') : '';
  return String(stored);
}

/** The part as it is kept, from its boxes; a row in which nothing was written is left out. */
export const partOfFields = (part: RecordPart, fields: PartFields): Kept =>
  Object.fromEntries(partBoxes[part].flatMap((box) => entryOf(box, fields)));

function entryOf(box: PartBox, fields: PartFields): readonly (readonly [string, unknown])[] {
  if (box.kind === 'rows') return [[box.name, rowsIn(box.name, box.boxes, fields)]];
  const typed = fields[box.name];
  return typed === undefined ? [] : [[box.name, kept(box, typed)]];
}

function rowsIn(name: string, boxes: readonly Box[], fields: PartFields): readonly Kept[] {
  return usedRows(name, boxes, fields).map((index) =>
    Object.fromEntries(boxes.map((box) => [box.name, kept(box, fields[`${name}-${index}-${box.name}`] ?? '')])),
  );
}

/** Rows in which something was written; a choice alone is nothing, because every empty row shows one. */
export function usedRows(name: string, boxes: readonly Box[], fields: PartFields): readonly number[] {
  const written = boxes.filter(({ kind }) => kind !== 'choice');
  const used = Object.keys(fields).flatMap((key) => {
    const [, index, box] = new RegExp(`^${name}-(\\d{1,3})-(.+)$`).exec(key) ?? [];
    return written.some((one) => one.name === box) && fields[key]?.trim() !== '' ? [Number(index)] : [];
  });
  return [...new Set(used)].sort((a, b) => a - b);
}

function kept({ kind, choices }: Box, typed: string): unknown {
  const text = typed.trim();
  switch (kind) {
    case 'line':
    case 'text':
      return text;
    case 'day':
    case 'pounds':
      return text === '' ? null : text;
    case 'count':
      return text === '' ? null : Number(text);
    case 'answer':
      return text === '' ? null : text === 'yes';
    case 'choice':
      return choiceOf(choices ?? [], text);
    case 'counts':
      return linesOf(typed).map(Number);
    case 'lines':
    case 'amounts':
      return linesOf(typed);
  }
}

function choiceOf(choices: readonly Readonly<{ value: string }>[], text: string): unknown {
  if (choices.some(({ value }) => value === 'yes')) return text === 'yes';
  const chosen = choices.find(({ value }) => value === text)?.value ?? choices[0]?.value ?? '';
  return chosen === '' ? null : chosen;
}

const linesOf = (typed: string): readonly string[] =>
  typed
    .split(/\r?\n/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
