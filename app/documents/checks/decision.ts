import { addMonths, parsePlainDate } from '#app/domain/plain-date.ts';
import type { BackgroundPaper, Day } from '../facts.ts';
import { documentLines } from './document-lines.ts';
import { factPlace } from './fact-place.ts';
import type { Check, CheckInput, Finding } from './finding.ts';
import { blocks, warns } from './finding.ts';

/** C11, C34, C35, C45, C49, C53: what a decision needs in order to be taken properly. */
export const decisionFindings: Check = (input) => [
  ...keyDecision(input),
  ...alternatives(input),
  ...backgroundPapers(input),
  ...implications(input),
  ...enactable(input),
];

function keyDecision({ facts }: CheckInput): readonly Finding[] {
  const { isKey, keyDecision: key } = facts.decision;
  const place = factPlace(facts, 'decision.keyDecision', 'Key decision');
  const findings: Finding[] = [];
  if (isKey === true && key !== null && key.reference === null) {
    findings.push(blocks('C11', 'A key decision has no reference.', place));
  }
  if (isKey === false && key?.reference) {
    findings.push(
      blocks('C11', 'A reference of a key decision is given, and the decision is said not to be key.', place),
    );
  }
  if (isKey !== true || (key !== null && key.reasons.length > 0 && key.alternatives.length > 0)) return findings;
  return [
    ...findings,
    blocks('C34', 'A key decision needs its reasons and the alternatives that were rejected.', place),
  ];
}

function alternatives({ facts }: CheckInput): readonly Finding[] {
  const considered = facts.decision.keyDecision?.alternatives ?? [];
  if (facts.decision.isKey !== true || considered.length === 0) return [];
  const place = factPlace(facts, 'decision.keyDecision.alternatives', 'Alternatives');
  const unexplained = considered.filter((alternative) => alternative.reasonRejected === null);
  return [
    ...(considered.length < 2 ? [blocks('C53', 'Fewer than two alternatives were considered.', place)] : []),
    ...(considered.some((alternative) => alternative.isDoNothing)
      ? []
      : [blocks('C53', 'Doing nothing is not among the alternatives.', place)]),
    ...unexplained.map((alternative) => blocks('C53', `"${alternative.option}" is rejected without a reason.`, place)),
  ];
}

function backgroundPapers({ facts }: CheckInput): readonly Finding[] {
  const meeting = facts.decision.meetingDate === null ? null : parsePlainDate(facts.decision.meetingDate);
  if (meeting === null || !meeting.ok) return [];
  const oldest = addMonths(meeting.value, -36);
  return facts.backgroundPapers.flatMap((paper, index) => {
    const dated = latestDayOf(paper);
    if (dated === null || dated >= oldest) return [];
    const place = factPlace(facts, `backgroundPapers.${index}`, 'Background papers');
    return [warns('C35', `"${paper.title}" was more than three years old at the meeting.`, place)];
  });
}

/** The paper's date; where only a year stands in its title, the last day of that year. */
function latestDayOf(paper: BackgroundPaper): Day | null {
  const year = /\((\d{4})\)/.exec(paper.title)?.[1];
  return paper.datedOn ?? (year === undefined ? null : `${year}-12-31`);
}

function implications({ facts }: CheckInput): readonly Finding[] {
  const { risks, finance, legal, equality } = facts.implications;
  const place = factPlace(facts, 'implications', 'Implications and risks');
  const isAnswered = {
    Risk: risks.length > 0,
    Finance: finance.length > 0 || facts.shares !== null,
    Legal: legal.length > 0 || risks.some((risk) => risk.area === 'legal'),
    Equality: equality !== null,
  };
  const unanswered = Object.entries(isAnswered).filter(([, answered]) => !answered);
  const unmitigated = risks.filter((risk) => risk.mitigation === null || risk.mitigation.trim() === '');
  return [
    ...unanswered.map(([area]) => blocks('C45', `${area} is not answered.`, place)),
    ...unmitigated.map((risk) => blocks('C45', `The risk "${risk.risk}" has no mitigation.`, place)),
  ];
}

const ENACTABLE = /^(?:That|To)\s+\S+/;

function enactable({ form, document }: CheckInput): readonly Finding[] {
  const head = form.sections.find(({ id }) => id === 'recommendation')?.heading;
  if (head === undefined) return [];
  return documentLines(document)
    .filter((line) => line.kind === 'prose' && line.section?.startsWith(head) && line.text !== '')
    .filter((line) => !ENACTABLE.test(line.text))
    .map((line) =>
      warns('C49', 'A recommendation starts with "That" or "To", so that it can be decided as it stands.', line.place),
    );
}
