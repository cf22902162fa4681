import { parsePlainDate } from '#app/domain/plain-date.ts';
import { formatDay } from '../../wording.ts';
import type { RecordPart } from '../record-facts.ts';
import type { Box } from './part-box.ts';
import { partBoxes } from './part-boxes.ts';
import { fieldsOfPart, usedRows } from './part-fields.ts';

/** A part as running text, box by box under its label: what two versions of it are compared by, word by word. */
export function partAsText(part: RecordPart, stored: Readonly<Record<string, unknown>>): string {
  const fields = fieldsOfPart(part, stored);
  return partBoxes[part]
    .flatMap((box) => {
      if (box.kind !== 'rows') return sentence(box, fields[box.name]);
      return usedRows(box.name, box.boxes, fields).flatMap((index) => [
        `${box.label} ${index + 1}`,
        ...box.boxes.flatMap((one) => sentence(one, fields[`${box.name}-${index}-${one.name}`])),
      ]);
    })
    .join('\n');
}

function sentence(box: Box, field: string | undefined): readonly string[] {
  const words = saidOf(box, field ?? '');
  return words === '' ? [] : [`${box.label}: ${words}`];
}

/** What a box holds in words: a choice by its name, an answer as yes or no, a day as people write it. */
export function saidOf({ kind, choices }: Box, field: string): string {
  if (kind === 'choice') return field === '' ? '' : (choices?.find(({ value }) => value === field)?.text ?? field);
  if (kind === 'answer') return field === '' ? '' : field === 'yes' ? 'Yes' : 'No';
  if (kind === 'day' && parsePlainDate(field).ok) return formatDay(field);
  return field.trim();
}

/** The label of every box of a part that is filled, by its name; a row's box with the number of its row. */
export function labelOfField(part: RecordPart, name: string): string {
  const [, rows, index, inner] = /^([A-Za-z]+)-(\d+)-(.+)$/.exec(name) ?? [];
  for (const box of partBoxes[part]) {
    if (box.kind !== 'rows' && box.name === name) return box.label;
    if (box.kind === 'rows' && box.name === rows) {
      const found = box.boxes.find((one) => one.name === inner);
      if (found)
        return `${box.label} ${Number(index) + 1}: ${found.label.charAt(0).toLowerCase()}${found.label.slice(1)}`;
    }
  }
  return name;
}
