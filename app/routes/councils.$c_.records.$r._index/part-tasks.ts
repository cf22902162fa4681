import type { Task } from '#app/components/govuk/task-list.tsx';
import type { Finding } from '#app/documents/checks/finding.ts';
import { partBoxes } from '#app/documents/decision-record/parts/part-boxes.ts';
import type { RecordPart } from '#app/documents/decision-record/record-facts.ts';
import type { GivenFacts } from '#app/documents/decision-record/record-from-procurement.ts';
import { formatUkTime } from '#app/domain/uk-time.ts';

type Entry = Readonly<{ part: string; version: number; savedBy: string; savedAt: string }>;

export type AskedPart = Readonly<{
  part: RecordPart;
  heading: string;
  /** The page on which the part is written; null where nobody writes it. */
  to: string | null;
}>;

/** A task with plain words, as it travels to the browser. */
export type PartTask = Omit<Task, 'hint'> & Readonly<{ hint?: string }>;

/** The parts of a record as a list of things to do: who saved each last, and what the checks find in it. */
export function partTasks(
  asked: readonly AskedPart[],
  entries: readonly Entry[],
  given: GivenFacts,
  findings: readonly Finding[],
  newest: Readonly<{ number: number; signedOn: string | null }> | undefined,
): readonly PartTask[] {
  return asked.map(({ part, heading, to }) => {
    if (part === 'signature' && newest?.signedOn)
      return { key: part, title: heading, hint: `Version ${newest.number}`, status: { text: 'Signed' } };
    const entry = entries.find((one) => one.part === part);
    const whole = isWhollyGiven(part, given);
    const status = statusOf(entry !== undefined, given[part] !== undefined, countIn(findings, to));
    const hint = entry
      ? `Version ${entry.version}, saved ${formatUkTime(entry.savedAt)} by the ${entry.savedBy}`
      : hintOf(part, whole);
    return { key: part, title: heading, ...(to ? { to } : {}), ...(hint ? { hint } : {}), status };
  });
}

function hintOf(part: RecordPart, isGiven: boolean): string | null {
  if (isGiven) return 'Taken from the procurement';
  return part === 'signature' ? 'Recorded once a version is made' : null;
}

const isWhollyGiven = (part: RecordPart, given: GivenFacts): boolean =>
  partBoxes[part].every(({ name }) => Object.hasOwn(given[part] ?? {}, name));

const countIn = (findings: readonly Finding[], to: string | null): number =>
  findings.filter(
    ({ severity, places }) =>
      severity === 'blocks' && to !== null && places.some(({ href }) => href?.split('#')[0] === to),
  ).length;

function statusOf(saved: boolean, isGiven: boolean, blocking: number): Task['status'] {
  if (blocking > 0) return { text: `${blocking} to put right`, colour: 'red' };
  if (saved) return { text: 'Saved' };
  return isGiven ? { text: 'From the procurement', colour: 'blue' } : { text: 'Not begun', colour: 'grey' };
}
