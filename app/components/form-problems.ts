/** One thing wrong with a form: which field (null when it concerns the whole form), in words, and where to go. */
export type FormProblem = Readonly<{ field: string | null; message: string; href: string }>;

/** The message to show at a field, if it has one. */
export function problemFor(problems: readonly FormProblem[] | undefined, field: string): string | undefined {
  return problems?.find((problem) => problem.field === field)?.message;
}
