import { problemFor } from '#app/components/form-problems.ts';
import { typedDate } from '#app/forms/parse-form.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';

export type Boxes = Readonly<{
  /** Props of a text box: what was typed, else what is stored. */
  text: (name: string) => Readonly<{ name: string; defaultValue: string; error: string | undefined }>;
  date: (name: string) => Readonly<{
    name: string;
    defaultValue: ReturnType<typeof typedDate>;
    error: string | undefined;
  }>;
  /** How many rows to show: those that hold something, then one to fill in. */
  rows: (name: string, least: number) => readonly number[];
}>;

export function boxesOf(fields: Readonly<Record<string, string>>, answer: ShownAnswer | undefined): Boxes {
  const values = answer?.values;
  const error = (name: string) => problemFor(answer?.problems, name);
  return {
    text: (name) => ({ name, defaultValue: values?.[name] ?? fields[name] ?? '', error: error(name) }),
    date: (name) => ({ name, defaultValue: typedDate(values, name, fields[name]), error: error(name) }),
    rows: (name, least) => {
      const used = Object.entries({ ...fields, ...values })
        .filter(([key, value]) => key.startsWith(`${name}-`) && value !== '' && !key.endsWith('-area'))
        .map(([key]) => Number(/-(\d+)-/.exec(key)?.[1] ?? -1));
      const count = Math.min(20, Math.max(least, Math.max(-1, ...used) + 2));
      return Array.from({ length: count }, (_, index) => index);
    },
  };
}
