import { computedTerm } from '../executive-board-report/term-and-value.ts';
import { formatDay } from '../wording.ts';
import { gapFindings } from './cost-rules.ts';
import { factPlace } from './fact-place.ts';
import type { Check, CheckInput, Finding } from './finding.ts';
import { blocks } from './finding.ts';

/** C27 and C41: no gap between contracts, time enough to get there, and a term that is stated whole. */
export const termFindings: Check = (input) => [...gap(input), ...timetable(input), ...statedTerm(input)];

function gap({ facts }: CheckInput): readonly Finding[] {
  const { currentContract } = facts.service;
  if (currentContract === null || currentContract === 'none') return [];
  const start = factPlace(facts, 'term.startsOn', 'Start of the new contract');
  const end = factPlace(facts, 'service.currentContract.endsOn', 'End of the current contract');
  if (facts.term.startsOn === null || currentContract.endsOn === null) {
    return [
      blocks('C27', 'The end of the current contract and the start of the new one are not both stated.', end, start),
    ];
  }
  return gapFindings(currentContract.endsOn, facts.term.startsOn, end, start);
}

function timetable({ facts, stage }: CheckInput): readonly Finding[] {
  const place = factPlace(facts, 'term.timetable', 'Timetable');
  const steps = facts.term.timetable;
  const disorder = steps.find((step, index) => index > 0 && step.on < (steps[index - 1]?.on ?? ''));
  const findings =
    disorder === undefined ? [] : [blocks('C27', `"${disorder.step}" comes before the step it follows.`, place)];
  const { startsOn } = facts.term;
  const late = startsOn === null ? undefined : steps.find((step) => step.on > startsOn);
  if (late !== undefined && startsOn !== null) {
    const sentence = `"${late.step}" on ${formatDay(late.on)} is after the start of the contract on ${formatDay(startsOn)}.`;
    findings.push(blocks('C27', sentence, place, factPlace(facts, 'term.startsOn', 'Start of the contract')));
  }
  const { meetingDate } = facts.decision;
  const early =
    meetingDate === null || stage !== 'preliminary' ? undefined : steps.find((step) => step.on < meetingDate);
  if (early !== undefined && meetingDate !== null) {
    const sentence = `"${early.step}" on ${formatDay(early.on)} is before the meeting of ${formatDay(meetingDate)}.`;
    findings.push(blocks('C27', sentence, place, factPlace(facts, 'decision.meetingDate', 'Date of the meeting')));
  }
  return findings;
}

function statedTerm({ facts, stage }: CheckInput): readonly Finding[] {
  if (stage === 'preliminary' || computedTerm(facts.term) !== null) return [];
  return [
    blocks('C41', 'Start, initial term and extensions do not give a computed end.', factPlace(facts, 'term', 'Term')),
  ];
}
