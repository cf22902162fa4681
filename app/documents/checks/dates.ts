import { parsePlainDate } from '#app/domain/plain-date.ts';
import type { Document } from '../document.ts';
import { type DateFormat, formatDayAs } from '../wording.ts';
import { writtenLines } from './document-lines.ts';
import type { Finding, Place } from './finding.ts';
import { blocks } from './finding.ts';

type DatedText = Readonly<{ document: Document; dateFormat: DateFormat }>;

/** C04 and C12: dates that no calendar has, and dates in another format than the council's. */
export const dateFindings = ({ document, dateFormat }: DatedText): readonly Finding[] =>
  writtenLines(document).flatMap(({ text, place }) => [
    ...brokenDates(text, place),
    ...otherFormat(text, dateFormat, place),
  ]);

const MONTH =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const LONG_MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';

const SLASHED = /(?<![\d/])(\d{1,2})[/.](\d{1,2})[/.](\d{1,6})(?![\d/])/g;
const NUMERIC = /(?<![\d/.-])(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2})(?![\d/-])/g;
const WORDED = new RegExp(`(?<!\\d)\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?:${MONTH})\\.?,?\\s+\\d{2,4}(?!\\d)`, 'g');
const EXPECTED: Readonly<Record<DateFormat, RegExp>> = {
  'D MMMM YYYY': new RegExp(`^[1-9]\\d? (?:${LONG_MONTH}) \\d{4}$`),
  'DD/MM/YYYY': /^\d{2}\/\d{2}\/\d{4}$/,
};

function brokenDates(text: string, place: Place): readonly Finding[] {
  return [...text.matchAll(SLASHED)]
    .filter((match) => !isRealDay(match[1] ?? '', match[2] ?? '', match[3] ?? ''))
    .map((match) => blocks('C04', `"${match[0]}" is not a complete date.`, place));
}

function isRealDay(day: string, month: string, year: string): boolean {
  if (year.length === 2) return true;
  return parsePlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`).ok;
}

/** The first date of a text that is not written as the council writes its dates. */
export function otherFormat(text: string, format: DateFormat, place: Place): readonly Finding[] {
  const dates = [...text.matchAll(WORDED), ...text.matchAll(NUMERIC)].map(([date]) => date);
  const found = dates.find((date) => !EXPECTED[format].test(date));
  if (found === undefined) return [];
  const like = formatDayAs(format, '2018-01-18');
  return [blocks('C12', `The date "${found}" is not written like the others, as in ${like}.`, place)];
}
