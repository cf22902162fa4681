import { formatPence } from '#app/domain/money.ts';
import type { OutcomeNotice } from '#app/domain/outcome-notice.ts';
import { formatDate, type PlainDate } from '#app/domain/plain-date.ts';
import type { Block, Document } from '../document.ts';
import { column, heading, paragraph, row, strong, text, totalRow } from '../document.ts';
import type { LetterFacts, ToldTender } from './letter-facts.ts';

export interface LetterOccasion {
  readonly council: string;
  readonly reference: string;
  readonly title: string;
  readonly lot: string;
  readonly dated: PlainDate;
  readonly notice: OutcomeNotice;
}

/** One tenderer's letter: its own marks, scores and reasons, the successful tender's, and nobody else's. */
export function buildOutcomeLetter(facts: LetterFacts, occasion: LetterOccasion): Document {
  const { council, reference, title, lot, dated, notice } = occasion;
  const { own, winner } = facts;
  return {
    title: notice.title,
    language: 'en-GB',
    council,
    subtitle: `${reference}: ${title}, ${lot}`,
    classification: 'exempt',
    classificationLabel: `Confidential to ${own.tenderer}: not for publication`,
    versionLabel: `Dated ${formatDate(dated)}`,
    status: 'signed',
    blocks: [
      {
        kind: 'definitions',
        rows: [
          { label: 'To', value: [text(own.tenderer)] },
          { label: 'From', value: [text(council)] },
          { label: 'Procurement', value: [text(`${reference}: ${title}`)] },
          { label: 'Lot', value: [text(lot)] },
          { label: 'Date', value: [text(formatDate(dated))] },
          { label: 'Given under', value: [text(notice.authority)] },
        ],
      },
      heading(2, [text('Decision')]),
      paragraph([text(decisionWords(facts))]),
      paragraph([text(notice.waiting)]),
      ...method(facts),
      ...judgment('Your tender', 'Marks and scores of your tender', own),
      ...priceWords(facts),
      ...(winner
        ? judgment(`The successful tender: ${winner.tenderer}`, 'Marks and scores of the successful tender', winner)
        : []),
    ],
  };
}

function decisionWords({ own, winner }: LetterFacts): string {
  if (!winner) return 'Your tender was assessed as the most advantageous and is recommended for award.';
  if (own.excludedBecause.length > 0)
    return `Your tender was not ranked: ${own.excludedBecause.join(' ')} The tender of ${winner.tenderer} is recommended for award.`;
  return `Your tender was not successful. The tender of ${winner.tenderer} was assessed as the most advantageous and is recommended for award.`;
}

function method({ method: lines }: LetterFacts): readonly Block[] {
  return [
    heading(2, [text('How tenders were assessed')]),
    {
      kind: 'table',
      caption: 'Published criteria and weightings',
      columns: [column('Criterion', 'start', 3), column('Weighting', 'end', 1), column('How it is scored', 'start', 4)],
      rows: lines.map(({ id, title, weighting, how }) =>
        row([text(`${id}: ${title}`)], [text(weighting)], [text(how)]),
      ),
      rowHeaders: true,
    },
  ];
}

function judgment(title: string, caption: string, tender: ToldTender): readonly Block[] {
  const { criteria, priceScore, total } = tender;
  const figures = [
    ...criteria.map(({ id, title: name, mark, score }) => row([text(`${id}: ${name}`)], [text(mark)], [text(score)])),
    ...(priceScore === null ? [] : [row([text('Price')], [text('')], [text(priceScore)])]),
    ...(total === null ? [] : [totalRow([text('Total')], [text('')], [text(total)])]),
  ];
  return [
    heading(2, [text(title)]),
    ...(figures.length === 0
      ? []
      : [
          {
            kind: 'table',
            caption,
            columns: [column('Criterion', 'start', 4), column('Mark', 'end', 1), column('Score', 'end', 1)],
            rows: figures,
            rowHeaders: true,
          } as const,
        ]),
    ...criteria.flatMap(reasonsOf),
  ];
}

const reasonsOf = ({ id, title, reasons, whyNotHigher }: ToldTender['criteria'][number]): readonly Block[] => [
  heading(3, [text(`${id}: ${title}`)]),
  paragraph([text(reasons)]),
  ...(whyNotHigher === '' ? [] : [paragraph([strong('Why not a higher mark: '), text(whyNotHigher)])]),
];

function priceWords({ own: { price, openedPrice } }: LetterFacts): readonly Block[] {
  if (price === null) return [];
  const judged = `Your price was judged as ${formatPence(price)}`;
  const corrected =
    openedPrice !== null && openedPrice !== price
      ? `${judged}: the ${formatPence(openedPrice)} in your tender held an error of arithmetic, which was corrected.`
      : `${judged}.`;
  return [paragraph([text(corrected)])];
}
