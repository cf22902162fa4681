/**
 * A command's "no". Domain rules say their problems as sentences with the figures in them; a command passes them on
 * with the field each belongs to, and the page shows them beside it.
 * Authority: the project's own convention (ARCHITECTURE.md, four kinds of error).
 * Example: `{ kind: 'blocked', sentence: 'Prices stay sealed until quality is locked.' }`.
 */
export type Refusal =
  | Readonly<{ kind: 'notFound' }>
  | Readonly<{ kind: 'notPermitted' }>
  /** A rule about the whole: the stage, a missing precondition. The sentence says what to do next. */
  | Readonly<{ kind: 'blocked'; sentence: string }>
  | Readonly<{ kind: 'problems'; problems: readonly FieldProblem[] }>
  /** An optimistic version failed; `stored` is what stands now, by field. */
  | Readonly<{ kind: 'changedMeanwhile'; stored: Readonly<Record<string, string>> }>;

/** `field` null: the whole form. */
export type FieldProblem = Readonly<{ field: string | null; sentence: string }>;

export const blocked = (sentence: string): Refusal => ({ kind: 'blocked', sentence });
