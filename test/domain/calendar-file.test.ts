import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarEvent, calendarFile, foldLine } from '#app/domain/calendar-file.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';

const event = (change: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'P-2018-4/halton/decision',
  on: '2018-12-31' as PlainDate,
  title: 'Halton: the council decides',
  description: 'Papers; agenda, notice\nC:\\reports',
  ...change,
});
const fileOf = (events: readonly CalendarEvent[]) =>
  calendarFile({
    name: 'Drug and alcohol',
    domain: 'portal.example',
    stampedAt: '20180118T093000Z',
    sequence: 2,
    events,
  });

describe('calendar file', () => {
  it('writes an all-day event that ends the day after, escaped', () => {
    expect(fileOf([event()]).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//portal.example//Timetable//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Drug and alcohol',
      'X-WR-TIMEZONE:Europe/London',
      'BEGIN:VEVENT',
      'UID:P-2018-4/halton/decision@portal.example',
      'DTSTAMP:20180118T093000Z',
      'SEQUENCE:2',
      'DTSTART;VALUE=DATE:20181231',
      'DTEND;VALUE=DATE:20190101',
      'SUMMARY:Halton: the council decides',
      'DESCRIPTION:Papers\\; agenda\\, notice\\nC:\\\\reports',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
    expect(fileOf([event({ description: '' })])).not.toContain('DESCRIPTION');
    expect(fileOf([event({ title: 'a\u0000\u0007\r\nBEGIN:VEVENT' })])).toContain('SUMMARY:a\\nBEGIN:VEVENT\r\n');
  });

  it('folds at 75 octets without splitting a character, and unfolds to the same text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', 'é', '€', '😀', ','), maxLength: 300 });
    fc.assert(
      fc.property(text, (line) => {
        const folded = foldLine(line);
        expect(folded.replaceAll('\r\n ', '')).toBe(line);
        for (const part of folded.split('\r\n')) expect(new TextEncoder().encode(part).length).toBeLessThanOrEqual(75);
      }),
    );
  });
});
