import type { z } from 'zod';
import type { FormProblem } from '#app/components/form-problems.ts';

/** What was typed, so that nothing is lost: the last value of each field; several values of one name by line ends. */
export type TypedValues = Readonly<Record<string, string>>;

export type ParsedForm<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly FormProblem[] };

/** Checks typed values against the form; each problem names its field and links to it. */
export function parseForm<S extends z.ZodType>(schema: S, values: TypedValues): ParsedForm<z.output<S>> {
  const parsed = schema.safeParse(values);
  if (parsed.success) return { ok: true, value: parsed.data };
  const problems = parsed.error.issues.map((issue) => fieldProblem(issue.path.join('.') || null, issue.message));
  const first = problems.filter((problem, at) => problems.findIndex((other) => other.field === problem.field) === at);
  return { ok: false, problems: first };
}

export const fieldProblem = (field: string | null, message: string): FormProblem => ({
  field,
  message,
  href: field ? `#${field}` : '#main-content',
});
