/**
 * A rule answers with a value or with a refusal; it never throws for a rule.
 * Throwing is kept for bugs: `invariant` stops work when the program itself is wrong.
 * Authority: the project's own convention (ARCHITECTURE.md, four kinds of error).
 * Example: `parsePence('-1')` gives `{ ok: false, refusal: { kind: 'negative', text: '-1' } }`.
 */
export type Result<T, R> = Ok<T> | Refused<R>;

export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Refused<R> {
  readonly ok: false;
  readonly refusal: R;
}

/** Wraps a value that a rule allows. */
export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

/** Wraps the facts of a rule's "no". The words are chosen where they are shown. */
export function refuse<R>(refusal: R): Refused<R> {
  return { ok: false, refusal };
}

/** Throws when the program is wrong (never when a user is). @throws Error with the message given. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${message}`);
}

/** The value of a result that is known to be good, for example a literal in the code. @throws Error if refused. */
export function expectOk<T, R>(result: Result<T, R>): T {
  invariant(result.ok, `unexpected refusal ${result.ok ? '' : JSON.stringify(result.refusal)}`);
  return result.value;
}
