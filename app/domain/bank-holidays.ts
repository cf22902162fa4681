/**
 * Bank holidays are data: a list for each of the three divisions of the United Kingdom, known year by year.
 * A year without data is never guessed; a count that needs it is refused.
 * Authority: Banking and Financial Dealings Act 1971 section 1 and schedule 1, and royal proclamations under it;
 * Good Friday and Christmas Day at common law.
 * Source of the facts for 2012 to 2028: the bank holiday lists of GOV.UK. Contains public sector information
 * licensed under the Open Government Licence v3.0.
 * Example: in 2024 Easter Monday (1 April) is a holiday in England and Wales but not in Scotland.
 */
import { addDays, dateParts, type PlainDate, parsePlainDate, plainDateOf, weekdayOf } from './plain-date.ts';
import { at, type Problem } from './problem.ts';
import { ok, type Result, refuse } from './result.ts';

export type Division = 'england-and-wales' | 'scotland' | 'northern-ireland';

export const DIVISIONS: readonly Division[] = ['england-and-wales', 'scotland', 'northern-ireland'];

/** One division's holidays by date, and the years for which the list is known to be whole. */
export interface HolidayList {
  readonly days: ReadonlyMap<PlainDate, string>;
  readonly years: ReadonlySet<number>;
}

export type BankHolidays = Readonly<Record<Division, HolidayList>>;

type Holiday = readonly [date: PlainDate, name: string];

const FIRST_YEAR = 2012;
const LAST_YEAR = 2028;

/** Good Friday of each year from 2012, as month and day. */
const GOOD_FRIDAYS = '0406 0329 0418 0403 0325 0414 0330 0419 0410 0402 0415 0407 0329 0418 0403 0326 0414'.split(' ');

/** Days moved or added by proclamation, for every division. */
const EARLY_MAY_MOVED: Readonly<Record<number, string>> = { 2020: '0508' };
const SPRING_MOVED: Readonly<Record<number, string>> = { 2012: '0604', 2022: '0602' };
const ADDED: Readonly<Record<number, readonly (readonly [string, string])[]>> = {
  2012: [['0605', 'Diamond Jubilee']],
  2022: [
    ['0603', 'Platinum Jubilee'],
    ['0919', 'State funeral of Queen Elizabeth II'],
  ],
  2023: [['0508', 'Coronation of King Charles III']],
};

/** The lists that come with the portal: 2012 to 2028, three divisions. An administrator may load later ones. */
export const publishedBankHolidays: BankHolidays = {
  'england-and-wales': publishedList('england-and-wales'),
  scotland: publishedList('scotland'),
  'northern-ireland': publishedList('northern-ireland'),
};

/**
 * Reads the public JSON format: an object with the three divisions, each `{ division, events: [{ title, date, … }] }`.
 * Each year with at least one event counts as known. Problems carry paths such as `scotland.events[3].date`.
 */
export function parseBankHolidays(json: unknown): Result<BankHolidays, readonly Problem[]> {
  if (!isObject(json))
    return refuse([{ path: '', problem: 'Bank holidays must be an object with the three divisions.' }]);
  const problems: Problem[] = Object.keys(json)
    .filter((key) => !DIVISIONS.includes(key as Division))
    .map((key) => ({ path: at('', key), problem: `"${key}" is not a division.` }));
  const lists = DIVISIONS.map((division) => parseDivision(division, json[division], problems));
  const [englandAndWales, scotland, northernIreland] = lists;
  if (problems.length > 0 || !englandAndWales || !scotland || !northernIreland) return refuse(problems);
  return ok({ 'england-and-wales': englandAndWales, scotland, 'northern-ireland': northernIreland });
}

function parseDivision(division: Division, json: unknown, problems: Problem[]): HolidayList | undefined {
  if (!isObject(json) || !Array.isArray(json.events)) {
    problems.push({ path: at('', division), problem: `The division ${division} must have a list of events.` });
    return undefined;
  }
  if (json.division !== undefined && json.division !== division)
    problems.push({ path: at('', division, 'division'), problem: `The division must be named ${division}.` });
  const days = new Map<PlainDate, string>();
  for (const [index, event] of json.events.entries()) {
    const path = at('', division, 'events', index);
    const date = isObject(event) && typeof event.date === 'string' ? parsePlainDate(event.date) : undefined;
    if (date?.ok !== true)
      problems.push({ path: at(path, 'date'), problem: 'Each event needs a real date, YYYY-MM-DD.' });
    else if (days.has(date.value)) problems.push({ path: at(path, 'date'), problem: `${date.value} is listed twice.` });
    else days.set(date.value, isObject(event) && typeof event.title === 'string' ? event.title : 'Bank holiday');
  }
  return holidayList([...days]);
}

function holidayList(holidays: readonly Holiday[]): HolidayList {
  const sorted = [...holidays].sort(([a], [b]) => (a < b ? -1 : 1));
  return { days: new Map(sorted), years: new Set(sorted.map(([date]) => dateParts(date).year)) };
}

function publishedList(division: Division): HolidayList {
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
  return holidayList(years.flatMap((year) => holidaysOf(division, year)));
}

function holidaysOf(division: Division, year: number): readonly Holiday[] {
  const goodFriday = onDay(year, GOOD_FRIDAYS[year - FIRST_YEAR] ?? '');
  const scotland = division === 'scotland';
  const common: Holiday[] = [
    [goodFriday, 'Good Friday'],
    [movedOr(EARLY_MAY_MOVED, year) ?? firstMonday(year, 5), 'Early May bank holiday'],
    [movedOr(SPRING_MOVED, year) ?? lastMonday(year, 5), 'Spring bank holiday'],
    [scotland ? firstMonday(year, 8) : lastMonday(year, 8), 'Summer bank holiday'],
    ...(ADDED[year] ?? []).map(([day, name]): Holiday => [onDay(year, day), name]),
    ...pair(year, 12, 25, 'Christmas Day', 'Boxing Day'),
  ];
  if (scotland)
    common.push(...pair(year, 1, 1, 'New Year’s Day', '2nd January'), [
      nextWeekday(plainDateOf(year, 11, 30)),
      'St Andrew’s Day',
    ]);
  else common.push([nextWeekday(plainDateOf(year, 1, 1)), 'New Year’s Day'], [addDays(goodFriday, 3), 'Easter Monday']);
  if (division === 'northern-ireland')
    common.push(
      [nextWeekday(plainDateOf(year, 3, 17)), 'St Patrick’s Day'],
      [nextWeekday(plainDateOf(year, 7, 12)), 'Battle of the Boyne'],
    );
  return common;
}

/** Two holidays on following days; one that falls at a weekend moves to the next weekday that is free. */
function pair(year: number, month: number, day: number, first: string, second: string): readonly Holiday[] {
  const [one, two] = [plainDateOf(year, month, day), plainDateOf(year, month, day + 1)];
  if (weekdayOf(one) === 'Saturday')
    return [
      [addDays(one, 2), first],
      [addDays(one, 3), second],
    ];
  if (weekdayOf(one) === 'Sunday')
    return [
      [two, second],
      [addDays(one, 2), first],
    ];
  return [
    [one, first],
    [nextWeekday(two), second],
  ];
}

function nextWeekday(date: PlainDate): PlainDate {
  const weekday = weekdayOf(date);
  return addDays(date, weekday === 'Saturday' ? 2 : weekday === 'Sunday' ? 1 : 0);
}

function firstMonday(year: number, month: number): PlainDate {
  let date = plainDateOf(year, month, 1);
  while (weekdayOf(date) !== 'Monday') date = addDays(date, 1);
  return date;
}

function lastMonday(year: number, month: number): PlainDate {
  let date = plainDateOf(year, month, 31);
  while (weekdayOf(date) !== 'Monday') date = addDays(date, -1);
  return date;
}

function movedOr(moved: Readonly<Record<number, string>>, year: number): PlainDate | undefined {
  const day = moved[year];
  return day === undefined ? undefined : onDay(year, day);
}

function onDay(year: number, monthAndDay: string): PlainDate {
  return plainDateOf(year, Number(monthAndDay.slice(0, 2)), Number(monthAndDay.slice(2)));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
