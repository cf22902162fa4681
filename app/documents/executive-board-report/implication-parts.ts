import type { Block } from '../document.ts';
import { column, heading, numberedParagraph, paragraph, row, text } from '../document.ts';
import { fact, hrefOfFact, unresolved } from '../fact-link.ts';
import type { BackgroundPaper, RiskArea } from '../facts.ts';
import { formatDay } from '../wording.ts';
import type { ReportContext } from './report-context.ts';
import { factOr, given } from './report-context.ts';
import { prose } from './supporting-parts.ts';

export const policy = (context: ReportContext): Block[] =>
  prose(context, 'implications.policy', context.facts.implications.policy, true);

export const finance = (context: ReportContext): Block[] =>
  prose(context, 'implications.finance', context.facts.implications.finance, false);

export const other = (context: ReportContext): Block[] =>
  prose(context, 'implications.other', context.facts.implications.other, true);

export function legal(context: ReportContext): Block[] {
  const paragraphs = context.facts.implications.legal;
  if (paragraphs.length === 0) return [paragraph([text(context.form.empty.implications)])];
  return prose(context, 'implications.legal', paragraphs, false);
}

/** Each of the council's priorities with its text, its empty wording, or a placeholder when nobody has answered. */
export function priorities(context: ReportContext): Block[] {
  const { hrefs, implications } = context.facts;
  return context.form.priorities.flatMap((priority): Block[] => {
    const id = `implications.priorities.${priority.id}`;
    const answer = implications.priorities[priority.id];
    const source = { factId: id, href: hrefOfFact(hrefs, id) };
    return [
      heading(3, [text(priority.name)], true),
      answer === undefined
        ? paragraph([unresolved(id, priority.name, hrefs)])
        : paragraph([text(answer ?? context.form.empty.priorities)], source),
    ];
  });
}

const RISK_AREAS: Readonly<Record<RiskArea, string>> = {
  service: 'Service',
  finance: 'Finance',
  legal: 'Legal',
  equality: 'Equality',
};

export function risks(context: ReportContext): Block[] {
  const { risks: known } = context.facts.implications;
  if (known.length === 0) return [numberedParagraph([text(context.form.empty.risks)])];
  return [
    numberedParagraph([text('The risks of this procurement and their mitigation are:')]),
    {
      kind: 'table',
      caption: 'Risks and their mitigation',
      columns: [column('Area', 'start', 2), column('Risk', 'start', 5), column('Mitigation', 'start', 5)],
      rowHeaders: true,
      rows: known.map((risk, index) =>
        row(
          [text(RISK_AREAS[risk.area])],
          [text(risk.risk)],
          risk.mitigation === null
            ? [unresolved(`implications.risks.${index}.mitigation`, 'Mitigation', context.facts.hrefs)]
            : [text(risk.mitigation)],
        ),
      ),
    },
  ];
}

export function equality(context: ReportContext): Block[] {
  const { implications, hrefs } = context.facts;
  const assessment = implications.equality;
  if (assessment === null) {
    return [numberedParagraph([unresolved('implications.equality', 'Equality and diversity issues', hrefs)])];
  }
  return [
    ...prose(context, 'implications.equality', [assessment.statement], true),
    numberedParagraph([
      text('The assessment is the '),
      ...factOr(context, 'implications.equality.assessmentTitle', 'Equality assessment', assessment.assessmentTitle),
      text(', dated '),
      ...factOr(
        context,
        'implications.equality.assessedOn',
        'Date of the equality assessment',
        given(assessment.assessedOn, formatDay),
      ),
      text('.'),
    ]),
  ];
}

export function backgroundPapers(context: ReportContext): Block[] {
  const papers = context.facts.backgroundPapers;
  if (papers.length === 0) return [numberedParagraph([text(context.form.empty.backgroundPapers)])];
  return [
    {
      kind: 'table',
      caption: 'Background papers',
      columns: [
        column('Document', 'start', 4),
        column('Place of Inspection', 'start', 4),
        column('Contact Officer', 'start', 3),
      ],
      rowHeaders: true,
      rows: papers.map((paper, index) => paperRow(context, paper, `backgroundPapers.${index}`)),
    },
  ];
}

function paperRow(context: ReportContext, paper: BackgroundPaper, id: string) {
  const dated = factOr(context, `${id}.datedOn`, 'Date of the paper', given(paper.datedOn, formatDay));
  return row(
    [fact(`${id}.title`, paper.title, context.facts.hrefs), text(' ('), ...dated, text(')')],
    factOr(context, `${id}.placeOfInspection`, 'Place of inspection', paper.placeOfInspection),
    factOr(context, `${id}.contactPost`, 'Contact officer', paper.contactPost),
  );
}
