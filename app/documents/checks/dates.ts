import { parsePlainDate } from '#app/domain/plain-date.ts';
import { writtenLines } from './document-lines.ts';
import type { Check, CheckInput, Finding } from './finding.ts';
import { blocks } from './finding.ts';

/** C04 and C12: dates that no calendar has, and dates in another format than the council's. */
export const dateFindings: Check = (input) => [...brokenDates(input), ...otherFormats(input)];

const MONTH =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const LONG_MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';

const SLASHED = /(?<![\d/])(\d{1,2})[/.](\d{1,2})[/.](\d{1,6})(?![\d/])/g;
const NUMERIC = /(?<![\d/.-])(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2})(?![\d/-])/;
const WORDED = new RegExp(`(?<!\\d)\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?:${MONTH})\\.?,?\\s+\\d{2,4}(?!\\d)`, 'g');
const EXPECTED = new RegExp(`^[1-9]\\d? (?:${LONG_MONTH}) \\d{4}$`);

function brokenDates({ document }: CheckInput): readonly Finding[] {
  return writtenLines(document).flatMap((line) =>
    [...line.text.matchAll(SLASHED)]
      .filter((match) => !isRealDay(match[1] ?? '', match[2] ?? '', match[3] ?? ''))
      .map((match) => blocks('C04', `"${match[0]}" is not a complete date.`, line.place)),
  );
}

function isRealDay(day: string, month: string, year: string): boolean {
  if (year.length === 2) return true;
  return parsePlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`).ok;
}

/** One finding a form of date that differs, in the first place where it stands. */
function otherFormats({ document }: CheckInput): readonly Finding[] {
  return writtenLines(document).flatMap((line) => {
    const worded = (line.text.match(WORDED) ?? []).find((date) => !EXPECTED.test(date));
    const found = worded ?? NUMERIC.exec(line.text)?.[0];
    if (found === undefined) return [];
    return [blocks('C12', `The date "${found}" is not written like the others, as in 18 January 2018.`, line.place)];
  });
}
