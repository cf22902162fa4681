import type { AwardFacts, LotAward } from '../award-facts.ts';
import { awardTotal } from '../executive-board-report/award-fields.ts';
import type { ReportFacts } from '../facts.ts';
import { formatAmount, formatDay, wordVatBasis } from '../wording.ts';
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
  const meeting = factPlace(facts, 'decision.meetingDate', 'Date of the meeting');
  const later = award.process.filter((event) => event.on > meetingDate);
  const told = award.lots.map(({ winner: won }) => won?.tenderersToldOn ?? null).find((day) => day !== null) ?? null;
  return [
    ...later.map((event) =>
      blocks(
        'C07',
        `The report cites "${event.event}" of ${formatDay(event.on)}, after the meeting of ${formatDay(meetingDate)}.`,
        factPlace(facts, 'award.process', 'Dates of the procurement'),
        meeting,
      ),
    ),
    ...(told !== null && meetingDate > told
      ? [
          blocks(
            'C39',
            `Tenderers were told on ${formatDay(told)}, before the decision of ${formatDay(meetingDate)}.`,
            factPlace(facts, 'award.winner.tenderersToldOn', 'Letters to tenderers'),
            meeting,
          ),
        ]
      : []),
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
  if (won.legalName === null || won.registration === null) {
    findings.push(blocks('C43', 'The supplier’s legal name and company or charity number are not recorded.', place));
  }
  return findings;
}

function limit(facts: ReportFacts, award: AwardFacts): readonly Finding[] {
  const most = award.authorisedLimitPence;
  const total = awardTotal(award);
  if (total === null || most === null) return [];
  const places = [
    factPlace(facts, 'award.winner', 'Award value'),
    factPlace(facts, 'award.authorisedLimitPence', 'Limit of the authority'),
  ];
  const other = award.lots.map(({ winner: won }) => won?.vatBasis ?? null).find((one) => one !== facts.value.vatBasis);
  if (other && facts.value.vatBasis !== null) {
    const sentence = `The award is ${wordVatBasis(other)} and the authority ${wordVatBasis(facts.value.vatBasis)}: they cannot be compared.`;
    return [blocks('C37', sentence, ...places)];
  }
  if (total <= most) return [];
  return [blocks('C37', `The award of ${formatAmount(total)} is above the limit of ${formatAmount(most)}.`, ...places)];
}

function funnel(facts: ReportFacts, lot: LotAward): readonly Finding[] {
  const { received, compliant, evaluated } = lot.funnel;
  const place = factPlace(facts, 'award.funnel', 'Tenders received, compliant and evaluated');
  if (received === null || compliant === null || evaluated === null) {
    return [warns('C42', 'The tenders received, compliant and evaluated are not all stated.', place)];
  }
  const shrinks = received >= compliant && compliant >= evaluated && evaluated >= 1;
  return [
    ...(shrinks
      ? []
      : [
          warns(
            'C42',
            `${received} received, ${compliant} compliant and ${evaluated} evaluated cannot all be right.`,
            place,
          ),
        ]),
    ...(lot.bidders.length === evaluated
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
