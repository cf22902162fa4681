/**
 * An apportionment pack recomputes every council's share of every cost. A component may name, under `partners`, the
 * councils that buy it, where not all do, and under `periods` those in which it falls; it then has values for those alone.
 * Example: see test/cases/apportionment-population-mid-2016.json.
 */
import {
  type ApportionmentTerms,
  apportion,
  type CostComponent,
  type MixturePart,
  type PartBasis,
  type ShareBasis,
} from '#app/domain/apportionment.ts';
import { type BasisPoints, toBasisPoints } from '#app/domain/basis-points.ts';
import { type Pence, penceToDecimal } from '#app/domain/money.ts';
import { ratio, ratioFromDecimal, toDecimal } from '#app/domain/ratio.ts';
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
  readMap,
  readMoney,
  readRecord,
  under,
} from './pack-reader.ts';

export const APPORTIONMENT_KEYS = ['kind', 'format', 'partners', 'periods', 'components', 'tolerance'];

export interface ShareResult {
  readonly component: string;
  readonly period: string;
  readonly partner: string;
  readonly amount: string;
  readonly percent: string;
}

export interface ApportionmentResult {
  readonly kind: 'apportionment';
  readonly shares: readonly ShareResult[];
  readonly totals: {
    readonly byPartner: Readonly<Record<string, string>>;
    readonly byPeriod: Readonly<Record<string, string>>;
    readonly all: string;
  };
}

const PARTS: readonly PartBasis['type'][] = ['equal', 'measure', 'percentages'];
const TYPES: readonly ShareBasis['type'][] = [...PARTS, 'amounts', 'mixture'];
const MOST_IDS = 400;
const MOST_PARTS = 10;
const MOST_SHARES = 200_000;

/** Recomputes the pack; undefined when it is refused, with the reasons added to the place's problems. */
export function computeApportionment(pack: Fields, place: Place): ApportionmentResult | undefined {
  const ids = (key: string) => readList(field(pack, key), under(place, key), MOST_IDS, readId);
  const partners = ids('partners');
  const periods = ids('periods');
  const components = readList(field(pack, 'components'), under(place, 'components'), MOST_IDS, readComponent);
  readTolerance(field(pack, 'tolerance'), under(place, 'tolerance'));
  if (place.problems.length > 0 || !partners || !periods || !components) return undefined;
  const shares = partners.length * periods.length * components.length;
  if (shares > MOST_SHARES) return complain(place, `The pack asks for ${shares} shares; at most ${MOST_SHARES}.`);
  return divide({ partners, periods, components }, place);
}

function divide(terms: ApportionmentTerms, place: Place): ApportionmentResult | undefined {
  const divided = apportion(terms);
  if (!divided.ok) {
    place.problems.push(...divided.refusal);
    return undefined;
  }
  const { shares, totals } = divided.value;
  return {
    kind: 'apportionment',
    shares: shares.map(({ component, period, partner, amount, percent }) => ({
      component,
      period,
      partner,
      amount: penceToDecimal(amount),
      percent: toDecimal(ratio(percent, 100), 2, 'down'),
    })),
    totals: {
      byPartner: decimals(totals.byPartner),
      byPeriod: decimals(totals.byPeriod),
      all: penceToDecimal(totals.all),
    },
  };
}

function decimals(amounts: Readonly<Record<string, Pence>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(amounts).map(([key, amount]) => [key, penceToDecimal(amount)]));
}

function readComponent(value: Json, place: Place): CostComponent | undefined {
  const fields = readRecord(value, place, ['id', 'costs', 'basis', 'floors', 'caps', 'partners', 'periods']);
  if (fields === undefined) return undefined;
  const id = readId(field(fields, 'id'), under(place, 'id'));
  const costs = readMap(field(fields, 'costs'), under(place, 'costs'), readMoney);
  const basis = readBasis(field(fields, 'basis'), under(place, 'basis'));
  const limits = (key: string) => readMap(field(fields, key) ?? {}, under(place, key), readMoney);
  const [floors, caps] = [limits('floors'), limits('caps')];
  const some = (key: string) => {
    const ids = field(fields, key);
    return ids === undefined ? undefined : readList(ids, under(place, key), MOST_IDS, readId);
  };
  const [partners, periods] = [some('partners'), some('periods')];
  if (id === undefined || !costs || !basis || !floors || !caps) return undefined;
  return {
    ...{ id, costs, basis, floors, caps },
    ...(partners === undefined ? {} : { partners }),
    ...(periods === undefined ? {} : { periods }),
  };
}

function readBasis(value: Json, place: Place): ShareBasis | undefined {
  if (!isRecord(value)) return complain(place, 'This must be an object with a type.');
  const type = readChoice(field(value, 'type'), under(place, 'type'), TYPES);
  if (type === 'mixture') {
    const fields = readRecord(value, place, ['type', 'parts']);
    const parts = readList(field(fields, 'parts'), under(place, 'parts'), MOST_PARTS, readMixturePart);
    return parts === undefined ? undefined : { type, parts };
  }
  if (type !== 'amounts') return type === undefined ? undefined : readPart(value, place, type);
  const fields = readRecord(value, place, ['type', 'name', 'values']);
  const where = under(place, 'values');
  const values = readMap(field(fields, 'values'), where, (period, inner) => readMap(period, inner, readMoney));
  return values === undefined ? undefined : { type, ...readName(fields, place), values };
}

function readMixturePart(value: Json, place: Place): MixturePart | undefined {
  const fields = readRecord(value, place, ['weight', 'basis']);
  if (fields === undefined) return undefined;
  const weight = readDecimal(field(fields, 'weight'), under(place, 'weight'));
  const [inner, where] = [field(fields, 'basis'), under(place, 'basis')];
  if (!isRecord(inner)) return complain(where, 'This must be an object with a type.');
  const type = readChoice(field(inner, 'type'), under(where, 'type'), PARTS);
  const basis = type === undefined ? undefined : readPart(inner, where, type);
  return weight === undefined || basis === undefined ? undefined : { weight, basis };
}

function readPart(value: Json, place: Place, type: PartBasis['type']): PartBasis | undefined {
  const fields = readRecord(value, place, type === 'equal' ? ['type', 'name'] : ['type', 'name', 'values']);
  const name = readName(fields, place);
  if (type === 'equal') return { type };
  const where = under(place, 'values');
  const values = readMap(field(fields, 'values'), where, (quantity, inner) => readDecimal(quantity, inner));
  return values === undefined ? undefined : { type, ...name, values };
}

function readName(fields: Fields | undefined, place: Place): { readonly name?: string } {
  const label = field(fields, 'name');
  return label === undefined ? {} : { name: readId(label, under(place, 'name')) ?? '' };
}

/** The tolerance is agreed for later versions and changes no share, but it must be a percentage or null. */
function readTolerance(value: Json, place: Place): BasisPoints | null | undefined {
  if (value === undefined || value === null) return null;
  const text = readDecimal(value, place, { digits: 3, places: 2 });
  if (text === undefined) return undefined;
  const percent = ratioFromDecimal(text);
  const points = percent.ok ? Number((percent.value.n * 100n) / percent.value.d) : 0;
  return points > 10_000 ? complain(place, `${text} is above 100 per cent.`) : toBasisPoints(points);
}
