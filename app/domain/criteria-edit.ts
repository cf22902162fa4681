/**
 * One edit of draft criteria at a time: all weightings together, one criterion, or the rules of rounding and ties.
 * Weightings are taken only when they total exactly; a new criterion starts at 0%, so that totals stay as they are.
 * Authority: PCR 2015 regulation 67(9): weightings are published and add up.
 * Example: quality 75% and price 24.99% are refused: "The weightings total 99.99%, not 100%."
 */
import { type AwardCriteria, type AwardCriterion, allCriteria, criteriaProblems } from './award-criteria.ts';
import { type BasisPoints, formatBasisPoints, toBasisPoints, WHOLE } from './basis-points.ts';
import { type EvaluationScheme, findCriterion } from './evaluation-scheme.ts';
import { own } from './problem.ts';
import type { FieldProblem } from './refusal.ts';
import { ok, type Result, refuse } from './result.ts';
import type { RoundingRule } from './rounding-rule.ts';

export type CriteriaEdit =
  | Readonly<{ kind: 'weights'; weights: Readonly<Record<string, BasisPoints>> }>
  /** `replaces` null: a new criterion, put last in its group (`parentId` null: at the top). */
  | Readonly<{ kind: 'criterion'; criterion: AwardCriterion; replaces: string | null; parentId: string | null }>
  | Readonly<{ kind: 'remove'; id: string }>
  | Readonly<{ kind: 'rules'; rounding: RoundingRule; tieBreak: readonly string[] }>;

type Edited = Result<EvaluationScheme, readonly FieldProblem[]>;

/** The scheme after the edit, or what is wrong with the edit, by field. */
export function applyEdit(scheme: EvaluationScheme, edit: CriteriaEdit): Edited {
  switch (edit.kind) {
    case 'weights':
      return withWeights(scheme, edit.weights);
    case 'criterion':
      return withCriterion(scheme, edit);
    case 'remove':
      return withoutCriterion(scheme, edit.id);
    case 'rules':
      return withRules(scheme, edit);
  }
}

/** The field of a criterion's weighting in a form. */
export const weightField = (id: string) => `weight-${id}`;

function withWeights(scheme: EvaluationScheme, weights: Readonly<Record<string, BasisPoints>>): Edited {
  const criteria = mapCriteria(scheme.criteria, (one) =>
    one.kind === 'gate' ? one : { ...one, weight: own(weights, one.id) ?? one.weight },
  );
  const problems = totalProblems(criteria, null, 'The weightings');
  return problems.length > 0 ? refuse(problems) : ok({ ...scheme, criteria });
}

function totalProblems(children: AwardCriteria, parent: AwardCriterion | null, name: string): readonly FieldProblem[] {
  const weighted = children.flatMap((one) => (one.kind === 'gate' ? [] : [one]));
  const total = weighted.reduce((sum, { weight }) => sum + weight, 0);
  const target = parent?.kind === 'group' ? parent.weight : WHOLE;
  const sentence =
    parent === null
      ? `${name} total ${percent(total)}, not ${percent(target)}.`
      : `The parts of ${name} total ${percent(total)}, but its weighting is ${percent(target)}.`;
  const wrong = total === target ? [] : [{ field: weightField(weighted[0]?.id ?? ''), sentence }];
  const below = children.flatMap((one) => (one.kind === 'group' ? totalProblems(one.children, one, one.title) : []));
  return [...wrong, ...below];
}

const percent = (points: number) => formatBasisPoints(toBasisPoints(points));

function withCriterion(scheme: EvaluationScheme, edit: Extract<CriteriaEdit, { kind: 'criterion' }>): Edited {
  const { criterion, replaces, parentId } = edit;
  const sentence = placeProblem(scheme.criteria, edit);
  if (sentence) return refuse([sentence]);
  const stored = replaces === null ? undefined : findCriterion(scheme.criteria, replaces);
  const placed = keepPlace(criterion, stored);
  const criteria =
    stored === undefined
      ? insertCriterion(scheme.criteria, placed, parentId)
      : mapCriteria(scheme.criteria, (one) => (one.id === replaces ? placed : one));
  const own = criteriaProblems([placed]).filter(({ path }) => fieldOf(path) !== null);
  if (own.length > 0) return refuse(own.map(({ path, problem }) => ({ field: fieldOf(path), sentence: problem })));
  const tieBreak = scheme.tieBreak.map((id) => (id === replaces ? criterion.id : id));
  return ok({ ...scheme, criteria, tieBreak });
}

/** An edited criterion keeps its weighting and its parts, which are edited elsewhere. */
function keepPlace(criterion: AwardCriterion, stored: AwardCriterion | undefined): AwardCriterion {
  if (criterion.kind === 'gate' || stored === undefined || stored.kind === 'gate') return criterion;
  const weighted = { ...criterion, weight: stored.weight };
  return weighted.kind === 'group' && stored.kind === 'group' ? { ...weighted, children: stored.children } : weighted;
}

function placeProblem(
  criteria: AwardCriteria,
  { criterion, replaces, parentId }: Extract<CriteriaEdit, { kind: 'criterion' }>,
): FieldProblem | null {
  const { id, kind } = criterion;
  if (id !== replaces && findCriterion(criteria, id))
    return { field: 'id', sentence: `The reference ${id} is already used by another criterion; choose another` };
  if (replaces !== null && findCriterion(criteria, replaces)?.kind !== kind)
    return { field: null, sentence: `The criterion ${replaces} is no longer there; go back to the list` };
  if (replaces === null && parentId !== null && findCriterion(criteria, parentId)?.kind !== 'group')
    return { field: 'parentId', sentence: 'Choose the group from the list' };
  const price = allCriteria(criteria).find(({ criterion: one }) => one.kind === 'price')?.criterion;
  if (kind === 'price' && price && price.id !== replaces)
    return { field: null, sentence: `"${price.id}" is already the price criterion; a tender has one price` };
  return null;
}

/** Where a problem of one criterion shows in its form; null where it is about weightings, which are set elsewhere. */
function fieldOf(path: string): string | null {
  if (/\.(title|id|minimumMark|wordLimit|consequence)$/.test(path)) return path.slice(path.lastIndexOf('.') + 1);
  if (path.includes('.scale')) return 'scale';
  if (path.includes('.bands')) return 'bands';
  return path.endsWith('.price.maximum') ? 'maximum' : null;
}

function withoutCriterion(scheme: EvaluationScheme, id: string): Edited {
  if (!findCriterion(scheme.criteria, id))
    return refuse([{ field: null, sentence: `The criterion ${id} has already been removed` }]);
  const criteria = removeFrom(scheme.criteria, id);
  return ok({ ...scheme, criteria, tieBreak: scheme.tieBreak.filter((one) => findCriterion(criteria, one)) });
}

function withRules(scheme: EvaluationScheme, { rounding, tieBreak }: Extract<CriteriaEdit, { kind: 'rules' }>): Edited {
  const wrong = tieBreak.filter((id) => (findCriterion(scheme.criteria, id)?.kind ?? 'gate') === 'gate');
  if (wrong.length > 0)
    return refuse([
      { field: 'tieBreak', sentence: `${wrong.join(', ')} cannot break a tie; choose criteria with a score` },
    ]);
  return ok({ ...scheme, rounding, tieBreak });
}

function mapCriteria(criteria: AwardCriteria, change: (one: AwardCriterion) => AwardCriterion): AwardCriteria {
  return criteria.map((one) => {
    const changed = change(one);
    return changed.kind === 'group' ? { ...changed, children: mapCriteria(changed.children, change) } : changed;
  });
}

function insertCriterion(criteria: AwardCriteria, added: AwardCriterion, parentId: string | null): AwardCriteria {
  if (parentId === null) return [...criteria, added];
  return mapCriteria(criteria, (one) =>
    one.kind === 'group' && one.id === parentId ? { ...one, children: [...one.children, added] } : one,
  );
}

function removeFrom(criteria: AwardCriteria, id: string): AwardCriteria {
  return criteria
    .filter((one) => one.id !== id)
    .map((one) => (one.kind === 'group' ? { ...one, children: removeFrom(one.children, id) } : one));
}
