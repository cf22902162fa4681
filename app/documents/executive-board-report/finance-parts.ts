import type { Block, Chart, Runs, TableColumn, TableRow } from '../document.ts';
import { column, paragraph, row, text, totalRow } from '../document.ts';
import { fact, strongFact, unresolved } from '../fact-link.ts';
import type { Party, ReportFacts, ShareFacts, ShareRow } from '../facts.ts';
import { partiesOf } from '../facts.ts';
import { formatAmount, formatCount, formatTableShare, wordVatBasis } from '../wording.ts';
import type { ReportContext } from './report-context.ts';
import { factOr, given } from './report-context.ts';
import { totalOf } from './term-and-value.ts';

/** The cost-share table by council and year, with the basis, its source and vintage, and the rounding rule. */
export function costShares(context: ReportContext): Block[] {
  const { shares, value, hrefs } = context.facts;
  if (shares === null) return [paragraph([unresolved('shares', 'Shares of the cost', hrefs)])];
  const basis = value.vatBasis === null ? '' : `, ${wordVatBasis(value.vatBasis)}`;
  return [
    paragraph(basisSentence(context, shares)),
    {
      kind: 'table',
      caption: `Share of the cost by council and year${basis}`,
      columns: shareColumns(context.facts, shares),
      rowHeaders: true,
      rows: [
        ...partiesOf(context.facts).map((party) => shareRow(context, shares, party)),
        ...shares.leavers.map((party) => shareRow(context, shares, asLeaver(party))),
        shareTotals(context.facts, shares),
      ],
    },
    ...sharesChart(context.facts, shares, basis),
    paragraph([
      text('Odd pennies: '),
      ...factOr(context, 'shares.roundingRule', 'Rounding rule', shares.roundingRule),
      text('.'),
    ]),
  ];
}

/** The same amounts as bars, once every council's are there. */
function sharesChart(facts: ReportFacts, shares: ShareFacts, basis: string): readonly Chart[] {
  const { periods } = facts.value;
  const paying = [...partiesOf(facts), ...shares.leavers.map(asLeaver)];
  const bars = paying.flatMap((party) => {
    const amounts = shares.rows.find(({ partyId }) => partyId === party.id)?.amountsPence;
    if (amounts?.length !== periods.length) return [];
    return [{ label: party.shortName, values: amounts, text: formatAmount(totalOf(amounts)) }];
  });
  if (periods.length === 0 || bars.length !== paying.length) return [];
  const caption = `Chart of each council’s share over the whole term${basis}`;
  return [{ kind: 'chart', caption, parts: periods.map(({ label }) => label), bars }];
}

const asLeaver = (party: Party): Party => ({ ...party, shortName: `${party.shortName} (has left)` });

function basisSentence(context: ReportContext, shares: ShareFacts): Runs {
  return [
    text('The cost is divided by '),
    ...factOr(context, 'shares.basis', 'Basis of the shares', shares.basis),
    text(' (source: '),
    ...factOr(context, 'shares.source', 'Source of the basis', shares.source),
    ...(saysVintage(shares)
      ? []
      : [text(', '), ...factOr(context, 'shares.vintage', 'Vintage of the basis', shares.vintage)]),
    text(').'),
  ];
}

/** Whether the name of the source already holds its vintage, as in "ONS mid-2016 estimates". */
function saysVintage({ source, vintage }: ShareFacts): boolean {
  return source !== null && vintage !== null && source.includes(vintage);
}

function shareColumns(facts: ReportFacts, shares: ShareFacts): readonly TableColumn[] {
  return [
    column('Council', 'start', 13),
    ...(shares.measureLabel === null ? [] : [column(shares.measureLabel, 'end', 9)]),
    column('Share', 'end', 8),
    ...facts.value.periods.map((period) => column(period.label, 'end', 11)),
    column('Total', 'end', 13),
  ];
}

function shareRow(context: ReportContext, shares: ShareFacts, party: Party): TableRow {
  const { hrefs, value } = context.facts;
  const id = `shares.${party.id}`;
  const found = shares.rows.find((candidate) => candidate.partyId === party.id);
  const missing: Runs = [unresolved(id, `Share of ${party.name}`, hrefs)];
  const name: Runs = [text(party.shortName)];
  const measure = shares.measureLabel === null ? [] : [measureCell(context, found, id)];
  if (found === undefined) return row(name, ...measure, missing, ...value.periods.map(() => missing), missing);
  return row(
    name,
    ...measure,
    [fact(id, formatTableShare(found.basisPoints), hrefs)],
    ...value.periods.map((period, index): Runs => {
      const amount = found.amountsPence[index];
      return amount === undefined ? missing : [fact(`${id}.${period.id}`, formatAmount(amount), hrefs)];
    }),
    [fact(`${id}.total`, formatAmount(totalOf(found.amountsPence)), hrefs)],
  );
}

function measureCell(context: ReportContext, found: ShareRow | undefined, id: string): Runs {
  return factOr(context, `${id}.measure`, 'Measure', given(found?.measure, formatCount));
}

function shareTotals(facts: ReportFacts, shares: ShareFacts): TableRow {
  const { hrefs, value } = facts;
  const measured = shares.rows.reduce((total, share) => total + (share.measure ?? 0), 0);
  const amounts = value.periods.map((_, index) => totalOf(shares.rows.map((share) => share.amountsPence[index] ?? 0)));
  return totalRow(
    [text('Total')],
    ...(shares.measureLabel === null ? [] : [[text(formatCount(measured))]]),
    [text(formatTableShare(shares.rows.reduce((total, share) => total + share.basisPoints, 0)))],
    ...amounts.map(
      (amount, index): Runs => [strongFact(`value.periods.${value.periods[index]?.id}`, formatAmount(amount), hrefs)],
    ),
    [strongFact('value.maximumPence', formatAmount(totalOf(amounts)), hrefs)],
  );
}

/** Which budget of each council meets its share, and what that budget holds. */
export function budgets(context: ReportContext): Block[] {
  const { hrefs } = context.facts;
  return [
    {
      kind: 'table',
      caption: 'Budgets that meet the shares',
      columns: [
        column('Council', 'start', 3),
        column('Budget', 'start', 4),
        column('Available for the whole term', 'end', 2),
      ],
      rowHeaders: true,
      rows: partiesOf(context.facts).map((party) => {
        const id = `budgets.${party.id}`;
        const budget = context.facts.budgets.find((candidate) => candidate.partyId === party.id);
        if (budget === undefined) {
          const missing: Runs = [unresolved(id, `Budget of ${party.name}`, hrefs)];
          return row([text(party.shortName)], missing, missing);
        }
        return row(
          [text(party.shortName)],
          factOr(context, `${id}.reference`, `Budget of ${party.name}`, budget.reference),
          factOr(context, `${id}.availablePence`, 'Amount available', given(budget.availablePence, formatAmount)),
        );
      }),
    },
  ];
}
