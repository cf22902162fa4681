/**
 * A part of the cost as the fields of its form, and back: a figure is kept as it was typed.
 * Authority: the project's own form; boxes are named `population-<council>`, `amount-<period>-<council>`, `floor-<council>`.
 * Example: the population of Halton is the field `population-halton`.
 */
import {
  type CostPart,
  costParts,
  type ProposedCost,
  partName,
  plainBasis,
  type ShareBasisName,
  shareBases,
} from './share-proposal.ts';

export type TypedFields = Readonly<Record<string, string>>;

/** The part's form as stored, with a box for each period. Several choices of one field are joined by line ends. */
export function typedCost(cost: ProposedCost, periods: readonly string[]): TypedFields {
  const { id, name, costs, buyers, basis, floors, caps } = cost;
  const fields: Record<string, string> = { cost: id, name, kinds: basis.kinds.join('\n') };
  if (buyers !== null) fields.buyers = buyers.join('\n');
  const put = (prefix: string, values: TypedFields) => {
    for (const [key, value] of Object.entries(values)) fields[`${prefix}-${key}`] = value;
  };
  periods.forEach((period, index) => {
    if (costs[period] !== undefined) fields[`cost-${index}`] = costs[period];
    put(`amount-${index}`, basis.amounts[period] ?? {});
  });
  put('weight', basis.weights as TypedFields);
  put('floor', floors);
  put('cap', caps);
  for (const kind of ['population', 'activity', 'percentages'] as const) {
    const { source, vintage, values } = basis[kind];
    if (source !== '' || vintage !== '')
      Object.assign(fields, { [`source-${kind}`]: source, [`vintage-${kind}`]: vintage });
    put(kind, values);
  }
  if (basis.activity.unit !== '') fields['unit-activity'] = basis.activity.unit;
  return fields;
}

/** The part that a form's fields say. Boxes left empty are not kept. */
export function costFromFields(fields: TypedFields, periods: readonly string[]): ProposedCost {
  const id = fields.cost ?? 'contract';
  const many = (name: string) => (fields[name] ?? '').split('\n').filter((one) => one !== '');
  const kinds = many('kinds').filter(isBasis);
  const figures = (kind: ShareBasisName) => ({
    source: (fields[`source-${kind}`] ?? '').trim(),
    vintage: (fields[`vintage-${kind}`] ?? '').trim(),
    values: boxes(fields, `${kind}-`),
  });
  const byPeriod = <T>(of: (index: number) => T) => periods.map((period, index) => [period, of(index)] as const);
  return {
    id,
    name: isPart(id) ? partName[id] : (fields.name ?? '').trim(),
    costs: Object.fromEntries(byPeriod((index) => pounds(fields[`cost-${index}`])).filter(([, typed]) => typed !== '')),
    buyers: isPart(id) ? null : many('buyers'),
    basis: {
      ...plainBasis('equal'),
      kinds,
      weights: kinds.length > 1 ? boxes(fields, 'weight-') : {},
      ...(kinds.includes('population') ? { population: figures('population') } : {}),
      ...(kinds.includes('activity')
        ? { activity: { ...figures('activity'), unit: (fields['unit-activity'] ?? '').trim() } }
        : {}),
      ...(kinds.includes('percentages') ? { percentages: figures('percentages') } : {}),
      amounts: kinds.includes('amounts')
        ? Object.fromEntries(byPeriod((index) => boxes(fields, `amount-${index}-`)))
        : {},
    },
    floors: boxes(fields, 'floor-'),
    caps: boxes(fields, 'cap-'),
  };
}

const isPart = (id: string): id is CostPart => (costParts as readonly string[]).includes(id);
const isBasis = (text: string): text is ShareBasisName => (shareBases as readonly string[]).includes(text);
const pounds = (text: string | undefined) => (text ?? '').trim().replace(/^£/, '');

function boxes(fields: TypedFields, prefix: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name, value]) => name.startsWith(prefix) && value.trim() !== '')
      .map(([name, value]) => [name.slice(prefix.length), pounds(value).slice(0, 60)]),
  );
}
