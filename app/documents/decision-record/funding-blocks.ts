import { type Pence, sumPence, toPence } from '#app/domain/money.ts';
import type { Block } from '../document.ts';
import { column, paragraph, row, text, totalRow } from '../document.ts';
import { fact, strongFact } from '../fact-link.ts';
import { formatAmount, formatCount } from '../wording.ts';
import { amountOr, type RecordContext, wordsOr } from './record-context.ts';
import type { RecordFacts } from './record-facts.ts';

/** Who pays what in each period, with the totals that the rows give. */
export function funding(context: RecordContext): readonly Block[] {
  const { rows, periods, basis, source, vintage } = context.facts.funding;
  const { hrefs } = context;
  const total = (amounts: readonly (Pence | null)[]) => formatAmount(sumPence(amounts.map((one) => one ?? toPence(0))));
  const totals = [...periods.map((_, period) => rows.map(({ amounts }) => amounts[period] ?? null))];
  return [
    paragraph([
      text('Basis of the shares: '),
      ...wordsOr(context, 'funding.basis', 'Basis of the shares', basis),
      text(' ('),
      ...wordsOr(context, 'funding.source', 'Source of the basis', source),
      text(', '),
      ...wordsOr(context, 'funding.vintage', 'Vintage of the basis', vintage),
      text(').'),
    ]),
    {
      kind: 'table',
      caption: 'Share of the cost of each council and funder',
      columns: [
        column('Council or funder', 'start', 3),
        ...periods.map((period) => column(period, 'end', 2)),
        column('Total', 'end', 2),
      ],
      rowHeaders: true,
      rows: [
        ...rows.map(({ name, amounts }, index) =>
          row(
            wordsOr(context, `funding.rows.${index}.name`, 'Council or funder', name),
            ...periods.map((period, at) =>
              amountOr(
                context,
                `funding.rows.${index}.amounts.${at}`,
                `Share of ${name}, ${period}`,
                amounts[at] ?? null,
              ),
            ),
            [fact(`funding.rows.${index}.amounts`, total(amounts), hrefs)],
          ),
        ),
        totalRow(
          [text('Total')],
          ...totals.map((amounts, at) => [strongFact(`funding.periods.${at}`, total(amounts), hrefs)]),
          [strongFact('funding.rows', total(totals.flat()), hrefs)],
        ),
      ],
    },
    ...rows.flatMap((one, index) => budgetParagraph(context, one, `funding.rows.${index}`)),
  ];
}

/** From which budget a share is paid, where its council has named one. */
function budgetParagraph(context: RecordContext, payer: RecordFacts['funding']['rows'][number], id: string) {
  const { name, budgetReference, budgetAvailable } = payer;
  if (budgetReference === '') return [];
  return [
    paragraph([
      text(`${name} pays from budget `),
      fact(`${id}.budgetReference`, budgetReference, context.hrefs),
      text(', which holds '),
      ...amountOr(context, `${id}.budgetAvailable`, `Budget of ${name}`, budgetAvailable),
      text('.'),
    ]),
  ];
}

/** What is bought and where, with the total that the rows give. */
export function items(context: RecordContext): readonly Block[] {
  const { items: bought } = context.facts.route;
  const { hrefs } = context;
  return [
    {
      kind: 'table',
      caption: 'What is bought',
      columns: [column('What', 'start', 3), column('Where', 'start', 3), column('Number', 'end', 1)],
      rowHeaders: true,
      rows: [
        ...bought.map(({ what, place, count }, index) => {
          const id = `route.items.${index}`;
          return row(
            wordsOr(context, `${id}.what`, 'What is bought', what),
            wordsOr(context, `${id}.place`, 'Place', place),
            wordsOr(context, `${id}.count`, `Number of ${what}`, count === null ? '' : formatCount(count)),
          );
        }),
        totalRow(
          [text('Total')],
          [],
          [strongFact('route.items', formatCount(bought.reduce((sum, { count }) => sum + (count ?? 0), 0)), hrefs)],
        ),
      ],
    },
  ];
}
