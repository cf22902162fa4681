/**
 * A bid can be judged only when every mark, gate and price that the published criteria ask for is there and allowed:
 * a blank is not zero, and a mark off the scale is not a mark. A bid that is already out needs no further figures.
 * Authority: PCR 2015 regulations 56 and 67; Bromcom v United Learning [2022] EWHC 3262 (TCC).
 * Example: mark 7 on a scale of 0, 2, 4, 6, 8, 10 is refused at `bids[0].marks.Q2`.
 */
import type { Pence } from './money.ts';
import { at, own, type Problem } from './problem.ts';
import { excludesOnFail, formatMark, type QualityNode, type ScoringModel } from './scoring-model.ts';
import { highestMark, isOnScale } from './scoring-scale.ts';

export type GateResult = 'pass' | 'fail';

/** One bid as recorded. Marks are whole marks by criterion; a missing key is "not marked yet", never zero. */
export interface Bid {
  readonly id: string;
  /** Pence; null while it is not known, for example sealed. */
  readonly price: Pence | null;
  readonly marks: Readonly<Record<string, number>>;
  readonly gates: Readonly<Record<string, GateResult>>;
  readonly withdrawn: boolean;
  /** A decision to exclude the bid on another ground, in words; null or absent: none. */
  readonly excludedBecause?: string | null;
}

/** Whether the bid is out before any mark is read: withdrawn, excluded by decision, or failed at an excluding gate. */
export function isOutBeforeScoring(bid: Bid, model: ScoringModel): boolean {
  return bid.withdrawn || (bid.excludedBecause ?? null) !== null || failedGates(bid, model).length > 0;
}

/** The excluding gates that the bid failed. */
export function failedGates(bid: Bid, model: ScoringModel): readonly string[] {
  return excludingGates(model).filter((id) => own(bid.gates, id) === 'fail');
}

const known = new WeakMap<ScoringModel, readonly string[]>();

/** The gates of a model that exclude, looked for once a model and not once a bid. */
function excludingGates(model: ScoringModel): readonly string[] {
  const found =
    known.get(model) ?? model.nodes.flatMap((node) => (node.kind === 'gate' && excludesOnFail(node) ? [node.id] : []));
  known.set(model, found);
  return found;
}

/** One sentence for each published minimum that the bid's marks do not reach. */
export function minimumsMissed(bid: Bid, { nodes }: ScoringModel): readonly string[] {
  const missed: string[] = [];
  for (const node of nodes) {
    if (node.kind !== 'quality' || node.minimumMark === null) continue;
    const mark = own(bid.marks, node.id);
    if (mark === undefined || mark >= node.minimumMark) continue;
    const [given, least] = [mark, node.minimumMark].map((one) => formatMark(one, node.decimals));
    missed.push(`${node.id}: the mark ${given} is below the published minimum of ${least}.`);
  }
  return missed;
}

/** Everything that stops the bids from being judged, with paths such as `bids[2].marks.Q1`. */
export function bidProblems(model: ScoringModel, bids: readonly Bid[]): readonly Problem[] {
  if (bids.length === 0) return [{ path: 'bids', problem: 'At least one bid is needed.' }];
  const seen = new Set<string>();
  const ids = new Map(model.nodes.map((node) => [node.id, node.kind]));
  return bids.flatMap((bid, index) => {
    const path = at('bids', index);
    const repeated = seen.has(bid.id);
    seen.add(bid.id);
    return [
      ...(bid.id === '' ? [{ path: at(path, 'id'), problem: 'A bid needs an id.' }] : []),
      ...(repeated ? [{ path: at(path, 'id'), problem: `The bid "${bid.id}" is listed twice.` }] : []),
      ...strangers(Object.keys(bid.marks), 'quality', ids, at(path, 'marks')),
      ...strangers(Object.keys(bid.gates), 'gate', ids, at(path, 'gates')),
      ...markProblems(bid, model, at(path, 'marks')),
      ...gateProblems(bid, model, at(path, 'gates')),
      ...priceProblems(bid, model, at(path, 'price')),
    ];
  });
}

function strangers(
  keys: readonly string[],
  kind: 'quality' | 'gate',
  ids: ReadonlyMap<string, string>,
  path: string,
): readonly Problem[] {
  const noun = kind === 'quality' ? 'a criterion with marks' : 'a pass or fail criterion';
  return keys
    .filter((key) => ids.get(key) !== kind)
    .map((key) => ({ path: at(path, key), problem: `"${key}" is not ${noun}.` }));
}

function markProblems(bid: Bid, model: ScoringModel, path: string): readonly Problem[] {
  const out = isOutBeforeScoring(bid, model);
  const problems: Problem[] = [];
  for (const node of model.nodes) {
    if (node.kind !== 'quality') continue;
    const mark = own(bid.marks, node.id);
    const problem =
      mark === undefined
        ? out
          ? null
          : `The mark for "${node.id}" is missing.`
        : isOnScale(node.marks, mark)
          ? null
          : offScale(node, mark);
    if (problem !== null) problems.push({ path: at(path, node.id), problem });
  }
  return problems;
}

function offScale({ marks, decimals }: QualityNode, mark: number): string {
  const scale =
    'from' in marks
      ? `from ${formatMark(marks.from, decimals)} to ${formatMark(marks.to, decimals)} in steps of ${formatMark(marks.step, decimals)}`
      : marks.length > 20
        ? `of ${marks.length} marks up to ${formatMark(highestMark(marks), decimals)}`
        : marks.map((one) => formatMark(one, decimals)).join(', ');
  return `The mark ${formatMark(mark, decimals)} is not on the scale ${scale}.`;
}

function gateProblems(bid: Bid, model: ScoringModel, path: string): readonly Problem[] {
  if (isOutBeforeScoring(bid, model)) return [];
  return model.nodes
    .filter((node) => node.kind === 'gate' && !Object.hasOwn(bid.gates, node.id))
    .map(({ id }) => ({ path: at(path, id), problem: `Whether the bid passed "${id}" is missing.` }));
}

function priceProblems(bid: Bid, model: ScoringModel, path: string): readonly Problem[] {
  if (bid.price !== null) return bid.price < 0 ? [{ path, problem: 'The price is below zero.' }] : [];
  const needed = model.nodes.some((node) => node.kind === 'price' && node.price.formula !== 'none');
  const out = isOutBeforeScoring(bid, model) || minimumsMissed(bid, model).length > 0;
  return needed && !out ? [{ path, problem: 'The price is missing.' }] : [];
}
