import type { Refusal } from '#app/domain/refusal.ts';
import { invariant, type Result } from '#app/domain/result.ts';
import type { Actor } from '#db/change.server.ts';
import type { Transactions } from '#db/client.server.ts';
import { personId } from '#db/seed/reference-data.server.ts';

/** A demonstration person acting on a date: `as('halton-commissioner', '2018-01-02T10:00Z')`. */
export type AsPerson = (key: string, at: string) => Actor;

export const actingAs =
  (transactions: Transactions): AsPerson =>
  (key, at) => ({ transactions, personId: personId(key), now: new Date(at) });

/** The value of a command that the demonstration knows to be allowed. */
export async function done<T>(command: Promise<Result<T, Refusal>>): Promise<T> {
  const result = await command;
  invariant(result.ok, `the demonstration was refused: ${result.ok ? '' : JSON.stringify(result.refusal)}`);
  return result.value;
}

/** One dated step of a story. What an earlier step made is read when the step runs. */
export interface Step {
  readonly at: string;
  run(): Promise<unknown>;
}

export const step = (at: string, run: () => Promise<unknown>): Step => ({ at, run });

/** Runs the steps in the order of their dates, as life would have, so that the ledger reads as a chronology. */
export async function inOrder(steps: readonly Step[]): Promise<void> {
  for (const { run } of [...steps].sort((a, b) => a.at.localeCompare(b.at))) await run();
}
