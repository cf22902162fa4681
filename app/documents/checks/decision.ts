import { addMonths, parsePlainDate } from '#app/domain/plain-date.ts';
import type { BackgroundPaper, Day } from '../facts.ts';
import {
  alternativeFindings,
  considerationFindings,
  enactableFindings,
  keyReasonsFindings,
  keyReferenceFindings,
} from './decision-rules.ts';
import { documentLines } from './document-lines.ts';
import { factPlace } from './fact-place.ts';
import type { Check, CheckInput, Finding } from './finding.ts';
import { warns } from './finding.ts';

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
  const isExplained = key !== null && key.reasons.length > 0 && key.alternatives.length > 0;
  return [
    ...(key === null ? [] : keyReferenceFindings(isKey, key.reference, place)),
    ...keyReasonsFindings(isKey, isExplained, place),
  ];
}

function alternatives({ facts }: CheckInput): readonly Finding[] {
  const considered = facts.decision.keyDecision?.alternatives ?? [];
  if (facts.decision.isKey !== true || considered.length === 0) return [];
  return alternativeFindings(considered, factPlace(facts, 'decision.keyDecision.alternatives', 'Alternatives'));
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
  const isAnswered = {
    Risk: risks.length > 0,
    Finance: finance.length > 0 || facts.shares !== null,
    Legal: legal.length > 0 || risks.some((risk) => risk.area === 'legal'),
    Equality: equality !== null,
  };
  return considerationFindings(isAnswered, risks, factPlace(facts, 'implications', 'Implications and risks'));
}

function enactable({ form, document }: CheckInput): readonly Finding[] {
  const head = form.sections.find(({ id }) => id === 'recommendation')?.heading;
  if (head === undefined) return [];
  return enactableFindings(
    documentLines(document).filter(({ kind, section }) => kind === 'prose' && section?.startsWith(head) === true),
  );
}
