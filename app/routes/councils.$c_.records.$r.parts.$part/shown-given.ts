import type { ShownFact } from '#app/components/given-facts.tsx';
import { saidOf } from '#app/documents/decision-record/parts/part-as-text.ts';
import type { PartBox } from '#app/documents/decision-record/parts/part-box.ts';
import { partBoxes } from '#app/documents/decision-record/parts/part-boxes.ts';
import { fieldsOfPart } from '#app/documents/decision-record/parts/part-fields.ts';
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
  return partBoxes[part].flatMap((box) =>
    Object.hasOwn(facts, box.name)
      ? [
          {
            name: box.name,
            label: box.label,
            words: wordsOf(box, fields),
            to: hrefOfFact(hrefs, `${part}.${box.name}`),
          },
        ]
      : [],
  );
}

function wordsOf(box: PartBox, fields: Readonly<Record<string, string>>): string {
  if (box.kind !== 'rows') return sayField(box.kind, saidOf(box, fields[box.name] ?? ''));
  const count = new Set(
    Object.keys(fields).flatMap((key) => (key.startsWith(`${box.name}-`) ? [key.split('-')[1]] : [])),
  );
  return [...count]
    .map((index) =>
      box.boxes
        .map((one) => ({ one, said: saidOf(one, fields[`${box.name}-${index}-${one.name}`] ?? '') }))
        .filter(({ one, said }) => said !== '' && !(one.kind === 'choice' && said === 'No'))
        .map(({ one, said }) => sayField(one.kind, said))
        .join(', '),
    )
    .join('; ');
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
