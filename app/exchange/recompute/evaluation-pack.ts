/**
 * An evaluation pack recomputes scores, totals, ranks and warnings from criteria and bids, with the portal's own rules.
 * A bid that is out of the ranking may lack what was never asked of it: marks after an excluding gate, a price that
 * stayed sealed. A bid that is ranked may lack nothing.
 * Example: see test/cases/evaluation-order-depends-on-a-losing-bid.json.
 */
import type { Bid } from '#app/domain/bid-problems.ts';
import { type EvaluatedBid, type EvaluationRules, evaluate } from '#app/domain/evaluation.ts';
import type { EvaluationWarning } from '#app/domain/evaluation-warnings.ts';
import type { RoundingMode } from '#app/domain/ratio.ts';
import { formatComponent, formatTotal, type RoundingRule } from '#app/domain/rounding-rule.ts';
import type { QualityNode, ScoringModel } from '#app/domain/scoring-model.ts';
import { readCriteria, toWholeMark } from './criteria-reader.ts';
import {
  complain,
  type Fields,
  field,
  type Json,
  type Place,
  readBoolean,
  readChoice,
  readDecimal,
  readId,
  readList,
  readMap,
  readMoney,
  readRecord,
  readWholeNumber,
  under,
} from './pack-reader.ts';

export const EVALUATION_KEYS = ['kind', 'format', 'criteria', 'weightsTotal', 'rounding', 'tieBreak', 'bids'];

/** One bid of the result. Total and rank are absent for a bid that is not ranked. */
export interface BidResult {
  readonly id: string;
  readonly status: EvaluatedBid['status'];
  readonly reasons: readonly string[];
  readonly scores: Readonly<Record<string, string>>;
  readonly total?: string;
  readonly rank?: number;
}

export interface EvaluationResult {
  readonly kind: 'evaluation';
  readonly bids: readonly BidResult[];
  readonly warnings: readonly EvaluationWarning[];
}

const MOST_BIDS = 300;
const MOST_PLACES = 10;
const STAGES: readonly RoundingRule['stage'][] = ['none', 'component', 'total'];
const MODES: readonly RoundingMode[] = ['half-up', 'half-even', 'down'];

/** Recomputes the pack; undefined when it is refused, with the reasons added to the place's problems. */
export function computeEvaluation(pack: Fields, place: Place): EvaluationResult | undefined {
  const model = readCriteria(pack, place);
  const rounding = readRounding(field(pack, 'rounding'), under(place, 'rounding'));
  const ties = field(pack, 'tieBreak');
  const tieBreak = ties === undefined ? [] : readList(ties, under(place, 'tieBreak'), 100, readId);
  const leaves = new Map(model?.nodes.flatMap((node) => (node.kind === 'quality' ? [[node.id, node]] : [])));
  const bids = readList(field(pack, 'bids'), under(place, 'bids'), MOST_BIDS, (bid, where) =>
    readBid(bid, where, leaves),
  );
  if (place.problems.length > 0 || !model || !rounding || !tieBreak || !bids) return undefined;
  return judge(model, bids, { rounding, tieBreak }, place);
}

function judge(
  model: ScoringModel,
  bids: readonly Bid[],
  rules: EvaluationRules,
  place: Place,
): EvaluationResult | undefined {
  const judged = evaluate(model, bids, rules);
  if (!judged.ok) {
    place.problems.push(...judged.refusal);
    return undefined;
  }
  const { rounding } = rules;
  const results = judged.value.bids.map(({ id, status, reasons, scores, total, rank }): BidResult => {
    const printed = Object.entries(scores).map(([key, score]) => [key, formatComponent(score, rounding)]);
    const base = { id, status, reasons, scores: Object.fromEntries(printed) };
    return total === null || rank === null ? base : { ...base, total: formatTotal(total, rounding), rank };
  });
  return { kind: 'evaluation', bids: results, warnings: judged.value.warnings };
}

function readRounding(value: Json, place: Place): RoundingRule | undefined {
  if (value === undefined) return { stage: 'none' };
  const fields = readRecord(value, place, ['stage', 'places', 'mode']);
  if (fields === undefined) return undefined;
  const stage = readChoice(field(fields, 'stage'), under(place, 'stage'), STAGES);
  const optional = stage === 'none';
  const given = { places: field(fields, 'places'), mode: field(fields, 'mode') };
  const places =
    optional && given.places === undefined ? 0 : readWholeNumber(given.places, under(place, 'places'), 0, MOST_PLACES);
  const mode = optional && given.mode === undefined ? 'half-up' : readChoice(given.mode, under(place, 'mode'), MODES);
  if (stage === undefined || places === undefined || mode === undefined) return undefined;
  return stage === 'none' ? { stage } : { stage, places, mode };
}

function readBid(value: Json, place: Place, leaves: ReadonlyMap<string, QualityNode>): Bid | undefined {
  const fields = readRecord(value, place, ['id', 'price', 'marks', 'gates', 'withdrawn']);
  if (fields === undefined) return undefined;
  const offer = field(fields, 'price') ?? null;
  const id = readId(field(fields, 'id'), under(place, 'id'));
  const price = offer === null ? null : readMoney(offer, under(place, 'price'));
  const marks = readMap(field(fields, 'marks') ?? {}, under(place, 'marks'), (mark, where, key) =>
    readMark(mark, where, leaves.get(key)),
  );
  const gates = readMap(field(fields, 'gates') ?? {}, under(place, 'gates'), (gate, where) =>
    readChoice(gate, where, ['pass', 'fail'] as const),
  );
  const withdrawn = readBoolean(field(fields, 'withdrawn'), under(place, 'withdrawn'), false);
  if (id === undefined || price === undefined || !marks || !gates || withdrawn === undefined) return undefined;
  return { id, price, marks, gates, withdrawn };
}

/** A mark in the unit of its scale; the key of an unknown criterion is refused later, with all other unknown keys. */
function readMark(value: Json, place: Place, leaf: QualityNode | undefined): number | undefined {
  const text = readDecimal(value, place, { digits: 9, places: 6 });
  if (text === undefined || leaf === undefined) return text === undefined ? undefined : 0;
  return toWholeMark(text, leaf.decimals) ?? complain(place, `The mark ${text} is not on the scale of "${leaf.id}".`);
}
