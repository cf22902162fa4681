/**
 * Every council of a procurement that contracts keeps a conflicts assessment: what was looked for, what was found, what
 * is done about it, and the day by which it is looked at again. It is prepared before the tender notice and kept under
 * review. A confirmation is out of date after its own day, and as soon as there is something new to look at: a tender,
 * a panel member, a registered interest, a declared conflict, another council. A funder pays and does not contract.
 * Authority: PA 2023 sections 81 to 83; PCR 2015 regulations 24 and 84(1)(i); SI 2023/1348 regulation 21. That a review
 * lies at most a year ahead is the portal's own rule.
 * Example: confirmed on 26 January 2018 with a review by 29 June 2018; a tender recorded on 12 March 2018 makes it due.
 */
import { formatDate, type PlainDate } from './plain-date.ts';
import type { FieldProblem } from './refusal.ts';
import type { ProcurementRegime } from './regime.ts';
import { ukDay } from './uk-time.ts';

export const conflictsChanges = ['party', 'panelMember', 'tender', 'interest', 'declaration'] as const;
export type ConflictsChange = (typeof conflictsChanges)[number];

/** When each kind of thing to look at last happened, as ISO texts in UTC; null: never. */
export type ConflictsChanges = Readonly<Record<ConflictsChange, string | null>>;

export interface ConfirmedAssessment {
  readonly number: number;
  /** A moment as ISO text in UTC. */
  readonly confirmedAt: string;
  readonly reviewBy: PlainDate;
}

/** A version in its own words. */
export interface AssessmentVersion extends ConfirmedAssessment {
  /** What was done to identify conflicts. */
  readonly steps: string;
  readonly found: string;
  /** What is done about what was found. */
  readonly measures: string;
  /** The post that confirmed it. */
  readonly confirmedBy: string;
}

export interface CouncilAssessment {
  readonly councilId: string;
  readonly name: string;
  /** The newest confirmation; null: none yet. */
  readonly latest: ConfirmedAssessment | null;
  /** When the first version was confirmed. */
  readonly preparedAt: string | null;
}

export type AssessmentState = 'missing' | 'due' | 'current';
export interface AssessmentStanding extends CouncilAssessment {
  readonly state: AssessmentState;
  /** Why it is not current, each as a sentence. */
  readonly reasons: readonly string[];
}

const newThing: Readonly<Record<ConflictsChange, string>> = {
  party: 'A council joined',
  panelMember: 'A panel member was appointed',
  tender: 'A tender was recorded',
  interest: 'A panel member registered an interest',
  declaration: 'A conflict was declared',
};

/** Where a council's assessment stands on a day. */
export function assessmentStanding(
  council: CouncilAssessment,
  changes: ConflictsChanges,
  today: PlainDate,
): AssessmentStanding {
  const { latest, name } = council;
  if (!latest) return { ...council, state: 'missing', reasons: [`${name} has not confirmed a conflicts assessment.`] };
  const since = conflictsChanges.flatMap((change) => {
    const at = changes[change];
    return at !== null && at > latest.confirmedAt && ukDay(at) <= today
      ? [`${newThing[change]} on ${formatDate(ukDay(at))}, after it was confirmed.`]
      : [];
  });
  const passed = today > latest.reviewBy ? [`It was to be looked at again by ${formatDate(latest.reviewBy)}.`] : [];
  const reasons = [...since, ...passed];
  return { ...council, state: reasons.length > 0 ? 'due' : 'current', reasons };
}

/** Why the conflicts assessments hold something up in a sentence or two; null where every council's is current. */
export function conflictsProblem(standings: readonly AssessmentStanding[]): string | null {
  if (standings.length === 0) return 'No council’s conflicts assessment can be read.';
  const named = (state: AssessmentState) => standings.filter((one) => one.state === state).map(({ name }) => name);
  const parts = [
    sayCouncils(named('missing'), 'a conflicts assessment has still to be confirmed'),
    sayCouncils(named('due'), 'the conflicts assessment is due for review'),
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' ');
}

function sayCouncils(names: readonly string[], what: string): string | null {
  const last = names.at(-1);
  if (last === undefined) return null;
  const others = names.slice(0, -1).join(', ');
  return `For ${others === '' ? last : `${others} and ${last}`} ${what}.`;
}

/** Said where the law asks for the assessment before the tender notice and it came after the criteria were published. */
export function preparedLate(
  { preparedAt }: Pick<CouncilAssessment, 'preparedAt'>,
  publishedAt: string | null,
  regime: ProcurementRegime,
): string | null {
  if (regime !== 'PA2023' || publishedAt === null || preparedAt === null || preparedAt <= publishedAt) return null;
  const [prepared, published] = [ukDay(preparedAt), ukDay(publishedAt)].map(formatDate);
  return `First confirmed on ${prepared}, after the criteria were published on ${published}: section 83 asks for it before the tender notice.`;
}

/** What the assessment rests on in law. */
export const assessmentLaw: Readonly<Record<ProcurementRegime, string>> = {
  PA2023: 'Procurement Act 2023, sections 81 to 83: prepared before the tender notice, kept under review.',
  PCR2015: 'Public Contracts Regulations 2015, regulation 24: conflicts are prevented, identified and remedied.',
  PSR2023: 'Provider Selection Regime, regulation 21: conflicts are identified, managed and kept on record.',
  belowThreshold: 'Each council’s own standing orders on conflicts of interest.',
};

const longest = 366;

/** Why the day of the next review cannot stand. */
export function reviewByProblems(reviewBy: PlainDate, today: PlainDate): readonly FieldProblem[] {
  const problem = (sentence: string) => [{ field: 'reviewBy', sentence }];
  if (reviewBy <= today) return problem(`The day of the next review must be after today, ${formatDate(today)}`);
  const days = (Date.parse(reviewBy) - Date.parse(today)) / 86_400_000;
  return days > longest
    ? problem(`The day of the next review must be within a year of today, ${formatDate(today)}`)
    : [];
}
