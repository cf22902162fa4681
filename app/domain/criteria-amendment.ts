/**
 * Criteria are drafted until they are frozen. After that they change only by a new published version with its reason,
 * and only while no tender has been opened; every tender recorded before must be confirmed under it or be taken out.
 * Authority: PCR 2015 regulations 18(1), 47(3) and 67(9); PA 2023 section 31 (modifying a competitive procedure before
 * the deadline); Woods v Milton Keynes [2015] EWHC 2011 (TCC): nothing unpublished may be judged.
 * Example: version 1 in force, tender B recorded under it, version 2 published: "Bid B was recorded under version 1 …".
 */
import { type QualityCriterion, qualityLeaves } from './award-criteria.ts';
import { type EvaluationScheme, initialScheme } from './evaluation-scheme.ts';
import { type LotStage, stageProblem } from './stage.ts';

export interface CriteriaStanding {
  readonly stage: LotStage;
  /** The published version that the draft is to replace; null: no new version is being prepared. */
  readonly amends: number | null;
  /** The newest published version; null before the criteria are frozen. */
  readonly published: number | null;
}

/** Whether the draft is that of the next version, which stands beside the one in force. */
export const isAmending = ({ stage, amends, published }: CriteriaStanding): boolean =>
  stage === 'tendering' && published !== null && amends === published;

/** Why the draft cannot be edited now; null when it can. */
export function draftProblem(standing: CriteriaStanding): string | null {
  if (isAmending(standing)) return null;
  const problem = stageProblem('editCriteria', standing.stage);
  if (problem === null || standing.stage !== 'tendering') return problem;
  return `${problem} Prepare a new version to change them.`;
}

/** The criteria that somebody has before them: the draft where they may edit it now, else what is published. */
export function schemeInHand(
  {
    mayEdit,
    draft,
    published,
  }: Readonly<{ mayEdit: boolean; draft: EvaluationScheme | null; published: EvaluationScheme | null }>,
  standing: CriteriaStanding,
): EvaluationScheme | null {
  const drafted = draft ?? (mayEdit ? initialScheme : null);
  return mayEdit && draftProblem(standing) === null ? drafted : (published ?? drafted);
}

/** The version of the criteria that a tender stands under: the one in force at receipt, or a later one confirmed since. */
export interface TenderStanding {
  readonly letter: string;
  readonly status: 'in' | 'withdrawn' | 'excluded';
  readonly standsUnder: number;
}

/** One sentence for each tender that keeps the tenders from being opened under the newest version. */
export function unconfirmedProblems(tenders: readonly TenderStanding[], newest: number): readonly string[] {
  return tenders
    .filter(({ status, standsUnder }) => status === 'in' && standsUnder < newest)
    .map(
      ({ letter, standsUnder }) =>
        `Bid ${letter} was recorded under version ${standsUnder} of the criteria. Record that its tenderer confirms it under version ${newest}, or take it out.`,
    );
}

/** The questions of the newest criteria that no version ever asked of a tender received under `received`. */
export function questionsNeverAsked(
  versions: readonly Readonly<{ number: number; scheme: Pick<EvaluationScheme, 'criteria'> }>[],
  { received, standsUnder }: Readonly<{ received: number; standsUnder: number }>,
): readonly QualityCriterion[] {
  const ordered = [...versions].sort((a, b) => a.number - b.number);
  const asked = ordered.filter(({ number }) => number >= received && number <= standsUnder).flatMap(questionsOf);
  const newest = ordered.at(-1);
  return (newest ? questionsOf(newest) : []).filter(({ id }) => !asked.some((one) => one.id === id));
}

const questionsOf = ({ scheme }: Readonly<{ scheme: Pick<EvaluationScheme, 'criteria'> }>) =>
  qualityLeaves(scheme.criteria).map(({ criterion }) => criterion);
