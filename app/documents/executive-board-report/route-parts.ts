import type { Block, Runs } from '../document.ts';
import { column, paragraph, row, text } from '../document.ts';
import { formatAmount } from '../wording.ts';
import { extensionTerms } from './extension-terms.ts';
import type { FieldName } from './field-names.ts';
import { readField } from './fields.ts';
import type { ReportContext } from './report-context.ts';
import { factOr, given } from './report-context.ts';

const ROWS: readonly (readonly [string, FieldName])[] = [
  ['The contract ends', 'extension.currentEndsOn'],
  ['Option to extend in the contract', 'extension.optionMonths'],
  ['Taken before', 'extension.usedMonths'],
  ['Asked for now', 'extension.months'],
  ['From', 'extension.from'],
  ['To', 'extension.to'],
  ['Left after it', 'extension.leftMonths'],
  ['Highest cost', 'extension.cost'],
];

/** The option, what was taken of it and what is asked for, with the cost of each month. */
export function extensionTable(context: ReportContext): Block[] {
  const cost = given(extensionTerms(context.facts.extension)?.costOfMonthPence, formatAmount);
  const each: Runs = factOr(context, 'extension.costOfMonth', 'Cost of each month', cost);
  return [
    {
      kind: 'table',
      caption: 'The extension and the option it is taken from',
      columns: [column('What', 'start', 3), column('Of this contract', 'start', 3)],
      rowHeaders: true,
      rows: [
        ...ROWS.map(([label, field]) => row([text(label)], readField(field, context))),
        row([text('Cost of each month')], each),
      ],
    },
  ];
}

/** Who else was looked at before one supplier was chosen without tenders. */
export function comparators(context: ReportContext): Block[] {
  const listed = context.facts.waiver?.comparators ?? [];
  if (listed.length === 0) return [paragraph([text('No other supplier was looked at.')])];
  return [
    paragraph([text('These other suppliers and services were looked at:')]),
    {
      kind: 'list',
      ordered: false,
      items: listed.map((words, index) => factOr(context, `waiver.comparators.${index}`, 'Other supplier', words)),
    },
  ];
}
