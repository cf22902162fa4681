/**
 * Award criteria are a tree of any depth: quality questions with a scale, groups of them, one price, and pass or fail
 * gates. Weightings are in the same unit at every level: children total their parent's weighting, the top totals 100%.
 * Authority: PCR 2015 regulation 67(9); PA 2023 section 23; MLS v Ministry of Defence [2017] EWHC 3389 (TCC): a gate
 * must say what a fail does.
 * Example: QUALITY 60% with children of 35% and 20% is refused: "The parts of "QUALITY" total 55%, but its weighting is 60%."
 */
import { type BasisPoints, toBasisPoints, WHOLE } from './basis-points.ts';
import type { PriceFormula } from './price-formula.ts';
import { at, type Problem } from './problem.ts';
import { type Ratio, ratio } from './ratio.ts';
import { type ScoringModel, type ScoringNode, scoringModelProblems } from './scoring-model.ts';
import { descriptorProblems, type ScoringScale } from './scoring-scale.ts';
import { wordLimitProblem } from './word-limit.ts';

/** What failing a gate does: the bid is out, or the panel is told and the bid stays in. */
export type GateConsequence = 'excluded' | 'reported';

interface CriterionBase {
  readonly id: string;
  /** The published words of the criterion. */
  readonly title: string;
}

export interface QualityCriterion extends CriterionBase {
  readonly kind: 'quality';
  readonly weight: BasisPoints;
  readonly scale: ScoringScale;
  /** A lower mark excludes the bid; null: no minimum. */
  readonly minimumMark: number | null;
  /** The most words an answer may have, as published; absent: no limit. */
  readonly wordLimit?: number;
}

export interface GroupCriterion extends CriterionBase {
  readonly kind: 'group';
  readonly weight: BasisPoints;
  readonly children: readonly AwardCriterion[];
}

export interface PriceCriterion extends CriterionBase {
  readonly kind: 'price';
  readonly weight: BasisPoints;
  readonly price: PriceFormula;
}

export interface GateCriterion extends CriterionBase {
  readonly kind: 'gate';
  /** Null while nobody has said what a fail does. */
  readonly consequence: GateConsequence | null;
}

export type AwardCriterion = QualityCriterion | GroupCriterion | PriceCriterion | GateCriterion;
export type AwardCriteria = readonly AwardCriterion[];

/** One criterion with its place in the tree and its ancestors, topmost first. */
export interface PlacedCriterion<C extends AwardCriterion = AwardCriterion> {
  readonly criterion: C;
  readonly path: string;
  readonly ancestors: readonly GroupCriterion[];
}

/** Everything that stops the tree from being published, each with a path and a sentence with both figures. */
export function criteriaProblems(criteria: AwardCriteria): readonly Problem[] {
  const placed = allCriteria(criteria);
  const wording = placed.flatMap(({ criterion, path }): readonly Problem[] => {
    const untitled =
      criterion.title.trim() === '' ? [{ path: at(path, 'title'), problem: `"${criterion.id}" needs a title.` }] : [];
    const empty =
      criterion.kind === 'group' && criterion.children.length === 0
        ? [{ path: at(path, 'children'), problem: `The group "${criterion.id}" has no criteria in it.` }]
        : [];
    const described = criterion.kind === 'quality' ? descriptorProblems(criterion.scale, at(path, 'scale')) : [];
    const limit = criterion.kind === 'quality' ? wordLimitProblem(criterion.id, criterion.wordLimit) : null;
    const limited = limit === null ? [] : [{ path: at(path, 'wordLimit'), problem: limit }];
    return [...untitled, ...empty, ...described, ...limited];
  });
  return [...scoringModelProblems(scoringModel(criteria)), ...wording];
}

/** Every criterion, parents before children. */
export function allCriteria(criteria: AwardCriteria): readonly PlacedCriterion[] {
  return criteria.flatMap((criterion, index) => placed(criterion, at('criteria', index), []));
}

/** The quality questions, which evaluators mark, in order. */
export function qualityLeaves(criteria: AwardCriteria): readonly PlacedCriterion<QualityCriterion>[] {
  return allCriteria(criteria).flatMap(({ criterion, path, ancestors }) =>
    criterion.kind === 'quality' ? [{ criterion, path, ancestors }] : [],
  );
}

/** The gates, in order. */
export function gates(criteria: AwardCriteria): readonly PlacedCriterion<GateCriterion>[] {
  return allCriteria(criteria).flatMap(({ criterion, path, ancestors }) =>
    criterion.kind === 'gate' ? [{ criterion, path, ancestors }] : [],
  );
}

/** The price criterion, or null where quality alone is compared. */
export function priceCriterion(criteria: AwardCriteria): PriceCriterion | null {
  const found = allCriteria(criteria).find(({ criterion }) => criterion.kind === 'price')?.criterion;
  return found?.kind === 'price' ? found : null;
}

/** Running totals: all quality and all price weightings, over leaves, and both together (10,000 when whole). */
export function weightTotals(criteria: AwardCriteria): {
  readonly quality: BasisPoints;
  readonly price: BasisPoints;
  readonly all: BasisPoints;
} {
  const total = (kind: 'quality' | 'price') =>
    allCriteria(criteria).reduce((sum, { criterion }) => (criterion.kind === kind ? sum + criterion.weight : sum), 0);
  const [quality, price] = [total('quality'), total('price')];
  return { quality: toBasisPoints(quality), price: toBasisPoints(price), all: toBasisPoints(quality + price) };
}

/** The tree as exact arithmetic sees it, with scores in percentage points. */
export function scoringModel(criteria: AwardCriteria): ScoringModel {
  const nodes: ScoringNode[] = [];
  const add = (criterion: AwardCriterion, path: string, parent: number | null): void => {
    const position = nodes.push(toNode(criterion, path, parent)) - 1;
    if (criterion.kind === 'group')
      for (const [index, child] of criterion.children.entries()) add(child, at(path, 'children', index), position);
  };
  for (const [index, criterion] of criteria.entries()) add(criterion, at('criteria', index), null);
  return { weightsTotal: points(WHOLE), unit: '%', nodes };
}

function placed(
  criterion: AwardCriterion,
  path: string,
  ancestors: readonly GroupCriterion[],
): readonly PlacedCriterion[] {
  const self = { criterion, path, ancestors };
  if (criterion.kind !== 'group') return [self];
  const below = [...ancestors, criterion];
  return [self, ...criterion.children.flatMap((child, index) => placed(child, at(path, 'children', index), below))];
}

function toNode(criterion: AwardCriterion, path: string, parent: number | null): ScoringNode {
  const { id } = criterion;
  switch (criterion.kind) {
    case 'gate':
      return { id, path, parent, kind: 'gate', consequence: criterion.consequence };
    case 'group':
      return { id, path, parent, kind: 'group', weight: points(criterion.weight) };
    case 'price':
      return { id, path, parent, kind: 'price', weight: points(criterion.weight), price: inPoints(criterion.price) };
    case 'quality': {
      const { scale, minimumMark } = criterion;
      const weight = points(criterion.weight);
      return { id, path, parent, kind: 'quality', weight, marks: scale.marks, decimals: 0, minimumMark };
    }
  }
}

function inPoints(price: PriceFormula): PriceFormula<Ratio> {
  if (price.formula !== 'banded') return price;
  return { formula: 'banded', bands: price.bands.map(({ upTo, score }) => ({ upTo, score: points(score) })) };
}

function points(weight: BasisPoints): Ratio {
  return ratio(weight, 100);
}
