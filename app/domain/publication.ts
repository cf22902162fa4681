/**
 * A council publishes a made document once, and only what it may publish: nothing that a check blocks on the day of
 * publication, every warning of that day answered with a reason, on the weekday and by the hour the council has laid
 * down, after telling whom it tells first.
 * Authority: SI 2012/2089 regulations 7, 12 to 14 and 22 (publication with the agenda and of the record); each council's
 * own rule of publication.
 * Example: Herefordshire publishes on Thursdays by 12:00: on Wednesday 31 January 2018 publishing is refused with both.
 */
import type { DatedSetting } from './council-settings.ts';
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

/** The moment at which a council means to publish, and its settings, of which those in force say how. */
export interface Publishing {
  readonly settings: readonly DatedSetting[];
  readonly day: PlainDate;
  /** HH:MM in the United Kingdom. */
  readonly time: string;
}

export interface FoundInDocument {
  readonly id: string;
  readonly severity: 'blocks' | 'warns';
  readonly sentence: string;
}

/** How many findings block, and the first of them by its id; null where none does. */
export function sayInTheWay(findings: readonly FoundInDocument[]): string | null {
  const blocking = findings.filter(({ severity }) => severity === 'blocks');
  const [first] = blocking;
  if (!first) return null;
  const many = blocking.length === 1 ? 'A check stands' : `${blocking.length} checks stand`;
  return `${many} in the way. ${first.sentence} (${first.id})`;
}

/** A reason for going on despite a warning, and the warning that it was given for. */
export type GivenReason = Readonly<{ about: string; reason: string }>;

export type ShownWarning = Pick<FoundInDocument, 'id' | 'sentence'>;

/** What a warning is known by from the page on which its reason is given to the publication. */
export const warningAbout = ({ id, sentence }: ShownWarning): string => `${id} ${sentence}`;

export const warningField = (index: number) => `reason${index + 1}`;
export const aboutField = (index: number) => `about${index + 1}`;

/** The reason that was given for each warning, in their order; null where none was asked for. */
export function reasonsInOrder(
  warnings: readonly ShownWarning[],
  given: readonly GivenReason[],
): readonly (string | null)[] {
  const left = [...given];
  return warnings.map((warning) => {
    const at = left.findIndex(({ about }) => about === warningAbout(warning));
    return at < 0 ? null : (left.splice(at, 1)[0]?.reason ?? null);
  });
}

/** Why the document cannot be published at all today; null when it can. */
export function publicationProblem(
  { part, published }: Readonly<{ part: 'open' | 'exempt'; published: boolean }>,
  findings: readonly FoundInDocument[],
  rule: PublicationRule,
  now: Readonly<{ day: PlainDate; time: string }>,
): string | null {
  if (part === 'exempt') return 'The exempt part is not for publication.';
  if (published) return 'This version is published; a correction is published as a new version.';
  const inTheWay = sayInTheWay(findings);
  if (inTheWay !== null) return `${inTheWay}${remedy(findings)}`;
  const weekday = weekdayOf(now.day);
  if (rule.weekday !== null && rule.weekday !== weekday)
    return `The council publishes on a ${rule.weekday}; today is ${weekday}.`;
  if (rule.hour !== null && now.time > rule.hour) return `The council publishes by ${rule.hour}; it is ${now.time}.`;
  return null;
}

/** C47 alone is about the day and hour of publication; no new version puts that right. */
const remedy = (findings: readonly FoundInDocument[]): string =>
  findings.every(({ id, severity }) => severity === 'warns' || id === 'C47')
    ? ''
    : ' Put that right in the draft and make a new version.';

/** What is missing on the form: a reason for each warning, and that those who are told first were told. */
export function publicationFieldProblems(
  given: Readonly<{ reasons: readonly GivenReason[]; told: boolean }>,
  warnings: readonly FoundInDocument[],
  { toldFirst }: PublicationRule,
): readonly FieldProblem[] {
  const reasons = reasonsInOrder(warnings, given.reasons);
  const unanswered = warnings.flatMap(({ id }, index): readonly FieldProblem[] => {
    const reason = reasons[index] ?? null;
    if (reason !== null && reason.trim() !== '') return [];
    const asked = `Give the reason for publishing despite warning ${index + 1} (${id})`;
    const isNew = reason === null && given.reasons.length > 0;
    const sentence = isNew ? `${asked}, which came up since the page was opened` : asked;
    return [{ field: warningField(index), sentence }];
  });
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
