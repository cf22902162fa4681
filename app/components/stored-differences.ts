import { capital } from '#app/domain/capital.ts';
import { typedDate } from '#app/forms/parse-form.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';

/** The boxes in which what was typed differs from what is stored now, by the names that people know them under. */
export function storedDifferences(answer: ShownAnswer, labelOf: (name: string) => string): ShownAnswer {
  const pairs = Object.entries(answer.stored ?? {}).flatMap(([name, stored]) => {
    const typed = typedValue(answer, name);
    return typed === null || typed === stored ? [] : [{ label: capital(labelOf(name)), typed, stored }];
  });
  return {
    ...answer,
    values: Object.fromEntries(pairs.map(({ label, typed }) => [label, typed])),
    stored: Object.fromEntries(pairs.map(({ label, stored }) => [label, stored])),
  };
}

/** Null for a box that is not on this form; a date as it would be stored. */
function typedValue({ values }: ShownAnswer, name: string): string | null {
  const date = typedDate(values, name);
  if (date !== null && typeof date === 'object') {
    const { day = '', month = '', year = '' } = date;
    return day + month + year === '' ? '' : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  return values[name]?.replace(/\r\n?/g, '\n').trim() ?? null;
}
