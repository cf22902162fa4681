import type { DocumentLine } from './document-lines.ts';
import { documentLines } from './document-lines.ts';
import { factPlace } from './fact-place.ts';
import type { Check, CheckInput, Finding } from './finding.ts';
import { blocks, warns } from './finding.ts';
import { contractNumberFindings, nameFindings } from './naming-rules.ts';

/** C31, C32, C33: one title, one word for one contract, and every council by its name and in its order. */
export const partyFindings: Check = (input) => [
  ...titles(input),
  ...contractNumberFindings(
    input.document,
    input.facts.procurement.lots,
    factPlace(input.facts, 'procurement.lots', 'Lots'),
  ),
  ...nameFindings(input.document, input.facts, factPlace(input.facts, 'parties', 'Authorities')),
  ...missingNames(input),
];

/** The lines in which a reader learns what is decided, for whom: subject, purpose and recommendation. */
function decidingLines({ document, form }: CheckInput): readonly DocumentLine[] {
  const subject = form.header.find(({ value }) => value === 'subject')?.label;
  const heads = form.sections
    .filter(({ id }) => id === 'purpose' || id === 'recommendation')
    .map(({ heading }) => heading);
  return documentLines(document).filter(
    (line) =>
      line.place.label === subject ||
      (heads.some((head) => line.section?.startsWith(head)) && line.kind !== 'guidance' && !heads.includes(line.text)),
  );
}

function titles(input: CheckInput): readonly Finding[] {
  const { facts } = input;
  const { title } = facts.procurement;
  if (title === null) return [];
  const place = factPlace(facts, 'procurement.title', 'Title of the procurement');
  const forwardPlan = factPlace(facts, 'decision.forwardPlanTitle', 'Forward plan');
  const others = decidingLines(input).filter((line) => !line.text.includes(title) && sharesWords(line.text, title));
  const findings = others.map((line) =>
    warns('C31', 'The service is not called by the title of the procurement.', line.place, place),
  );
  const planned = facts.decision.forwardPlanTitle;
  if (planned === null && facts.decision.isKey !== true) return findings;
  if (planned === title) return findings;
  const sentence =
    planned === null
      ? 'The key decision is not tied to a title in the forward plan.'
      : 'The forward plan has another title.';
  return [...findings, warns('C31', sentence, place, forwardPlan)];
}

/** Whether a line names the service at all: most of the title's longer words stand in it. */
function sharesWords(line: string, title: string): boolean {
  const words = title.toLowerCase().match(/\p{Letter}{5,}/gu) ?? [];
  const found = words.filter((word) => line.toLowerCase().includes(word)).length;
  return words.length > 0 && found * 2 > words.length;
}

function missingNames({ facts, form, document }: CheckInput): readonly Finding[] {
  const subject = form.header.find(({ value }) => value === 'subject')?.label;
  const line = documentLines(document).find((candidate) => candidate.place.label === subject);
  if (line === undefined) return [];
  const same = line.text.replaceAll(' & ', ' and ');
  return [facts.lead, ...facts.partners]
    .filter((council) => !same.includes(council.shortName))
    .map((council) =>
      blocks(
        'C33',
        `${council.name} is not named in the subject.`,
        line.place,
        factPlace(facts, 'parties', 'Authorities'),
      ),
    );
}
