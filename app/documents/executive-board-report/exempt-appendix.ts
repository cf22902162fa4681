import type { AppendixFacts, CriterionScores } from '../award-facts.ts';
import type { Block, Document } from '../document.ts';
import { column, heading, numberedParagraph, row, text } from '../document.ts';
import { fact, unresolved } from '../fact-link.ts';
import { textOfRuns } from '../inline-text.ts';
import { numberParagraphs } from '../number-paragraphs.ts';
import { formatAmount, formatShare } from '../wording.ts';
import { fillTemplate } from './fill-template.ts';
import { contextsByLot, factOr, type ReportContext } from './report-context.ts';

/** Part II: names, prices and scores by criterion, as a document of its own that no open rendition contains. */
export function exemptAppendix(context: ReportContext): Document {
  const { form, facts } = context;
  return {
    title: textOfRuns(fillTemplate(form.appendix.title, context)),
    language: 'en-GB',
    council: form.council,
    subtitle: null,
    classification: 'exempt',
    classificationLabel: form.exemptLabel,
    versionLabel: facts.versionLabel,
    status: 'draft',
    blocks: numberParagraphs([
      heading(2, [text('EXEMPTION')], true),
      numberedParagraph(fillTemplate(form.appendix.exemption, context)),
      numberedParagraph(fillTemplate(form.appendix.publicInterest, context)),
      ...contextsByLot(context).flatMap(lotBlocks),
    ]),
  };
}

function lotBlocks(context: ReportContext): readonly Block[] {
  const { facts, form, lotName } = context;
  const of = lotName === null ? '' : `: ${lotName}`;
  const appendix = facts.award?.lots[0]?.appendix ?? null;
  const bidders = heading(2, [text(`BIDDERS AND PRICES${of}`)], true);
  if (appendix === null) {
    return [bidders, numberedParagraph([unresolved('award.appendix', 'Names, prices and scores', facts.hrefs)])];
  }
  return [
    bidders,
    numberedParagraph(fillTemplate(form.appendix.introduction, context)),
    namesAndPrices(context, appendix),
    heading(2, [text(`SCORES BY CRITERION${of}`)], true),
    ...appendix.scores.flatMap((scores, index) => criterionBlocks(context, scores, index)),
  ];
}

function namesAndPrices({ facts, lotName }: ReportContext, appendix: AppendixFacts): Block {
  return {
    kind: 'table',
    caption: `Names and prices of the bidders${lotName === null ? '' : `: ${lotName}`}`,
    columns: [column('Bidder', 'start', 1), column('Name', 'start', 4), column('Price', 'end', 2)],
    rowHeaders: true,
    rows: appendix.bidders.map((bidder) => {
      const id = `award.appendix.bidders.${bidder.letter}`;
      return row(
        [text(`Bidder ${bidder.letter}`)],
        [fact(`${id}.name`, bidder.name, facts.hrefs)],
        [fact(`${id}.pricePence`, formatAmount(bidder.pricePence), facts.hrefs)],
      );
    }),
  };
}

function criterionBlocks(context: ReportContext, scores: CriterionScores, index: number): readonly Block[] {
  const { hrefs } = context.facts;
  const weighting = formatShare(scores.basisPoints);
  return [
    heading(3, [text(`${scores.criterion} (${weighting})`)], true),
    {
      kind: 'table',
      caption: `Marks and reasons: ${scores.criterion}${context.lotName === null ? '' : `, ${context.lotName}`}`,
      columns: [
        column('Bidder', 'start', 2),
        column('Mark', 'end', 1),
        column('Weighted', 'end', 2),
        column('Reasons', 'start', 7),
      ],
      rowHeaders: true,
      rows: scores.marks.map((mark) => {
        const id = `award.appendix.scores.${index}.${mark.letter}`;
        return row(
          [text(`Bidder ${mark.letter}`)],
          [fact(`${id}.mark`, mark.mark, hrefs)],
          [fact(`${id}.weighted`, mark.weighted, hrefs)],
          factOr(context, `${id}.reasons`, 'Reasons', mark.reasons),
        );
      }),
    },
  ];
}
