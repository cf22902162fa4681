/**
 * A check answers with a list of problems; an empty list means that nothing is wrong.
 * Each problem says where it is and, in one plain sentence with the figures, what it is.
 * Authority: the project's own convention, shared with the offline recompute command.
 * Example: `{ path: 'criteria', problem: 'The weightings total 95%, not 100%.' }`.
 */
export interface Problem {
  /** The place, such as `bids[2].marks.Q1`; empty for the whole. */
  readonly path: string;
  /** One sentence for a person, with both figures where two disagree. */
  readonly problem: string;
}

const PLAIN_KEY = /^[^\s.[\]"']+$/;

/** Extends a path by a key or a list position: `at('bids', 2)` is `bids[2]`, `at('bids[2]', 'price')` is `bids[2].price`. */
export function at(path: string, ...steps: readonly (string | number)[]): string {
  return steps.reduce<string>(extend, path);
}

function extend(path: string, step: string | number): string {
  if (typeof step === 'number') return `${path}[${step}]`;
  if (!PLAIN_KEY.test(step)) return `${path}[${JSON.stringify(step)}]`;
  return path === '' ? step : `${path}.${step}`;
}

/** The value of a record's own key, never an inherited one such as `constructor`. */
export function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
