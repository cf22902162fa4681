/**
 * A council's settings in words: what each key governs, how its value is typed and read, and what unit it has.
 *
 * Rule: a setting is one dated row; a change is a new row from a later day, and a confirmation is a new row with the
 * same value. Nothing recorded is taken back, so the dates of a decision can be worked out again as of any day.
 * Authority: Local Government Act 1972 sections 100B and 100D; SI 2012/2089 regulations 9 and 15; each constitution.
 * Example: callInWorkingDays 5 reads "5 working days"; toldFirst ["Director"] reads "Director".
 */
import type { DatedSetting } from './council-settings.ts';
import type { FieldProblem } from './refusal.ts';
import { ok, type Result, refuse } from './result.ts';

type Kind = 'number' | 'text' | 'list' | 'fixed';
export type GovernanceWords = Readonly<{ name: string; hint: string; kind: Kind; unit?: readonly [string, string] }>;

const workingDays = ['working day', 'working days'] as const;
const days = ['day', 'days'] as const;
const years = ['year', 'years'] as const;

export const governanceKeys = {
  decisionBody: { name: 'Decision body', hint: 'Who takes key decisions on contracts', kind: 'text' },
  agendaClearWorkingDays: {
    name: 'Agenda published before a meeting',
    hint: 'Clear days: neither the day of publication nor that of the meeting counts',
    kind: 'number',
    unit: workingDays,
  },
  forwardPlanClearDays: {
    name: 'Notice of a key decision',
    hint: 'Clear days in the forward plan',
    kind: 'number',
    unit: days,
  },
  forwardPlanCount: { name: 'Notice is counted in', hint: 'calendar or working', kind: 'text' },
  callInWorkingDays: {
    name: 'Call-in after a decision is published',
    hint: 'How long members may ask to look at it again',
    kind: 'number',
    unit: workingDays,
  },
  recordWithinWorkingDays: {
    name: 'Record published after a decision',
    hint: 'At most so many days later',
    kind: 'number',
    unit: workingDays,
  },
  recordRetentionYears: { name: 'Records of decisions are kept', hint: 'For so long', kind: 'number', unit: years },
  backgroundPaperRetentionYears: {
    name: 'Background papers stay open to inspection',
    hint: 'For so long',
    kind: 'number',
    unit: years,
  },
  procurementStandingOrder: {
    name: 'Standing order that asks for approval to procure',
    hint: 'Its number, such as 2.1',
    kind: 'text',
  },
  dateFormat: { name: 'How dates are written', hint: 'In reports and records', kind: 'text' },
  priorities: { name: 'Priorities of the council', hint: 'One on each line, as reports list them', kind: 'list' },
  form: { name: 'Forms of reports and records', hint: 'One on each line', kind: 'list' },
  referencePatterns: { name: 'How references are made', hint: 'By kind of decision maker', kind: 'fixed' },
  callInProcedure: { name: 'Rules of call-in', hint: 'Where they stand', kind: 'text' },
  publicationThresholdPounds: {
    name: 'Officer decisions are published from',
    hint: 'In whole pounds',
    kind: 'number',
  },
  publicationWeekday: { name: 'Day of publication', hint: 'A weekday, such as Thursday', kind: 'text' },
  publicationHour: { name: 'Hour of publication', hint: 'At the latest, such as 12:00', kind: 'text' },
  toldFirst: { name: 'Told before publication', hint: 'One on each line', kind: 'list' },
} as const satisfies Readonly<Record<string, GovernanceWords>>;
export type GovernanceKey = keyof typeof governanceKeys;

export const isGovernanceKey = (key: string): key is GovernanceKey => Object.hasOwn(governanceKeys, key);

export const governanceName = (key: string): string => (isGovernanceKey(key) ? governanceKeys[key].name : key);

/** The value as a person reads it. */
export function sayGovernanceValue(key: string, value: unknown): string {
  const words: GovernanceWords | null = isGovernanceKey(key) ? governanceKeys[key] : null;
  if (value === null) return 'None';
  if (key === 'publicationThresholdPounds' && typeof value === 'number')
    return `£${String(value).replace(/\B(?=(\d{3})+$)/g, ',')}.00`;
  if (typeof value === 'number' && words?.unit) return `${value} ${words.unit[value === 1 ? 0 : 1]}`;
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
  return value === null || typeof value === 'object' ? '' : String(value);
}

/** What was typed, as it is stored; refused with what to type instead. */
export function parseGovernanceValue(key: GovernanceKey, typed: string): Result<unknown, FieldProblem> {
  const { kind, name }: GovernanceWords = governanceKeys[key];
  const text = typed.trim();
  const wrong = (sentence: string) => refuse({ field: 'value', sentence });
  if (text === '') return wrong(`Enter what applies: ${name.toLowerCase()}`);
  if (kind === 'fixed') return wrong(`${name} can be confirmed here, not changed`);
  if (kind === 'list')
    return ok(
      text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    );
  if (kind === 'text') return ok(text);
  if (!/^\d{1,7}$/.test(text)) return wrong(`${name} must be a whole number, such as 5`);
  const number = Number(text);
  return key === 'publicationThresholdPounds' || number <= 365 ? ok(number) : wrong(`${name} must be 365 or fewer`);
}

/** Rows of each key, the newest first; keys in the order of this page. */
export function settingsByKey(
  settings: readonly DatedSetting[],
): readonly (readonly [string, readonly DatedSetting[]])[] {
  const known = Object.keys(governanceKeys);
  const others = settings.map(({ key }) => key).filter((key) => !known.includes(key));
  return [...known, ...new Set(others)].flatMap((key) => {
    const rows = settings.filter((one) => one.key === key).sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
    return rows.length > 0 ? [[key, rows] as const] : [];
  });
}

const splitName = (name: string) => {
  const spaced = name.replace(
    /([a-z])([A-Z])/g,
    (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  );
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
};
