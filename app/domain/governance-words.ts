/**
 * A council's settings in words: how a value is typed, read and shown.
 *
 * Rule: a setting is one dated row; a change is a new row from a later day, and a confirmation is a new row with the
 * same value. Nothing recorded is taken back, so the dates of a decision can be worked out again as of any day.
 * Authority: Local Government Act 1972 sections 100B and 100D; SI 2012/2089 regulations 9 and 15; each constitution.
 * Example: callInWorkingDays 5 reads "5 working days"; "Cabinet: A###/yy" is stored as { Cabinet: 'A###/yy' }.
 */
import { capital } from './capital.ts';
import type { DatedSetting } from './council-settings.ts';
import { type GovernanceKey, type GovernanceWords, governanceKeys, wordsOf } from './governance-keys.ts';
import type { FieldProblem } from './refusal.ts';
import { ok, type Result, refuse } from './result.ts';

export const governanceName = (key: string): string => wordsOf(key)?.name ?? key;

/** The value as a person reads it. */
export function sayGovernanceValue(key: string, value: unknown): string {
  const words = wordsOf(key);
  if (value === null) return 'None';
  if (key.endsWith('Pounds') && typeof value === 'number')
    return `£${String(value).replace(/\B(?=(\d{3})+$)/g, ',')}.00`;
  if (typeof value === 'number' && words?.unit) return `${value} ${words.unit[value === 1 ? 0 : 1]}`;
  if (key === 'forwardPlanCount') return String(value) === 'working' ? 'Working days' : 'Calendar days';
  if (key === 'keyDecisionWards') return String(value) === 'applies' ? 'Applies' : 'Does not apply';
  if (Array.isArray(value)) return value.map(String).join('; ');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([name, one]) => `${splitName(name)}: ${String(one)}`)
      .join('; ');
  return String(value);
}

/** The value as the box shows it for a change. */
export function typedGovernanceValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join('\n');
  if (value === null) return 'none';
  if (value === undefined) return '';
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([name, one]) => `${splitName(name)}: ${String(one)}`)
      .join('\n');
  return String(value);
}

/** What was typed, as it is stored; refused with what to type instead. */
export function parseGovernanceValue(key: GovernanceKey, typed: string): Result<unknown, FieldProblem> {
  const words: GovernanceWords = governanceKeys[key];
  const { name, mayBeNone = false } = words;
  const text = typed.trim();
  if (text === '') return wrong(`Enter what applies: ${name.toLowerCase()}`);
  if (mayBeNone && text.toLowerCase() === 'none') return ok(null);
  return readers[words.kind](text, words);
}

const readers: Readonly<
  Record<GovernanceWords['kind'], (text: string, words: GovernanceWords) => Result<unknown, FieldProblem>>
> = {
  text: (text) => ok(text),
  list: (text) => ok(linesOf(text)),
  number: (text, { name, most = 365, mayBeNone }) => {
    if (!/^\d{1,7}$/.test(text))
      return wrong(`${name} must be a whole number, such as 5${mayBeNone ? ', or the word none' : ''}`);
    return Number(text) <= most ? ok(Number(text)) : wrong(`${name} must be ${most} or fewer`);
  },
  choice: (text, { name, options = [], mayBeNone }) => {
    const found = options.find((one) => one.toLowerCase() === text.toLowerCase());
    const choices = [...options, ...(mayBeNone ? ['none'] : [])].join(', ');
    return found === undefined ? wrong(`${name} must be one of: ${choices}`) : ok(found);
  },
  hour: (text, { name }) =>
    /^([01]?\d|2[0-3]):[0-5]\d$/.test(text)
      ? ok(text.padStart(5, '0'))
      : wrong(`${name} must be an hour of the day, such as 12:00`),
  pairs: (text, { name }) => {
    const lines = linesOf(text).map((line) => /^([^:]+):\s*(\S.*)$/.exec(line));
    const pairs = lines.map((found) => [found?.[1]?.trim() ?? '', found?.[2]?.trim() ?? ''] as const);
    if (pairs.some(([, value]) => value === ''))
      return wrong(`${name}: write each line as a name, a colon and what applies, such as Cabinet: A###/yy`);
    const twice = pairs.find(([one], at) => pairs.findIndex(([other]) => other === one) !== at);
    return twice ? wrong(`${name}: “${twice[0]}” is there twice`) : ok(Object.fromEntries(pairs));
  },
};

/** Rows of each key, the newest first; keys in the order of this page, then any that are not known here. */
export function settingsByKey(
  settings: readonly DatedSetting[],
): readonly (readonly [string, readonly DatedSetting[]])[] {
  const known = Object.keys(governanceKeys);
  const others = settings.map(({ key }) => key).filter((key) => !known.includes(key));
  return [...known, ...new Set(others)].map((key) => {
    const rows = settings.filter((one) => one.key === key).sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
    return [key, rows] as const;
  });
}

const wrong = (sentence: string) => refuse({ field: 'value', sentence });

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const splitName = (name: string) => {
  if (name.includes(' ')) return name;
  const spaced = name.replace(
    /([a-z])([A-Z])/g,
    (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  );
  return capital(spaced);
};
