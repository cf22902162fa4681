import type { Block } from '../document.ts';
import { column, paragraph, row, text } from '../document.ts';
import { fact, unresolved } from '../fact-link.ts';
import { wordVatBasis } from '../wording.ts';
import { amountOr, dayOr, type RecordContext, wordsOr } from './record-context.ts';
import type { RecordFacts } from './record-facts.ts';

const AREAS = { service: 'Service', finance: 'Finance', legal: 'Legal', equality: 'Equality' } as const;

/** Every area with its risks and what is done about them, or the form's words for none. */
export function risks(context: RecordContext): readonly Block[] {
  const { rows, none } = context.facts.risks;
  const isToldElsewhere = context.facts.reasons.equality.trim() !== '';
  const areas = Object.entries(AREAS).map(([area, name]) => ({ area: area as keyof typeof AREAS, name }));
  const silent = areas.filter(({ area }) => !rows.some((one) => one.area === area));
  return [
    ...(rows.length === 0 ? [] : [risksTable(context, rows)]),
    ...silent.map(({ area, name }) => {
      const said = fact('risks.none', context.form.empty.risks, context.hrefs);
      const missing = unresolved(`risks.${area}`, `${name} considerations`, context.hrefs);
      const told = fact('reasons.equality', 'set out with the reasons for the decision.', context.hrefs);
      if (area === 'equality' && isToldElsewhere) return paragraph([text(`${name}: `), told]);
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
    ['yearly', 'Value of each year'],
    ['initial', 'Value of the initial term'],
    ['extension', 'Value of the options to extend'],
    ['maximum', 'Maximum value'],
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
            value: amountOr(context, `value.${name}`, label, stated[name]),
          })),
        { label: 'VAT', value: wordsOr(context, 'value.vatBasis', 'VAT basis', basis) },
      ],
    },
  ];
}
