import type { Document } from '../document.ts';
import { writtenLines } from './document-lines.ts';
import type { Finding, Place } from './finding.ts';
import { blocks, warns } from './finding.ts';

const SEVERAL = /\b(?:[Tt]he|[Tt]hese|[Aa]ny of the|[Bb]oth|[Cc]urrent|[Aa]ll) contracts\b(?! team| register)/;
const SINGLE = /\b(?:[Aa]|[Tt]he|[Tt]his) contract\b(?! team| register| notice)/;

/** C32: "contract" and "contracts" agree with the number of lots. */
export function contractNumberFindings(document: Document, lots: number, place: Place): readonly Finding[] {
  const other = lots === 1 ? SEVERAL : SINGLE;
  const sentence =
    lots === 1
      ? 'The procurement has one lot, and this speaks of several contracts.'
      : `The procurement has ${lots} lots, and this speaks of one contract.`;
  return writtenLines(document)
    .filter((line) => other.test(line.text))
    .map((line) => warns('C32', sentence, line.place, place));
}

type Named = Readonly<{ shortName: string }>;

/** C33: every council by its agreed name, and the partners in their agreed order. */
export function nameFindings(
  document: Document,
  { lead, partners }: Readonly<{ lead: Named; partners: readonly Named[] }>,
  place: Place,
): readonly Finding[] {
  const lines = writtenLines(document);
  const variants = lines.flatMap((line) =>
    [lead, ...partners].flatMap(({ shortName }) => {
      const variant = shortName.replace(' and ', ' & ');
      if (variant === shortName || !line.text.includes(variant)) return [];
      return [blocks('C33', `"${variant}" is not the agreed name "${shortName}".`, line.place, place)];
    }),
  );
  const order = lines
    .filter((line) => line.kind !== 'cell' && isOutOfOrder(line.text, partners))
    .map((line) => blocks('C33', 'The councils do not stand in the agreed order.', line.place, place));
  return [...variants, ...order];
}

function isOutOfOrder(line: string, partners: readonly Named[]): boolean {
  const positions = partners.map((partner) => line.indexOf(partner.shortName));
  if (positions.length < 2 || positions.includes(-1)) return false;
  return positions.some((position, index) => index > 0 && position < (positions[index - 1] ?? 0));
}
