import type { AwardFacts, LotAward } from '../award-facts.ts';
import { awardTotal } from '../executive-board-report/award-fields.ts';
import type { ReportFacts } from '../facts.ts';
import { formatAmount } from '../wording.ts';
import {
  citedEventFindings,
  funnelFindings,
  limitFindings,
  supplierFindings,
  toldFirstFindings,
} from './award-rules.ts';
import { documentLines } from './document-lines.ts';
import { factPlace } from './fact-place.ts';
import type { Check, CheckInput, Finding } from './finding.ts';
import { blocks, warns } from './finding.ts';

/** C07, C15, C37, C39, C42, C43, C50 and the exempt part: whether an award may be decided and published. */
export const awardFindings: Check = (input) => {
  if (input.stage !== 'award') return [];
  const { award } = input.facts;
  const place = factPlace(input.facts, 'award', 'Award');
  if (award === null || award.lots.length === 0) {
    return [blocks('C50', 'The result of the procurement is not recorded.', place)];
  }
  return [
    ...order(input.facts, award),
    ...award.lots.flatMap((lot) => ofLot(award, lot, [...conflicts(input.facts, lot), ...winner(input.facts, lot)])),
    ...limit(input.facts, award),
    ...award.lots.flatMap((lot) => ofLot(award, lot, funnel(input.facts, lot))),
    ...exemptStrings(input, award),
  ];
};

/** Where there are several lots, each sentence says which one it means. */
function ofLot({ lots }: AwardFacts, { number }: LotAward, findings: readonly Finding[]): readonly Finding[] {
  if (lots.length === 1) return findings;
  return findings.map((finding) => ({ ...finding, sentence: `Lot ${number}: ${finding.sentence}` }));
}

function order(facts: ReportFacts, award: AwardFacts): readonly Finding[] {
  const { meetingDate } = facts.decision;
  if (meetingDate === null) return [];
  const meeting = { on: meetingDate, place: factPlace(facts, 'decision.meetingDate', 'Date of the meeting') };
  const told = award.lots.map(({ winner: won }) => won?.tenderersToldOn ?? null).find((day) => day !== null) ?? null;
  const toldPlace = factPlace(facts, 'award.winner.tenderersToldOn', 'Letters to tenderers');
  return [
    ...citedEventFindings(award.process, factPlace(facts, 'award.process', 'Dates of the procurement'), meeting),
    ...(told === null ? [] : toldFirstFindings({ on: told, place: toldPlace }, meeting)),
  ];
}

function conflicts(facts: ReportFacts, lot: LotAward): readonly Finding[] {
  const place = factPlace(facts, 'award.conflicts', 'Declarations of interest');
  const declared = lot.conflicts;
  if (declared === null) return [blocks('C15', 'Declarations of interest are not recorded.', place)];
  const missing = declared.declarationsRequired - declared.declarationsReceived;
  return [
    ...(missing > 0 ? [blocks('C15', `${missing} of the declarations of interest are missing.`, place)] : []),
    ...declared.interests
      .filter((interest) => interest.mitigation === null)
      .map((interest) => blocks('C15', `The interest of the ${interest.post} has no mitigation.`, place)),
  ];
}

function winner(facts: ReportFacts, lot: LotAward): readonly Finding[] {
  const won = lot.winner;
  const place = factPlace(facts, 'award.winner', 'Successful tender');
  if (won === null) return [blocks('C50', 'The successful tender is not recorded.', place)];
  const findings: Finding[] = [];
  if (
    won.awardPence === null ||
    won.vatBasis === null ||
    facts.term.startsOn === null ||
    facts.term.initialMonths === null
  ) {
    findings.push(
      blocks(
        'C50',
        'The decision does not state supplier, value, start and end.',
        place,
        factPlace(facts, 'term', 'Term'),
      ),
    );
  }
  return [...findings, ...supplierFindings(won.legalName !== null && won.registration !== null, place)];
}

function limit(facts: ReportFacts, award: AwardFacts): readonly Finding[] {
  const { vatBasis } = facts.value;
  const other = award.lots.map(({ winner: won }) => won?.vatBasis ?? null).find((one) => one !== vatBasis);
  return limitFindings(
    { pence: awardTotal(award), vatBasis: other ?? vatBasis },
    { pence: award.authorisedLimitPence, vatBasis },
    factPlace(facts, 'award.winner', 'Award value'),
    factPlace(facts, 'award.authorisedLimitPence', 'Limit of the authority'),
  );
}

function funnel(facts: ReportFacts, lot: LotAward): readonly Finding[] {
  const { evaluated } = lot.funnel;
  const place = factPlace(facts, 'award.funnel', 'Tenders received, compliant and evaluated');
  const isTabled = evaluated === null || lot.bidders.length === evaluated;
  return [
    ...funnelFindings(lot.funnel, place),
    ...(isTabled
      ? []
      : [warns('C42', `${evaluated} tenders were evaluated, and ${lot.bidders.length} stand in the table.`, place)]),
  ];
}

/** Names and prices of the exempt part must not stand in the open report. */
function exemptStrings({ facts, document }: CheckInput, award: AwardFacts): readonly Finding[] {
  const secrets = award.lots.flatMap(({ appendix, winner: won }) =>
    (appendix?.bidders ?? []).filter(({ letter }) => won?.isRevealed !== true || letter !== won.letter),
  );
  const place = factPlace(facts, 'award.appendix', 'Exempt appendix');
  return documentLines(document).flatMap((line) =>
    secrets
      .filter((bidder) => line.text.includes(bidder.name) || line.text.includes(formatAmount(bidder.pricePence)))
      .map((bidder) =>
        blocks('EXEMPT', `The open report gives away the name or price of Bidder ${bidder.letter}.`, line.place, place),
      ),
  );
}
