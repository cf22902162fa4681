import type { Block } from '../document.ts';
import { column, numberedParagraph, paragraph, row, text, totalRow } from '../document.ts';
import { fact, hrefOfFact, strongFact, unresolved } from '../fact-link.ts';
import { formatAmount, formatDay, formatTableShare, wordVatBasis } from '../wording.ts';
import type { ReportContext } from './report-context.ts';
import { factOr, given } from './report-context.ts';
import { maximumEndsOn, totalExtensionMonths, totalOf, valueOnBasis } from './term-and-value.ts';

/** An author's own paragraphs: free text that carries its source as a whole. */
export function prose(
  context: ReportContext,
  factId: string,
  paragraphs: readonly string[],
  numbered: boolean,
): Block[] {
  return paragraphs.map((words, index) => {
    const id = `${factId}.${index}`;
    const source = { factId: id, href: hrefOfFact(context.facts.hrefs, id) };
    return numbered ? numberedParagraph([text(words)], source) : paragraph([text(words)], source);
  });
}

export function serviceHistory(context: ReportContext): Block[] {
  const { history } = context.facts.service;
  if (history.length > 0) return prose(context, 'service.history', history, true);
  return [numberedParagraph([unresolved('service.history', 'History of the service', context.facts.hrefs)])];
}

export function outcomes(context: ReportContext): Block[] {
  const { outcomes: wanted } = context.facts.service;
  if (wanted.length === 0) return [numberedParagraph([text(`Outcomes: ${context.form.empty.outcomes}`)])];
  if (wanted.length === 1) return prose(context, 'service.outcomes', wanted, true);
  return [
    numberedParagraph([text('The outcomes wanted from the service are:')]),
    { kind: 'list', ordered: false, items: wanted.map((outcome) => [text(outcome)]) },
  ];
}

/** The value by year with the initial term, the option and the maximum, each shown (never left to be added up). */
export function valueTable(context: ReportContext): Block[] {
  const { value, term, hrefs } = context.facts;
  if (value.periods.length === 0) {
    return [numberedParagraph([unresolved('value.periods', 'Value of each year', hrefs)])];
  }
  const basis = value.vatBasis === null ? '' : `, ${wordVatBasis(value.vatBasis)}`;
  const end = given(maximumEndsOn(term), formatDay);
  const hasOption = totalExtensionMonths(term) > 0;
  return [
    {
      kind: 'table',
      caption: `Value by year${basis}`,
      columns: [column('Period', 'start', 2), column('Part of the term', 'start', 2), column('Value', 'end', 2)],
      rowHeaders: true,
      rows: [
        ...value.periods.map((period) =>
          row(
            [text(period.label)],
            [text(period.kind === 'initial' ? 'Initial term' : 'Option to extend')],
            [fact(`value.periods.${period.id}`, formatAmount(period.amountPence), hrefs)],
          ),
        ),
        totalRow(
          [text(hasOption ? 'Maximum' : 'Total')],
          [text(end === null ? '' : `To ${end}`)],
          [strongFact('value.maximumPence', formatAmount(totalOf(value.periods.map((p) => p.amountPence))), hrefs)],
        ),
      ],
    },
  ];
}

export function criteriaTable(context: ReportContext): Block[] {
  const { criteria, hrefs } = context.facts;
  if (criteria.subcriteria.length === 0) return [];
  const rows = criteria.subcriteria.map((criterion, index) =>
    row(
      [text(criterion.name)],
      [fact(`criteria.subcriteria.${index}`, formatTableShare(criterion.basisPoints), hrefs)],
    ),
  );
  const total = criteria.subcriteria.reduce((sum, criterion) => sum + criterion.basisPoints, 0);
  return [
    {
      kind: 'table',
      caption: 'Award criteria and their weightings',
      columns: [column('Criterion', 'start', 4), column('Weighting', 'end', 1)],
      rowHeaders: true,
      rows: [...rows, totalRow([text('Total')], [text(formatTableShare(total))])],
    },
    ...formulaParagraph(context),
  ];
}

function formulaParagraph(context: ReportContext): Block[] {
  const { priceFormula } = context.facts.criteria;
  if (priceFormula === null) return [];
  return [
    numberedParagraph([
      text('Price is scored by this rule: '),
      fact('criteria.priceFormula', priceFormula, context.facts.hrefs),
      text('.'),
    ]),
  ];
}

/** The threshold test in full: both amounts on one VAT basis, the rule, its dates and the result. */
export function thresholdTable(context: ReportContext): Block[] {
  const { threshold } = context.facts.procurement;
  const { hrefs, value } = context.facts;
  if (threshold === null) return [paragraph([unresolved('procurement.threshold', 'Threshold', hrefs)])];
  const tested = valueOnBasis(value, threshold.vatBasis);
  const until = threshold.validTo === null ? '' : ` to ${formatDay(threshold.validTo)}`;
  return [
    {
      kind: 'table',
      caption: `Threshold test, ${wordVatBasis(threshold.vatBasis)}`,
      columns: [column('Amount tested', 'start', 4), column('Amount', 'end', 1)],
      rowHeaders: true,
      rows: [
        row(
          [text('Spending of all the councils over the longest term, options included')],
          factOr(context, 'value.maximumPence', 'Maximum value', given(tested, formatAmount)),
        ),
        row(
          [text(`${threshold.label}: ${threshold.authority}, in force from ${formatDay(threshold.validFrom)}${until}`)],
          [fact('procurement.threshold', formatAmount(threshold.amountPence), hrefs)],
        ),
      ],
    },
    ...(tested === null ? [] : [paragraph([text(thresholdResult(tested, threshold.amountPence))])]),
  ];
}

function thresholdResult(tested: number, threshold: number): string {
  return tested >= threshold ? 'The value reaches the threshold.' : 'The value is below the threshold.';
}
