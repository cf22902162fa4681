import type { z } from 'zod';
import type { FormProblem } from '#app/components/form-problems.ts';

/** What was typed, so that nothing is lost: the last value of each field; several values of one name by line ends. */
export type TypedValues = Readonly<Record<string, string>>;

export type ParsedForm<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly FormProblem[] };

/** Checks typed values against the form; each problem names its field and links to it. */
export function parseForm<S extends z.ZodType>(schema: S, values: TypedValues): ParsedForm<z.output<S>> {
  const dates = joinedDates(values);
  const parsed = schema.safeParse({ ...values, ...dates });
  if (parsed.success) return { ok: true, value: parsed.data };
  const problems = parsed.error.issues.map((issue) => {
    const problem = fieldProblem(issue.path.join('.') || null, issue.message);
    return problem.field && problem.field in dates ? { ...problem, href: `${problem.href}-day` } : problem;
  });
  const first = problems.filter((problem, at) => problems.findIndex((other) => other.field === problem.field) === at);
  return { ok: false, problems: first };
}

export const fieldProblem = (field: string | null, message: string): FormProblem => ({
  field,
  message,
  href: field ? `#${field}` : '#main-content',
});

/** Dates are typed in three boxes; here they become YYYY-MM-DD, or '' when all three are empty. */
function joinedDates(values: TypedValues): TypedValues {
  const names = Object.keys(values).flatMap((key) => (/-day$/.test(key) ? [key.slice(0, -4)] : []));
  const entries = names.map((name): [string, string] => {
    const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map((part) => values[`${name}-${part}`]?.trim());
    const empty = day + month + year === '';
    return [name, empty ? '' : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`];
  });
  return Object.fromEntries(entries);
}

/** The three parts of a date as typed, for showing them again; `stored` where nothing was typed yet. */
export function typedDate(values: TypedValues | undefined, name: string, stored?: string | null) {
  if (!values || values[`${name}-day`] === undefined) return stored ?? null;
  return { day: values[`${name}-day`], month: values[`${name}-month`], year: values[`${name}-year`] };
}
