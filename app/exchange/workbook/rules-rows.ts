import { parsePence, sayMoneyRefusal } from '#app/domain/money.ts';
import { PRICE_FORMULAS, type PriceFormula } from '#app/domain/price-formula.ts';
import type { RoundingRule } from '#app/domain/rounding-rule.ts';
import { parseBands } from '#app/domain/scale-lines.ts';
import type { CellProblem } from './cells.ts';
import { RULES, type RuleName, SHEETS } from './criteria-workbook.ts';
import type { HeadedSheet, ReadRow } from './sheet-reader.ts';

export interface RulesRead {
  readonly rounding: RoundingRule;
  readonly tieBreak: readonly string[];
  /** Null where no formula is named. */
  readonly price: PriceFormula | null;
  /** The address of a rule's value; of the sheet's first value where the rule is missing. */
  address(rule: string): string;
}

type Value = Readonly<{ of(rule: RuleName): string; report(rule: RuleName, sentence: string): void }>;

/** The rules by their names; what cannot be read is reported by its address. */
export function rulesOf(sheet: HeadedSheet, problems: CellProblem[]): RulesRead {
  const byName = new Map<string, ReadRow>();
  for (const row of sheet.rows) {
    const name = row.text('Rule');
    const known = Object.values<string>(RULES).includes(name) || /^Tie-break \d{1,2}$/.test(name);
    if (!known || byName.has(name)) {
      const sentence = known ? `the rule "${name}" is there twice` : `"${name.slice(0, 40)}" is not a rule`;
      problems.push({ sheet: SHEETS.rules, address: row.address('Rule'), sentence });
    } else byName.set(name, row);
  }
  const address = (rule: string) => byName.get(rule)?.address('Value') ?? 'B2';
  const value: Value = {
    of: (rule) => byName.get(RULES[rule])?.text('Value') ?? '',
    report: (rule, sentence) => problems.push({ sheet: SHEETS.rules, address: address(RULES[rule]), sentence }),
  };
  const places = [...byName.keys()].filter((name) => name.startsWith('Tie-break ')).sort(byPlace);
  const tieBreak = places.map((name) => byName.get(name)?.text('Value') ?? '').filter((id) => id !== '');
  return { rounding: roundingOf(value), tieBreak, price: priceOf(value), address };
}

const byPlace = (a: string, b: string) => Number(a.split(' ')[1]) - Number(b.split(' ')[1]);

function roundingOf({ of, report }: Value): RoundingRule {
  const [stage, places, mode] = [of('stage').toLowerCase(), of('places'), of('mode').toLowerCase()];
  if (stage === 'none') return { stage };
  const wrong = (rule: RuleName, sentence: string): RoundingRule => {
    report(rule, sentence);
    return { stage: 'none' };
  };
  if (stage !== 'component' && stage !== 'total')
    return wrong('stage', `"${stage.slice(0, 40)}" is not none, component or total`);
  if (!/^[0-6]$/.test(places)) return wrong('places', 'must be 0 to 6 decimal places');
  if (mode !== 'half-up' && mode !== 'half-even' && mode !== 'down')
    return wrong('mode', `"${mode.slice(0, 40)}" is not half-up, half-even or down`);
  return { stage, places: Number(places), mode };
}

function priceOf(value: Value): PriceFormula | null {
  const { of, report } = value;
  const named = of('formula').toLowerCase();
  if (named === '') return null;
  const formula = PRICE_FORMULAS.find((one) => one === named);
  if (!formula) {
    report('formula', `"${named.slice(0, 40)}" is not one of ${PRICE_FORMULAS.join(', ')}`);
    return null;
  }
  if (formula === 'between-fixed-bounds') {
    const [minimum, maximum] = [amount(value, 'minimum'), amount(value, 'maximum')];
    return minimum === null || maximum === null ? null : { formula, minimum, maximum };
  }
  if (formula !== 'banded') return { formula };
  const bands = parseBands(of('bands'));
  if (!bands.ok) report('bands', bands.refusal);
  return bands.ok ? { formula, bands: bands.value } : null;
}

function amount({ of, report }: Value, rule: 'minimum' | 'maximum') {
  const parsed = parsePence(of(rule));
  if (parsed.ok) return parsed.value;
  report(rule, sayMoneyRefusal(parsed.refusal));
  return null;
}
