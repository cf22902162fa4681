import type { Party } from '../facts.ts';
import type { DocumentLine } from './document-lines.ts';
import { documentLines, writtenLines } from './document-lines.ts';
import { factPlace } from './fact-place.ts';
import type { Check, CheckInput, Finding } from './finding.ts';
import { blocks, warns } from './finding.ts';

/** C31, C32, C33: one title, one word for one contract, and every council by its name and in its order. */
export const partyFindings: Check = (input) => [...titles(input), ...contractNumber(input), ...names(input)];

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

const SEVERAL = /\b(?:[Tt]he|[Tt]hese|[Aa]ny of the|[Bb]oth|[Cc]urrent|[Aa]ll) contracts\b(?! team| register)/;
const SINGLE = /\b(?:[Aa]|[Tt]he|[Tt]his) contract\b(?! team| register| notice)/;

function contractNumber({ facts, document }: CheckInput): readonly Finding[] {
  const { lots } = facts.procurement;
  const other = lots === 1 ? SEVERAL : SINGLE;
  const sentence =
    lots === 1
      ? 'The procurement has one lot, and this speaks of several contracts.'
      : `The procurement has ${lots} lots, and this speaks of one contract.`;
  return writtenLines(document)
    .filter((line) => other.test(line.text))
    .map((line) => warns('C32', sentence, line.place, factPlace(facts, 'procurement.lots', 'Lots')));
}

function names(input: CheckInput): readonly Finding[] {
  const { facts, document } = input;
  const councils = [facts.lead, ...facts.partners];
  const place = factPlace(facts, 'parties', 'Authorities');
  const lines = writtenLines(document);
  const variants = lines.flatMap((line) =>
    councils
      .filter(
        (council) =>
          council.shortName.includes(' and ') && line.text.includes(council.shortName.replace(' and ', ' & ')),
      )
      .map((council) =>
        blocks(
          'C33',
          `"${council.shortName.replace(' and ', ' & ')}" is not the agreed name "${council.shortName}".`,
          line.place,
          place,
        ),
      ),
  );
  const order = lines
    .filter((line) => line.kind !== 'cell' && isOutOfOrder(line.text, facts.partners))
    .map((line) => blocks('C33', 'The councils do not stand in the agreed order.', line.place, place));
  return [...variants, ...order, ...missingNames(input)];
}

function isOutOfOrder(line: string, partners: readonly Party[]): boolean {
  const positions = partners.map((partner) => line.indexOf(partner.shortName));
  if (positions.length < 2 || positions.includes(-1)) return false;
  return positions.some((position, index) => index > 0 && position < (positions[index - 1] ?? 0));
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
