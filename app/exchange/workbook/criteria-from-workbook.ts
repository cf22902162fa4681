/**
 * Criteria come back from a workbook whole or not at all: it must be of this lot and of the criteria as they stand now,
 * rows are known by their references and columns by their headings, and every bad cell is told by its address.
 * Example: text in a weighting: `Criteria E3: "about a third" is not a percentage. Enter figures, such as 75 or 12.5.`
 */
import { type AwardCriteria, type AwardCriterion, allCriteria } from '#app/domain/award-criteria.ts';
import { type EvaluationScheme, schemeProblems } from '#app/domain/evaluation-scheme.ts';
import type { PriceFormula } from '#app/domain/price-formula.ts';
import type { Problem } from '#app/domain/problem.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type CellProblem, type ReadSheet, textOf } from './cells.ts';
import { type CriterionRow, criterionRows } from './criteria-rows.ts';
import {
  COLUMNS,
  type ColumnName,
  FORMAT,
  markColumn,
  RULES,
  SHEETS,
  tieBreakRule,
  type WorkbookOrigin,
} from './criteria-workbook.ts';
import { type RulesRead, rulesOf } from './rules-rows.ts';
import { type HeadedSheet, headedSheet } from './sheet-reader.ts';

const MOST_CRITERIA = 300;

type Read = Result<EvaluationScheme, readonly CellProblem[]>;
export type ExpectedOrigin = Omit<WorkbookOrigin, 'madeAt'>;

const whole = (sentence: string): CellProblem => ({ sheet: null, address: null, sentence });

/** The scheme that the workbook holds, or everything that keeps it from being imported. */
export function schemeFromSheets(sheets: readonly ReadSheet[], expected: ExpectedOrigin): Read {
  const named = (name: string) => sheets.find(({ sheet }) => sheet === name);
  const [criteria, rules, meta] = [named(SHEETS.criteria), named(SHEETS.rules), named(SHEETS.meta)];
  if (!criteria || !rules || !meta)
    return refuse([
      whole('This is not a criteria workbook of the portal. Download one here, change it and send it back.'),
    ]);
  const stranger = originProblem(meta, expected);
  if (stranger) return refuse([whole(stranger)]);
  const heads = [headedSheet(criteria), headedSheet(rules)] as const;
  const missing = missingColumns(...heads);
  if (missing.length > 0) return refuse(missing);
  const count = heads[0].rows.length;
  if (count > MOST_CRITERIA)
    return refuse([whole(`The sheet Criteria has ${count} rows; at most ${MOST_CRITERIA} criteria can be imported.`)]);
  return readScheme(...heads);
}

function originProblem({ data }: ReadSheet, expected: ExpectedOrigin): string | null {
  const facts = new Map(
    data.map(([key, value]) => {
      const [name, found] = [textOf(key), textOf(value)];
      return ['text' in name ? name.text : '', 'text' in found ? found.text : ''] as const;
    }),
  );
  if (facts.get('format') !== FORMAT)
    return 'This workbook is of another format. Download one here, change it and send it back.';
  if (facts.get('procurement') !== expected.procurementId)
    return 'This workbook was made for another procurement. Use "Copy criteria" to bring criteria over.';
  if (facts.get('lot') !== expected.lotId)
    return 'This workbook was made for another lot. Use "Copy criteria" to bring criteria over.';
  return facts.get('criteria') === expected.hash
    ? null
    : 'The criteria have changed since this workbook was made. Download it anew and put your changes in there.';
}

function missingColumns(criteria: HeadedSheet, rules: HeadedSheet): readonly CellProblem[] {
  const missing = (sheet: HeadedSheet, headings: readonly string[]) =>
    headings
      .filter((heading) => !sheet.headings.includes(heading))
      .map((heading) => ({ sheet: sheet.name, address: 'A1', sentence: `The column "${heading}" is missing` }));
  return [...missing(criteria, Object.values(COLUMNS)), ...missing(rules, ['Rule', 'Value'])];
}

function readScheme(criteriaSheet: HeadedSheet, rulesSheet: HeadedSheet): Read {
  const problems: CellProblem[] = [...criteriaSheet.problems, ...rulesSheet.problems];
  const rules = rulesOf(rulesSheet, problems);
  const rows = criterionRows(criteriaSheet, rules.price ?? { formula: 'none' }, problems);
  problems.push(...placeProblems(rows), ...formulaProblems(rows, rules.price, rules));
  if (problems.length > 0) return refuse(problems);
  const { rounding, tieBreak } = rules;
  const scheme: EvaluationScheme = { criteria: childrenOf('', rows), rounding, tieBreak };
  const wrong = schemeProblems(scheme);
  return wrong.length === 0 ? ok(scheme) : refuse(wrong.map((problem) => addressed(problem, scheme, rows, rules)));
}

/** Rows in the order of the sheet, each under the row that its "Part of" names. */
function childrenOf(parent: string, rows: readonly CriterionRow[]): AwardCriteria {
  return rows
    .filter((one) => one.parent === parent)
    .map(
      ({ criterion }): AwardCriterion =>
        criterion.kind === 'group' ? { ...criterion, children: childrenOf(criterion.id, rows) } : criterion,
    );
}

function placeProblems(rows: readonly CriterionRow[]): readonly CellProblem[] {
  const byId = new Map(rows.map((one) => [one.criterion.id, one] as const));
  const at = ({ row }: CriterionRow, column: ColumnName, sentence: string): CellProblem => ({
    sheet: SHEETS.criteria,
    address: row.address(COLUMNS[column]),
    sentence,
  });
  return rows.flatMap((one): readonly CellProblem[] => {
    const { criterion, parent } = one;
    if (byId.get(criterion.id) !== one) {
      const other = byId.get(criterion.id);
      return [at(one, 'id', `${criterion.id} is used twice, also at ${other?.row.address(COLUMNS.id)}`)];
    }
    if (parent === '') return [];
    if (byId.get(parent)?.criterion.kind !== 'group')
      return [at(one, 'parent', `"${parent.slice(0, 40)}" is not the reference of a group in this sheet`)];
    return standsInItself(one, byId) ? [at(one, 'parent', `${criterion.id} is part of itself`)] : [];
  });
}

function standsInItself(start: CriterionRow, byId: ReadonlyMap<string, CriterionRow>): boolean {
  const seen = new Set<string>();
  for (let one: CriterionRow | undefined = start; one && one.parent !== ''; one = byId.get(one.parent)) {
    if (seen.has(one.criterion.id)) return true;
    seen.add(one.criterion.id);
  }
  return false;
}

function formulaProblems(
  rows: readonly CriterionRow[],
  price: PriceFormula | null,
  rules: RulesRead,
): readonly CellProblem[] {
  const priced = rows.some(({ criterion }) => criterion.kind === 'price');
  if (priced === (price !== null)) return [];
  const sentence = priced
    ? 'names no formula, but there is a price criterion'
    : 'names a formula without a price criterion';
  return [{ sheet: SHEETS.rules, address: rules.address(RULES.formula), sentence }];
}

/** A rule's problem at the cell it is about. */
function addressed(
  { path, problem }: Problem,
  { criteria }: EvaluationScheme,
  rows: readonly CriterionRow[],
  rules: RulesRead,
): CellProblem {
  const tie = /^tieBreak\[(\d+)\]/.exec(path);
  if (tie) return { sheet: SHEETS.rules, address: rules.address(tieBreakRule(Number(tie[1]))), sentence: problem };
  const owner = allCriteria(criteria).findLast((one) => path === one.path || path.startsWith(`${one.path}.`));
  const row = rows.find(({ criterion }) => criterion.id === owner?.criterion.id)?.row;
  const rest = owner ? path.slice(owner.path.length + 1) : '';
  if (rest.startsWith('price.')) {
    const rule = rest.includes('maximum') ? RULES.maximum : rest.includes('bands') ? RULES.bands : RULES.formula;
    return { sheet: SHEETS.rules, address: rules.address(rule), sentence: problem };
  }
  const address = row ? row.address(columnAt(rest)) : 'A1';
  return { sheet: SHEETS.criteria, address, sentence: problem };
}

function columnAt(rest: string): string {
  const mark = /descriptors\D+(\d+)/.exec(rest);
  if (mark) return markColumn(Number(mark[1]));
  const names = ['id', 'title', 'scale', 'minimumMark', 'wordLimit', 'consequence'] as const;
  return COLUMNS[names.find((name) => rest.startsWith(name)) ?? 'weight'];
}
