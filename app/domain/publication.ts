/**
 * A council publishes a made document once, and only what it may publish: nothing that a check blocks, every warning
 * answered with a reason, on the weekday and by the hour the council has laid down, after telling whom it tells first.
 * Authority: SI 2012/2089 regulations 7, 12 to 14 and 22 (publication with the agenda and of the record); each council's
 * own rule of publication.
 * Example: Herefordshire publishes on Thursdays by 12:00: on Wednesday 31 January 2018 publishing is refused with both.
 */
import type { RoleHeld } from './permission.ts';
import { type PlainDate, weekdayOf } from './plain-date.ts';
import type { FieldProblem } from './refusal.ts';

export interface PublicationRule {
  /** Null: on any day. */
  readonly weekday: string | null;
  /** HH:MM in the United Kingdom, at the latest; null: at any hour. */
  readonly hour: string | null;
  /** Who is told before publication. */
  readonly toldFirst: readonly string[];
}

/** Democratic services of the document's own council publish it, and nobody else. */
export const publishesFor = (held: readonly RoleHeld[], councilId: string): boolean =>
  held.some((one) => one.role === 'democraticServices' && one.councilId === councilId);

export interface FoundInDocument {
  readonly id: string;
  readonly severity: 'blocks' | 'warns';
  readonly sentence: string;
}

/** Reasons for going on despite a warning, in the order of the warnings. */
export const warningField = (index: number) => `reason${index + 1}`;

/** Why the document cannot be published at all today; null when it can. */
export function publicationProblem(
  { part, published }: Readonly<{ part: 'open' | 'exempt'; published: boolean }>,
  findings: readonly FoundInDocument[],
  rule: PublicationRule,
  now: Readonly<{ day: PlainDate; time: string }>,
): string | null {
  if (part === 'exempt') return 'The exempt part is not for publication.';
  if (published) return 'This version is published; a correction is published as a new version.';
  const blocking = findings.filter(({ severity }) => severity === 'blocks').length;
  if (blocking > 0)
    return `${blocking} ${blocking === 1 ? 'check stands' : 'checks stand'} in the way; put that right in the draft and make a new version.`;
  const weekday = weekdayOf(now.day);
  if (rule.weekday !== null && rule.weekday !== weekday)
    return `The council publishes on a ${rule.weekday}; today is ${weekday}.`;
  if (rule.hour !== null && now.time > rule.hour) return `The council publishes by ${rule.hour}; it is ${now.time}.`;
  return null;
}

/** What is missing on the form: a reason for each warning, and that those who are told first were told. */
export function publicationFieldProblems(
  given: Readonly<{ reasons: readonly string[]; told: boolean }>,
  warnings: readonly FoundInDocument[],
  { toldFirst }: PublicationRule,
): readonly FieldProblem[] {
  const unanswered = warnings.flatMap(({ id }, index): readonly FieldProblem[] =>
    (given.reasons[index] ?? '').trim() === ''
      ? [
          {
            field: warningField(index),
            sentence: `Give the reason for publishing despite warning ${index + 1} (${id})`,
          },
        ]
      : [],
  );
  const untold = toldFirst.length > 0 && !given.told;
  return untold
    ? [
        ...unanswered,
        {
          field: 'told',
          sentence: `Confirm that ${toldFirst.join(', ')} ${toldFirst.length === 1 ? 'was' : 'were'} told first`,
        },
      ]
    : unanswered;
}
