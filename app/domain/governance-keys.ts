/**
 * What a council can lay down about how it decides: each key with its name, how it is typed, its unit, and what is
 * taken as common practice, with its authority, until the council records its own.
 *
 * Rule: a default is shown as unconfirmed wherever a date or a test rests on it. A key without a default says nothing
 * until it is recorded.
 * Authority: Local Government Act 1972 sections 100B and 100D; Local Government Act 2000 section 9F; SI 2012/2089
 * regulations 5 to 15; each council's constitution.
 * Example: callInWorkingDays has the default 5 working days; keyDecisionPounds has none.
 */
export type GovernanceKind = 'number' | 'text' | 'list' | 'pairs' | 'choice' | 'hour';
export type GovernanceGroup = 'decides' | 'notice' | 'key' | 'callIn' | 'publication' | 'records';
export type GovernanceWords = Readonly<{
  group: GovernanceGroup;
  name: string;
  hint: string;
  kind: GovernanceKind;
  unit?: readonly [string, string];
  options?: readonly string[];
  /** Common practice, used until the council records its own. */
  usual?: unknown;
  /** Whether "none" is an answer, stored as null. */
  mayBeNone?: boolean;
  most?: number;
}>;

export const groupNames: Readonly<Record<GovernanceGroup, string>> = {
  decides: 'Who decides',
  notice: 'Notice and agenda',
  key: 'Key decisions',
  callIn: 'Call-in and urgency',
  publication: 'Publication',
  records: 'Records, references and posts',
};

const workingDays = ['working day', 'working days'] as const;
const days = ['day', 'days'] as const;
const years = ['year', 'years'] as const;

export const governanceKeys = {
  decisionBody: { group: 'decides', name: 'Decision body', hint: 'Who takes key decisions on contracts', kind: 'text' },
  procurementStandingOrder: {
    group: 'decides',
    name: 'Standing order that asks for approval to procure',
    hint: 'Its number, such as 2.1',
    kind: 'text',
  },
  forwardPlanClearDays: {
    group: 'notice',
    name: 'Notice of a key decision',
    hint: 'Clear days in the forward plan',
    kind: 'number',
    unit: days,
    usual: 28,
    most: 90,
  },
  forwardPlanCount: {
    group: 'notice',
    name: 'Notice is counted in',
    hint: 'Calendar days, or working days only',
    kind: 'choice',
    options: ['calendar', 'working'],
    usual: 'calendar',
  },
  agendaClearWorkingDays: {
    group: 'notice',
    name: 'Agenda published before a meeting',
    hint: 'Clear days: neither the day of publication nor that of the meeting counts',
    kind: 'number',
    unit: workingDays,
    usual: 5,
    most: 30,
  },
  keyDecisionPounds: {
    group: 'key',
    name: 'A decision is key from',
    hint: 'The council’s own spending or saving, in whole pounds',
    kind: 'number',
    most: 9_999_999,
  },
  keyDecisionWards: {
    group: 'key',
    name: 'Two-ward test',
    hint: 'Whether a decision with significant effect in two or more wards is key at any value',
    kind: 'choice',
    options: ['applies', 'does not apply'],
    usual: 'applies',
  },
  callInWorkingDays: {
    group: 'callIn',
    name: 'Call-in after a decision is published',
    hint: 'How long members may ask to look at it again; none where there is no call-in, as in a committee system',
    kind: 'number',
    unit: workingDays,
    usual: 5,
    mayBeNone: true,
    most: 30,
  },
  callInOfficers: {
    group: 'callIn',
    name: 'Officers’ decisions that may be called in',
    hint: 'Of decisions outside a procurement; in one, the council says so with its route',
    kind: 'choice',
    options: ['every decision', 'key decisions only'],
    usual: 'every decision',
  },
  callInHour: {
    group: 'callIn',
    name: 'Call-in ends at',
    hint: 'The hour of its last day, such as 17:00',
    kind: 'hour',
  },
  callInBy: {
    group: 'callIn',
    name: 'Who may call in',
    hint: 'One on each line, such as: Any three members',
    kind: 'list',
  },
  callInExemptions: {
    group: 'callIn',
    name: 'Not subject to call-in',
    hint: 'One on each line, such as: Urgent decisions agreed by the scrutiny chair',
    kind: 'list',
  },
  callInProcedure: { group: 'callIn', name: 'Rules of call-in', hint: 'Where they stand', kind: 'text' },
  generalExceptionTold: {
    group: 'callIn',
    name: 'Told under the general exception',
    hint: 'Who is told in writing, 5 clear working days before (regulation 10)',
    kind: 'text',
    usual: 'Chair of the scrutiny committee',
  },
  specialUrgencyAgrees: {
    group: 'callIn',
    name: 'Agrees to special urgency',
    hint: 'Whose agreement is obtained before the decision (regulation 11)',
    kind: 'text',
    usual: 'Chair of the scrutiny committee',
  },
  recordWithinWorkingDays: {
    group: 'publication',
    name: 'Record published after a decision',
    hint: 'At most so many days later',
    kind: 'number',
    unit: workingDays,
    usual: 2,
    most: 30,
  },
  publicationWeekday: {
    group: 'publication',
    name: 'Day of publication',
    hint: 'The weekday on which the council publishes; none where it publishes on any working day',
    kind: 'choice',
    options: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
    mayBeNone: true,
  },
  publicationHour: {
    group: 'publication',
    name: 'Hour of publication',
    hint: 'At the latest, such as 12:00',
    kind: 'hour',
  },
  toldFirst: { group: 'publication', name: 'Told before publication', hint: 'One on each line', kind: 'list' },
  publicationThresholdPounds: {
    group: 'publication',
    name: 'Officer decisions are published from',
    hint: 'In whole pounds',
    kind: 'number',
    most: 9_999_999,
  },
  referencePatterns: {
    group: 'records',
    name: 'How references are made',
    hint: 'One kind of decision maker on each line, such as Cabinet: A###/yy',
    kind: 'pairs',
  },
  posts: {
    group: 'records',
    name: 'Register of posts',
    hint: 'One post on each line, never a name. A post that a report or a record names and that is not here on the day of the decision is warned of; while no register is recorded, nothing is asked',
    kind: 'list',
  },
  recordRetentionYears: {
    group: 'records',
    name: 'Records of decisions are kept',
    hint: 'For so long',
    kind: 'number',
    unit: years,
    usual: 6,
    most: 100,
  },
  backgroundPaperRetentionYears: {
    group: 'records',
    name: 'Background papers stay open to inspection',
    hint: 'For so long',
    kind: 'number',
    unit: years,
    usual: 4,
    most: 100,
  },
  dateFormat: { group: 'records', name: 'How dates are written', hint: 'In reports and records', kind: 'text' },
  priorities: {
    group: 'records',
    name: 'Priorities of the council',
    hint: 'One on each line, as reports list them',
    kind: 'list',
  },
  form: { group: 'records', name: 'Forms of reports and records', hint: 'One on each line', kind: 'list' },
} as const satisfies Readonly<Record<string, GovernanceWords>>;
export type GovernanceKey = keyof typeof governanceKeys;

export const isGovernanceKey = (key: string): key is GovernanceKey => Object.hasOwn(governanceKeys, key);

/** The words of a key; null for one that this edition does not know. */
export const wordsOf = (key: string): GovernanceWords | null => (isGovernanceKey(key) ? governanceKeys[key] : null);

/** What is common practice for a key; undefined where nothing is taken for granted. */
export const usualValue = (key: string): unknown => wordsOf(key)?.usual;
