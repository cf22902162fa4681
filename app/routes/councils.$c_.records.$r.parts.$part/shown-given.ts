import type { ShownFact } from '#app/components/given-facts.tsx';
import { saidOf } from '#app/documents/decision-record/parts/part-as-text.ts';
import type { PartBox, Rows } from '#app/documents/decision-record/parts/part-box.ts';
import { partBoxes } from '#app/documents/decision-record/parts/part-boxes.ts';
import { fieldsOfPart, usedRows } from '#app/documents/decision-record/parts/part-fields.ts';
import type { RecordPart } from '#app/documents/decision-record/record-facts.ts';
import type { GivenFacts } from '#app/documents/decision-record/record-from-procurement.ts';
import { type FactHrefs, hrefOfFact } from '#app/documents/fact-link.ts';
import { formatPence, parsePence } from '#app/domain/money.ts';
import { formatDate, parsePlainDate } from '#app/domain/plain-date.ts';

/** A fact of the part that nobody types, with the name of the box that it stands in place of. */
export type GivenFact = ShownFact & Readonly<{ name: string }>;

/** What the procurement says in this part, in words, each with where it is kept. */
export function shownGiven(part: RecordPart, given: GivenFacts, hrefs: FactHrefs): readonly GivenFact[] {
  const facts = given[part];
  if (!facts) return [];
  const fields = fieldsOfPart(part, facts);
  return partBoxes[part].flatMap((box) => {
    if (!Object.hasOwn(facts, box.name)) return [];
    const fact = { name: box.name, to: hrefOfFact(hrefs, `${part}.${box.name}`) };
    if (box.kind !== 'rows')
      return [{ ...fact, label: box.label, words: sayField(box.kind, saidOf(box, fields[box.name] ?? '')) }];
    return usedRows(box.name, box.boxes, fields).map((index) => ({
      ...fact,
      label: `${box.label} ${index + 1}`,
      words: wordsOfRow(box, index, fields),
    }));
  });
}

function wordsOfRow({ name, boxes }: Rows, index: number, fields: Readonly<Record<string, string>>): string {
  return boxes
    .map((one) => ({ kind: one.kind, said: saidOf(one, fields[`${name}-${index}-${one.name}`] ?? '') }))
    .filter(({ kind, said }) => said !== '' && !(kind === 'choice' && said === 'No'))
    .map(({ kind, said }) => sayField(kind, said))
    .join(', ');
}

/** Days and sums as people read them. */
function sayField(kind: PartBox['kind'], said: string): string {
  const sum = (text: string) => {
    const pence = parsePence(text);
    return pence.ok ? formatPence(pence.value) : text;
  };
  if (kind === 'pounds') return sum(said);
  if (kind === 'amounts') return said.split('\n').map(sum).join(', ');
  if (kind === 'lines' || kind === 'counts') return said.split('\n').join(', ');
  const day = kind === 'day' ? parsePlainDate(said) : null;
  return day?.ok ? formatDate(day.value) : said;
}
