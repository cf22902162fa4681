/**
 * Dates as a calendar file that any calendar program reads: one all-day event a date, in Europe/London. A UID that is
 * the same each time lets a newer file replace the older one's events; lines are folded at 75 octets, never inside a
 * character.
 * Authority: RFC 5545 sections 3.1 (folding), 3.3.11 (escaping), 3.6.1 (events; an all-day end is the day after) and
 * 3.8.4.7 (UID).
 * Example: standstill ending on 2 March 2018: DTSTART;VALUE=DATE:20180302 and DTEND;VALUE=DATE:20180303.
 */
import { addDays, type PlainDate } from './plain-date.ts';

export interface CalendarEvent {
  /** Stable over versions: procurement, council and step, such as `P-2018-4/halton/decision`. */
  readonly uid: string;
  readonly on: PlainDate;
  readonly title: string;
  readonly description: string;
}

export interface CalendarFile {
  readonly name: string;
  /** The portal's own domain, which ends each UID. */
  readonly domain: string;
  /** When the file was made, in UTC: 20180118T093000Z. */
  readonly stampedAt: string;
  /** The version of the timetable: 0 first, higher for a newer one. */
  readonly sequence: number;
  readonly events: readonly CalendarEvent[];
}

const LONGEST_LINE = 75;

/** The whole file as text with CRLF line ends; events in the order given. */
export function calendarFile(file: CalendarFile): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${escapeText(file.domain)}//Timetable//EN`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(file.name)}`,
    'X-WR-TIMEZONE:Europe/London',
    ...file.events.flatMap((event) => eventLines(event, file)),
    'END:VCALENDAR',
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}

/** Splits a content line so that no part has over 75 octets; each part after the first begins with a space. */
export function foldLine(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = utf8Octets(character);
    if (octets + size > LONGEST_LINE) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}

function eventLines(
  { uid, on, title, description }: CalendarEvent,
  { domain, stampedAt, sequence }: CalendarFile,
): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}@${escapeText(domain)}`,
    `DTSTAMP:${stampedAt}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${compact(on)}`,
    `DTEND;VALUE=DATE:${compact(addDays(on, 1))}`,
    `SUMMARY:${escapeText(title)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escapeText(description)}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** Backslash, comma, semicolon and line ends are escaped; other control characters are left out. */
function escapeText(text: string): string {
  const visible = [...text.replace(/\r\n?/g, '\n')].filter((one) => one === '\n' || (one >= ' ' && one !== '\u007f'));
  return visible
    .join('')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

function compact(date: PlainDate): string {
  return date.replaceAll('-', '');
}

function utf8Octets(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}
