import type { Block } from '../document.ts';
import { numberedParagraph, paragraph, strong, text } from '../document.ts';
import { hrefOfFact, unresolved } from '../fact-link.ts';
import { fillTemplate } from './fill-template.ts';
import { isIncluded } from './included.ts';
import type { ReportContext } from './report-context.ts';
import { factOr } from './report-context.ts';
import { prose } from './supporting-parts.ts';

/** What the body is asked to decide, generated from the facts; numbered only when there is more than one. */
export function recommendations(context: ReportContext): Block[] {
  const wording = context.form.stages[context.stage];
  if (wording === undefined) {
    return [paragraph([unresolved('stage', `Wording of the form for the ${context.stage} stage`)])];
  }
  const included = wording.recommendations.filter((item) => isIncluded(item, context) === true);
  return included.map((item) => {
    const runs = fillTemplate(item.text, context);
    return included.length > 1 ? numberedParagraph(runs) : paragraph(runs);
  });
}

export function keyReasons(context: ReportContext): Block[] {
  const reasons = context.facts.decision.keyDecision?.reasons ?? [];
  if (reasons.length > 0) return prose(context, 'decision.keyDecision.reasons', reasons, true);
  const { hrefs } = context.facts;
  return [numberedParagraph([unresolved('decision.keyDecision.reasons', 'Reasons for the decision', hrefs)])];
}

export function keyAlternatives(context: ReportContext): Block[] {
  const id = 'decision.keyDecision.alternatives';
  const { hrefs } = context.facts;
  const alternatives = context.facts.decision.keyDecision?.alternatives ?? [];
  if (alternatives.length === 0) {
    return [numberedParagraph([unresolved(id, 'Alternative options considered and rejected', hrefs)])];
  }
  return alternatives.map((alternative, index) => {
    const reasonId = `${id}.${index}.reasonRejected`;
    const reason =
      alternative.reasonRejected === null
        ? factOr(context, reasonId, 'Reason for rejecting this option', null)
        : [text(alternative.reasonRejected)];
    return numberedParagraph([strong(`${alternative.option}: `), ...reason], {
      factId: reasonId,
      href: hrefOfFact(hrefs, reasonId),
    });
  });
}
