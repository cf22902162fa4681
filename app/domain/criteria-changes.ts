/**
 * What differs between two versions of an evaluation scheme, item by item and with both values, so that everybody who
 * prepared a tender under the first can see what the second asks instead. Criteria are matched by their references.
 * Authority: PA 2023 section 31(4) and PCR 2015 regulation 47(3)(b): a change is notified to every tenderer.
 * Example: Q1 from 35% to 30%: { about: 'Q1: Delivery', what: 'Weighting', before: '35%', after: '30%' }.
 */
import { type AwardCriteria, type AwardCriterion, allCriteria, type PlacedCriterion } from './award-criteria.ts';
import { formatBasisPoints } from './basis-points.ts';
import type { EvaluationScheme } from './evaluation-scheme.ts';
import { formatPence } from './money.ts';
import { PRICE_FORMULA_WORDS, type PriceFormula } from './price-formula.ts';
import { sayRounding } from './rounding-rule.ts';
import { bandLines } from './scale-lines.ts';
import { sayMarks } from './scoring-scale.ts';

export interface CriteriaChange {
  readonly kind: 'added' | 'removed' | 'changed';
  /** The criterion by reference and title, or the rule. */
  readonly about: string;
  /** Which of its properties; the kind of criterion when it is new or gone. */
  readonly what: string;
  /** Null: there was none. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Every difference, in the order of the new version, then what is gone, then the rules. Empty: nothing differs. */
export function criteriaChanges(before: EvaluationScheme, after: EvaluationScheme): readonly CriteriaChange[] {
  const [old, now] = [byId(before.criteria), byId(after.criteria)];
  const present = [...now.values()].flatMap((placed) => {
    const stored = old.get(placed.criterion.id);
    return stored === undefined ? arrived('added', placed) : changed(stored, placed);
  });
  const gone = [...old.values()]
    .filter(({ criterion }) => !now.has(criterion.id))
    .flatMap((placed) => arrived('removed', placed));
  return [...present, ...gone, ...orderChange(before, after), ...ruleChanges(before, after)];
}

type Properties = ReadonlyMap<string, string>;

const byId = (criteria: AwardCriteria) =>
  new Map(allCriteria(criteria).map((placed) => [placed.criterion.id, placed] as const));

const nameOf = ({ id, title }: AwardCriterion) => `${id}: ${title}`;

const kindName = { quality: 'Question', group: 'Group', price: 'Price', gate: 'Pass or fail test' } as const;

function arrived(kind: 'added' | 'removed', placed: PlacedCriterion): readonly CriteriaChange[] {
  const { criterion } = placed;
  const facts = [...properties(placed)].filter(([what]) => what !== 'Title');
  const text = facts.map(([what, value]) => `${what}: ${value}`).join('; ');
  const [before, after] = kind === 'added' ? [null, text] : [text, null];
  return [{ kind, about: nameOf(criterion), what: kindName[criterion.kind], before, after }];
}

function changed(stored: PlacedCriterion, placed: PlacedCriterion): readonly CriteriaChange[] {
  const { criterion } = placed;
  const about = nameOf(criterion);
  if (stored.criterion.kind !== criterion.kind) {
    const [before, after] = [kindName[stored.criterion.kind], kindName[criterion.kind]];
    return [{ kind: 'changed', about, what: 'Kind', before, after }];
  }
  return differences(about, properties(stored), properties(placed));
}

function differences(about: string, before: Properties, after: Properties): readonly CriteriaChange[] {
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names.flatMap((what): readonly CriteriaChange[] => {
    const [was, is] = [before.get(what) ?? null, after.get(what) ?? null];
    return was === is ? [] : [{ kind: 'changed', about, what, before: was, after: is }];
  });
}

/** What is published of a criterion, each property in words; a property it has not is left out. */
function properties({ criterion, ancestors }: PlacedCriterion): Properties {
  const found: [string, string][] = [['Title', criterion.title]];
  const parent = ancestors.at(-1);
  if (parent) found.push(['Part of', parent.id]);
  if (criterion.kind === 'gate') {
    if (criterion.consequence)
      found.push(['A fail', criterion.consequence === 'excluded' ? 'excludes the tender' : 'is reported to the panel']);
    return new Map(found);
  }
  found.push(['Weighting', formatBasisPoints(criterion.weight)]);
  if (criterion.kind === 'price') found.push(['Price formula', sayFormula(criterion.price)]);
  if (criterion.kind === 'quality') {
    const { scale, minimumMark, wordLimit } = criterion;
    found.push(['Marks', sayMarks(scale.marks)]);
    if (minimumMark !== null) found.push(['Minimum mark', `${minimumMark}`]);
    if (wordLimit !== undefined) found.push(['Word limit', `${wordLimit}`]);
    for (const [mark, words] of Object.entries(scale.descriptors)) found.push([`Words of mark ${mark}`, words]);
  }
  return new Map(found);
}

function sayFormula(price: PriceFormula): string {
  const words = PRICE_FORMULA_WORDS[price.formula];
  if (price.formula === 'between-fixed-bounds')
    return `${words}, from ${formatPence(price.minimum)} to ${formatPence(price.maximum)}`;
  if (price.formula !== 'banded') return words;
  return `${words}: ${bandLines(price.bands).split('\n').join('; ')}`;
}

/** Scores do not depend on the order of criteria, but what is published has one. */
function orderChange(before: EvaluationScheme, after: EvaluationScheme): readonly CriteriaChange[] {
  const ids = (one: EvaluationScheme, other: EvaluationScheme) => {
    const known = byId(other.criteria);
    return [...byId(one.criteria).keys()].filter((id) => known.has(id)).join(', ');
  };
  const [was, is] = [ids(before, after), ids(after, before)];
  return was === is ? [] : [{ kind: 'changed', about: 'The criteria', what: 'Order', before: was, after: is }];
}

function ruleChanges(before: EvaluationScheme, after: EvaluationScheme): readonly CriteriaChange[] {
  const rules = ({ rounding, tieBreak }: EvaluationScheme): Properties =>
    new Map([
      ['Rounding', sayRounding(rounding)],
      ['Tie-break', tieBreak.length === 0 ? 'Equal totals share a rank' : tieBreak.join(', then ')],
    ]);
  return differences('Rules', rules(before), rules(after));
}
