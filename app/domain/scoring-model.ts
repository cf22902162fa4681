/**
 * A scoring model is the tree of criteria laid flat, parents before children, with exact weightings in points: what
 * the arithmetic needs and no more. The portal's criteria and an offline pack both become one, so both are judged alike.
 * Authority: PCR 2015 regulation 67(9): weightings are published and add up.
 * Example: QUALITY 60 over Q1 35 and Q2 25, beside PRICE 40, out of 100.
 */
import { type PriceFormula, priceFormulaProblems } from './price-formula.ts';
import { at, type Problem } from './problem.ts';
import { compareRatios, type Ratio, sumRatios, toExactDecimal } from './ratio.ts';
import { highestMark, isOnScale, type Marks, marksProblems } from './scoring-scale.ts';

interface NodeBase {
  readonly id: string;
  /** Where the node stands, such as `criteria[0].children[1]`. */
  readonly path: string;
  /** The position of the parent in the list; null at the top. */
  readonly parent: number | null;
}

export interface QualityNode extends NodeBase {
  readonly kind: 'quality';
  readonly weight: Ratio;
  /** Whole marks; where a scale has decimals, all its marks are multiplied by 10 to the power of `decimals`. */
  readonly marks: Marks;
  readonly decimals: number;
  readonly minimumMark: number | null;
}

export interface GroupNode extends NodeBase {
  readonly kind: 'group';
  readonly weight: Ratio;
}

export interface PriceNode extends NodeBase {
  readonly kind: 'price';
  readonly weight: Ratio;
  readonly price: PriceFormula<Ratio>;
}

export interface GateNode extends NodeBase {
  readonly kind: 'gate';
  /** What a fail does; null while nobody has said so, which cannot be published. */
  readonly consequence: string | null;
}

export type ScoringNode = QualityNode | GroupNode | PriceNode | GateNode;

export interface ScoringModel {
  readonly weightsTotal: Ratio;
  /** Printed after a weighting: "%" where weightings are percentages, else nothing. */
  readonly unit: '%' | '';
  readonly nodes: readonly ScoringNode[];
}

/** Every problem that stops the model from being used: ids, weightings, scales, minimum marks, formula, gates. */
export function scoringModelProblems(model: ScoringModel): readonly Problem[] {
  const { nodes } = model;
  const prices = nodes.filter(({ kind }) => kind === 'price');
  const scored = nodes.some(({ kind }) => kind === 'quality' || kind === 'price');
  return [
    ...(scored ? [] : [{ path: 'criteria', problem: 'At least one criterion with a score is needed.' }]),
    ...idProblems(nodes),
    ...nodes.flatMap(nodeProblems),
    ...prices.slice(1).map(({ path, id }) => ({
      path,
      problem: `"${id}" is a second price criterion; a bid has one price, so there can be only one.`,
    })),
    ...weightProblems(model),
  ];
}

/** A mark as it is written on the scale: 25 with one decimal is "2.5". */
export function formatMark(mark: number, decimals: number): string {
  if (decimals === 0) return mark.toString();
  const digits = mark.toString().padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`.replace(/\.?0+$/, '');
}

/** Whether failing the gate takes a bid out of the ranking. */
export function excludesOnFail({ consequence }: GateNode): boolean {
  return consequence === 'excluded';
}

function idProblems(nodes: readonly ScoringNode[]): readonly Problem[] {
  const seen = new Set<string>();
  return nodes.flatMap(({ id, path }) => {
    const problem = id === '' ? 'A criterion needs an id.' : `The id "${id}" is used twice.`;
    const wrong = id === '' || seen.has(id);
    seen.add(id);
    return wrong ? [{ path: at(path, 'id'), problem }] : [];
  });
}

function nodeProblems(node: ScoringNode): readonly Problem[] {
  if (node.kind === 'gate')
    return node.consequence?.trim()
      ? []
      : [
          {
            path: at(node.path, 'consequence'),
            problem: `The gate "${node.id}" needs a consequence: what a fail does.`,
          },
        ];
  const negative =
    node.weight.n < 0n
      ? [
          {
            path: at(node.path, 'weight'),
            problem: `The weighting of "${node.id}" is ${toExactDecimal(node.weight)}, below zero.`,
          },
        ]
      : [];
  if (node.kind === 'group') return negative;
  if (node.kind === 'price')
    return [...negative, ...priceFormulaProblems(node.price, node.weight, at(node.path, 'price'))];
  return [...negative, ...markProblems(node)];
}

function markProblems({ id, path, marks, minimumMark, decimals }: QualityNode): readonly Problem[] {
  const problems = marksProblems(marks, at(path, 'scale'));
  if (problems.length > 0 || minimumMark === null || isOnScale(marks, minimumMark)) return problems;
  const [minimum, highest] = [minimumMark, highestMark(marks)].map((mark) => formatMark(mark, decimals));
  const problem = `The minimum mark ${minimum} of "${id}" is not on its scale, which ends at ${highest}.`;
  return [{ path: at(path, 'minimumMark'), problem }];
}

function weightProblems({ nodes, weightsTotal, unit }: ScoringModel): readonly Problem[] {
  const say = (weight: Ratio) => `${toExactDecimal(weight)}${unit}`;
  const top = totalOfChildren(nodes, null);
  const problems: Problem[] = [];
  if (compareRatios(top, weightsTotal) !== 0)
    problems.push({ path: 'criteria', problem: `The weightings total ${say(top)}, not ${say(weightsTotal)}.` });
  nodes.forEach((node, index) => {
    if (node.kind !== 'group') return;
    const total = totalOfChildren(nodes, index);
    if (compareRatios(total, node.weight) !== 0)
      problems.push({
        path: at(node.path, 'children'),
        problem: `The parts of "${node.id}" total ${say(total)}, but its weighting is ${say(node.weight)}.`,
      });
  });
  return problems;
}

function totalOfChildren(nodes: readonly ScoringNode[], parent: number | null): Ratio {
  return sumRatios(nodes.flatMap((node) => (node.kind !== 'gate' && node.parent === parent ? [node.weight] : [])));
}
