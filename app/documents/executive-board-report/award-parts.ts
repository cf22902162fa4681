import type { BidderResult, LotAward } from '../award-facts.ts';
import type { Block, Chart, Runs } from '../document.ts';
import { column, paragraph, row, text } from '../document.ts';
import { fact, unresolved } from '../fact-link.ts';
import { formatDay } from '../wording.ts';
import type { ReportContext } from './report-context.ts';
import { factOr, given } from './report-context.ts';

const missing = (context: ReportContext, factId: string, label: string): Block[] => [
  paragraph([unresolved(factId, label, context.facts.hrefs)]),
];

export function processTable(context: ReportContext): Block[] {
  const process = context.facts.award?.process ?? [];
  if (process.length === 0) return missing(context, 'award.process', 'Dates of the procurement process');
  return [
    {
      kind: 'table',
      caption: 'Dates of the procurement and its notices',
      columns: [column('Step', 'start', 4), column('Date', 'start', 2), column('Notice', 'start', 3)],
      rowHeaders: true,
      rows: process.map((event, index) =>
        row(
          [text(event.event)],
          [fact(`award.process.${index}.on`, formatDay(event.on), context.facts.hrefs)],
          event.noticeReference === null
            ? [text('None')]
            : [fact(`award.process.${index}.noticeReference`, event.noticeReference, context.facts.hrefs)],
        ),
      ),
    },
  ];
}

/** The one lot that a part of the report is about: parts of the result are built for each lot on its own. */
const lotOf = (context: ReportContext): LotAward | null => context.facts.award?.lots[0] ?? null;

/** Results in order of rank, by letter; the successful tenderer's name only once it may be known. */
export function biddersTable(context: ReportContext): Block[] {
  const lot = lotOf(context);
  if (lot === null || lot.bidders.length === 0) return missing(context, 'award.bidders', 'Results of the bidders');
  const inRank = [...lot.bidders].sort((a, b) => a.rank - b.rank || a.letter.localeCompare(b.letter, 'en'));
  return [
    {
      kind: 'table',
      caption: `Scores and rank of the bidders${context.lotName === null ? '' : `: ${context.lotName}`}`,
      columns: [
        column('Bidder', 'start', 4),
        column('Quality', 'end', 2),
        column('Price', 'end', 2),
        column('Total', 'end', 2),
        column('Rank', 'end', 1),
      ],
      rowHeaders: true,
      rows: inRank.map((bidder) => row(bidderName(context, lot, bidder), ...scoresOf(context, bidder))),
    },
    scoresChart(context, inRank),
  ];
}

/** The same scores as bars, by letter alone. */
function scoresChart({ lotName }: ReportContext, inRank: readonly BidderResult[]): Chart {
  return {
    kind: 'chart',
    caption: `Chart of the bidders’ scores${lotName === null ? '' : `: ${lotName}`}`,
    parts: ['Quality', 'Price'],
    bars: inRank.map(({ letter, quality, price, total }) => ({
      label: `Bidder ${letter}`,
      values: [Number(quality), Number(price)],
      text: total,
    })),
  };
}

function bidderName(context: ReportContext, { winner }: LotAward, bidder: BidderResult): Runs {
  const letter = `Bidder ${bidder.letter}`;
  if (winner === null || !winner.isRevealed || winner.letter !== bidder.letter) return [text(letter)];
  return [text(`${letter}: `), ...factOr(context, 'award.winner', 'Name of the successful tenderer', winner.legalName)];
}

function scoresOf(context: ReportContext, bidder: BidderResult): readonly Runs[] {
  const id = `award.bidders.${bidder.letter}`;
  const cell = (name: string, words: string): Runs => [fact(`${id}.${name}`, words, context.facts.hrefs)];
  return [
    cell('quality', bidder.quality),
    cell('price', bidder.price),
    cell('total', bidder.total),
    cell('rank', String(bidder.rank)),
  ];
}

export function conflicts(context: ReportContext): Block[] {
  const declared = lotOf(context)?.conflicts ?? null;
  if (declared === null) return missing(context, 'award.conflicts', 'Declarations of interest');
  const statement = paragraph([
    text('Declarations of interest were required from '),
    fact('award.conflicts.declarationsRequired', peopleOf(declared.declarationsRequired), context.facts.hrefs),
    text(' and received from '),
    fact('award.conflicts.declarationsReceived', peopleOf(declared.declarationsReceived), context.facts.hrefs),
    text(declared.interests.length === 0 ? `. ${context.form.empty.conflicts}` : '. These interests were declared:'),
  ]);
  if (declared.interests.length === 0) return [statement];
  return [
    statement,
    {
      kind: 'table',
      caption: 'Interests declared and what was done about them',
      columns: [column('Post', 'start', 2), column('Interest', 'start', 3), column('Mitigation', 'start', 3)],
      rowHeaders: true,
      rows: declared.interests.map((interest, index) =>
        row(
          [text(interest.post)],
          [fact(`award.conflicts.interests.${index}`, interest.nature, context.facts.hrefs)],
          factOr(context, `award.conflicts.interests.${index}.mitigation`, 'Mitigation', interest.mitigation),
        ),
      ),
    },
  ];
}

const peopleOf = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

/** Every partner's own decision, whether taken or still awaited. */
export function approvalsTable(context: ReportContext): Block[] {
  const approvals = context.facts.award?.approvals ?? [];
  return [
    {
      kind: 'table',
      caption: 'Decisions of the partner authorities',
      columns: [
        column('Council', 'start', 3),
        column('Decision body', 'start', 3),
        column('Reference', 'start', 2),
        column('Decided', 'start', 3),
        column('Effective', 'start', 3),
      ],
      rowHeaders: true,
      rows: context.facts.partners.map((party) => {
        const id = `award.approvals.${party.id}`;
        const approval = approvals.find((candidate) => candidate.partyId === party.id);
        const cell = (name: string, label: string, words: string | null | undefined): Runs =>
          factOr(context, `${id}.${name}`, `${label}, ${party.shortName}`, words ?? null);
        return row(
          [text(party.shortName)],
          cell('body', 'Decision body', approval?.body),
          cell('reference', 'Reference', approval?.reference),
          cell('decidedOn', 'Date of the decision', given(approval?.decidedOn, formatDay)),
          cell('effectiveOn', 'Effective date', given(approval?.effectiveOn, formatDay)),
        );
      }),
    },
  ];
}
