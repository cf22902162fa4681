/**
 * Reads the criteria of an evaluation pack into a scoring model. What a node is follows from its keys: `children` a
 * group, `scale` a question with marks, `price` the price, `passFail` a gate.
 * Example: `{ "id": "Q1", "weight": "35", "scale": ["0","1","2"], "minimumMark": "1" }`.
 */
import { PRICE_FORMULAS, type PriceFormula } from '#app/domain/price-formula.ts';
import { type Ratio, ratio, ratioFromDecimal, times, ZERO } from '#app/domain/ratio.ts';
import type { GateNode, PriceNode, QualityNode, ScoringModel, ScoringNode } from '#app/domain/scoring-model.ts';
import type { Marks } from '#app/domain/scoring-scale.ts';
import {
  complain,
  type Fields,
  field,
  isRecord,
  type Json,
  type Place,
  readChoice,
  readDecimal,
  readId,
  readList,
  readMoney,
  readRecord,
  under,
} from './pack-reader.ts';

type Kind = 'children' | 'scale' | 'price' | 'passFail';

const KEYS: Readonly<Record<Kind, readonly string[]>> = {
  children: ['id', 'weight', 'children'],
  scale: ['id', 'weight', 'scale', 'minimumMark'],
  price: ['id', 'weight', 'price'],
  passFail: ['id', 'passFail', 'consequence'],
};
const MARK_LIMIT = { digits: 9, places: 6 };
const MOST_CHILDREN = 2000;
const MOST_NODES = 5000;
const DEEPEST = 20;

/** The model of `criteria` and `weightsTotal`; undefined when a shape is wrong (the problems say where). */
export function readCriteria(pack: Fields, place: Place): ScoringModel | undefined {
  const before = place.problems.length;
  const nodes: ScoringNode[] = [];
  const total = field(pack, 'weightsTotal');
  const weightsTotal = total === undefined ? ratio(100) : readWeight(total, under(place, 'weightsTotal'));
  if (weightsTotal !== undefined && weightsTotal.n === 0n)
    complain(under(place, 'weightsTotal'), 'The total of the weightings must be above 0.');
  readChildren(field(pack, 'criteria'), under(place, 'criteria'), null, nodes, 1);
  if (weightsTotal === undefined || place.problems.length > before) return undefined;
  return { weightsTotal, unit: '', nodes };
}

/** A mark as a whole number in the scale's own unit; undefined when it lies between two units. */
export function toWholeMark(text: string, decimals: number): number | undefined {
  const scaled = times(exact(text), ratio(10n ** BigInt(decimals)));
  return scaled.d === 1n ? Number(scaled.n) : undefined;
}

function readChildren(value: Json, place: Place, parent: number | null, nodes: ScoringNode[], depth: number): void {
  if (depth > DEEPEST) {
    complain(place, `The criteria are nested deeper than ${DEEPEST} levels.`);
    return;
  }
  const list = readList(value, place, MOST_CHILDREN, (item, itemPlace) => ({ item, itemPlace }));
  if (list?.length === 0 && Array.isArray(value)) complain(place, 'At least one criterion is needed.');
  for (const { item, itemPlace } of list ?? []) {
    if (nodes.length === MOST_NODES) complain(itemPlace, `There are more than ${MOST_NODES} criteria.`);
    if (nodes.length >= MOST_NODES) return;
    readNode(item, itemPlace, parent, nodes, depth);
  }
}

function readNode(value: Json, place: Place, parent: number | null, nodes: ScoringNode[], depth: number): void {
  if (!isRecord(value)) {
    complain(place, 'This must be an object.');
    return;
  }
  const kind = kindOf(value, place);
  if (kind === undefined) return;
  const fields = readRecord(value, place, KEYS[kind]) ?? value;
  const id = readId(field(fields, 'id'), under(place, 'id')) ?? '';
  const base = { id, path: place.path, parent };
  if (kind === 'passFail') nodes.push(readGate(fields, base, place));
  else if (kind === 'price') nodes.push(readPrice(fields, base, place));
  else if (kind === 'scale') nodes.push(readQuality(fields, base, readOwnWeight(fields, place), place));
  else {
    const position = nodes.push({ ...base, kind: 'group', weight: readOwnWeight(fields, place) }) - 1;
    readChildren(field(fields, 'children'), under(place, 'children'), position, nodes, depth + 1);
  }
}

function readOwnWeight(fields: Fields, place: Place): Ratio {
  return readWeight(field(fields, 'weight'), under(place, 'weight')) ?? ZERO;
}

function kindOf(fields: Fields, place: Place): Kind | undefined {
  const kinds = (Object.keys(KEYS) as Kind[]).filter((key) => Object.hasOwn(fields, key));
  const [kind] = kinds;
  if (kind === undefined) return complain(place, 'A criterion needs children, a scale, a price or passFail.');
  if (kinds.length > 1) return complain(place, `A criterion has only one of: ${kinds.join(', ')}.`);
  return kind;
}

function readGate(fields: Fields, base: Pick<GateNode, 'id' | 'path' | 'parent'>, place: Place): GateNode {
  if (field(fields, 'passFail') !== true) complain(under(place, 'passFail'), 'This must be true.');
  const value = field(fields, 'consequence') ?? null;
  const where = under(place, 'consequence');
  const consequence = value === null ? null : (readId(value, where) ?? '-');
  if (consequence !== 'excluded' && consequence !== null && /^\s*exclu/i.test(consequence))
    complain(where, `Write the consequence as "excluded" where a fail excludes, not "${consequence}".`);
  return { ...base, kind: 'gate', consequence };
}

function readQuality(
  fields: Fields,
  base: Pick<QualityNode, 'id' | 'path' | 'parent'>,
  weight: Ratio,
  place: Place,
): QualityNode {
  const where = under(place, 'scale');
  const texts = readScale(field(fields, 'scale'), where);
  const minimum = field(fields, 'minimumMark') ?? null;
  const least = minimum === null ? null : (readDecimal(minimum, under(place, 'minimumMark'), MARK_LIMIT) ?? null);
  const all = texts === undefined ? [] : Array.isArray(texts) ? texts : Object.values(texts);
  const decimals = Math.max(0, ...[...all, least ?? '0'].map((text) => text.split('.')[1]?.length ?? 0));
  const whole = (text: string) => toWholeMark(text, decimals) ?? 0;
  const marks: Marks =
    texts === undefined
      ? []
      : isTextList(texts)
        ? texts.map(whole)
        : { from: whole(texts.from), to: whole(texts.to), step: whole(texts.step) };
  return { ...base, kind: 'quality', weight, marks, decimals, minimumMark: least === null ? null : whole(least) };
}

type ScaleTexts = readonly string[] | { readonly from: string; readonly to: string; readonly step: string };

function readScale(value: Json, place: Place): ScaleTexts | undefined {
  if (!isRecord(value)) return readList(value, place, 1001, (mark, where) => readDecimal(mark, where, MARK_LIMIT));
  const fields = readRecord(value, place, ['from', 'to', 'step']);
  const [from, to, step] = ['from', 'to', 'step'].map((key) =>
    readDecimal(field(fields, key), under(place, key), MARK_LIMIT),
  );
  return from === undefined || to === undefined || step === undefined ? undefined : { from, to, step };
}

function readPrice(fields: Fields, base: Pick<PriceNode, 'id' | 'path' | 'parent'>, place: Place): PriceNode {
  const price = readFormula(field(fields, 'price'), under(place, 'price')) ?? { formula: 'none' };
  const unweighted = price.formula === 'none' && field(fields, 'weight') === undefined;
  const weight = unweighted ? ZERO : readOwnWeight(fields, place);
  return { ...base, kind: 'price', weight, price };
}

function readFormula(value: Json, place: Place): PriceFormula<Ratio> | undefined {
  if (!isRecord(value)) return complain(place, 'This must be an object with a formula.');
  const formula = readChoice(field(value, 'formula'), under(place, 'formula'), PRICE_FORMULAS);
  if (formula === undefined) return undefined;
  if (formula === 'between-fixed-bounds') {
    const fields = readRecord(value, place, ['formula', 'minimum', 'maximum']);
    const [minimum, maximum] = ['minimum', 'maximum'].map((key) => readMoney(field(fields, key), under(place, key)));
    return minimum === undefined || maximum === undefined ? undefined : { formula, minimum, maximum };
  }
  if (formula === 'banded') {
    const fields = readRecord(value, place, ['formula', 'bands']);
    const bands = readList(field(fields, 'bands'), under(place, 'bands'), 1000, readBand);
    return bands === undefined ? undefined : { formula, bands };
  }
  readRecord(value, place, ['formula']);
  return { formula };
}

function readBand(value: Json, place: Place) {
  const fields = readRecord(value, place, ['upTo', 'score']);
  if (fields === undefined) return undefined;
  const end = field(fields, 'upTo');
  const upTo = end === null ? null : readMoney(end, under(place, 'upTo'));
  const score = readWeight(field(fields, 'score'), under(place, 'score'));
  return upTo === undefined || score === undefined ? undefined : { upTo, score };
}

function readWeight(value: Json, place: Place): Ratio | undefined {
  const text = readDecimal(value, place);
  return text === undefined ? undefined : exact(text);
}

function exact(text: string): Ratio {
  const value = ratioFromDecimal(text);
  return value.ok ? value.value : ZERO;
}

function isTextList(texts: ScaleTexts): texts is readonly string[] {
  return Array.isArray(texts);
}
