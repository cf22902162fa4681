import { type Pence, sumPence, toPence } from '#app/domain/money.ts';
import type { Block } from '../document.ts';
import { column, paragraph, row, text, totalRow } from '../document.ts';
import { fact, strongFact, unresolved } from '../fact-link.ts';
import { formatAmount, formatCount, wordVatBasis } from '../wording.ts';
import { amountOr, dayOr, type RecordContext, wordsOr } from './record-context.ts';
import type { RecordFacts } from './record-facts.ts';

const AREAS = { service: 'Service', finance: 'Finance', legal: 'Legal', equality: 'Equality' } as const;

/** Every area with its risks and what is done about them, or the form's words for none. */
export function risks(context: RecordContext): readonly Block[] {
  const { rows, none } = context.facts.risks;
  const areas = Object.entries(AREAS).map(([area, name]) => ({ area: area as keyof typeof AREAS, name }));
  const silent = areas.filter(({ area }) => !rows.some((one) => one.area === area));
  return [
    ...(rows.length === 0 ? [] : [risksTable(context, rows)]),
    ...silent.map(({ area, name }) => {
      const said = fact('risks.none', context.form.empty.risks, context.hrefs);
      const missing = unresolved(`risks.${area}`, `${name} considerations`, context.hrefs);
      return paragraph([text(`${name}: `), none.includes(area) ? said : missing]);
    }),
  ];
}

function risksTable(context: RecordContext, rows: RecordFacts['risks']['rows']): Block {
  return {
    kind: 'table',
    caption: 'Risks and their mitigation',
    columns: [column('Area', 'start', 1), column('Risk', 'start', 3), column('Mitigation', 'start', 3)],
    rowHeaders: true,
    rows: rows.map(({ area, risk, mitigation }, index) =>
      row(
        [text(AREAS[area])],
        wordsOr(context, `risks.rows.${index}.risk`, 'Risk', risk),
        wordsOr(context, `risks.rows.${index}.mitigation`, 'Mitigation', mitigation),
      ),
    ),
  };
}

/** The steps of the procurement with their days. */
export function process(context: RecordContext): readonly Block[] {
  const { events } = context.facts.process;
  if (events.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: 'Dates of the procurement',
      columns: [column('Step', 'start', 3), column('Date', 'start', 2)],
      rowHeaders: true,
      rows: events.map(({ event, on }, index) =>
        row(
          wordsOr(context, `process.events.${index}.event`, 'Step of the procurement', event),
          dayOr(context, `process.events.${index}.on`, `Date of ${event}`, on),
        ),
      ),
    },
  ];
}

/** What the contract is worth by each measure that is recorded; the maximum and its VAT basis are always asked for. */
export function value(context: RecordContext): readonly Block[] {
  const { value: stated } = context.facts;
  const measures = [
    ['yearly', 'Each year'],
    ['initial', 'Initial term'],
    ['extension', 'Options to extend'],
    ['maximum', 'Maximum'],
  ] as const;
  const basis = stated.vatBasis === null ? '' : wordVatBasis(stated.vatBasis);
  return [
    {
      kind: 'definitions',
      rows: [
        ...measures
          .filter(([name]) => name === 'maximum' || stated[name] !== null)
          .map(([name, label]) => ({
            label,
            value: amountOr(context, `value.${name}`, `Value: ${label}`, stated[name]),
          })),
        { label: 'VAT', value: wordsOr(context, 'value.vatBasis', 'VAT basis', basis) },
      ],
    },
  ];
}

/** Who pays what in each period, with the totals that the rows give. */
export function funding(context: RecordContext): readonly Block[] {
  const { rows, periods, basis, source, vintage } = context.facts.funding;
  const { hrefs } = context;
  const total = (amounts: readonly (Pence | null)[]) => formatAmount(sumPence(amounts.map((one) => one ?? toPence(0))));
  const totals = [...periods.map((_, period) => rows.map(({ amounts }) => amounts[period] ?? null))];
  return [
    paragraph([
      text('The cost is shared by '),
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
