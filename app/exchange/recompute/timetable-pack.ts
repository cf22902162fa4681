/**
 * A timetable pack answers questions about dates, each with one named rule. Bank holidays may come with the pack, in
 * the public JSON format; else the shipped lists are used. A day whose bank holidays are not known is refused.
 * Methods of sending letters under PCR 2015: `electronic`, `other` (also written `post` or `not-electronic`), `mixed`.
 * Example: see test/cases/timetable-visible.json.
 */
import { type BankHolidays, DIVISIONS, parseBankHolidays, publishedBankHolidays } from '#app/domain/bank-holidays.ts';
import {
  callIn,
  lastDayOfPeriodBeginningWith,
  latestAgendaPublication,
  latestForwardPlanPublication,
} from '#app/domain/council-path.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import type { Result } from '#app/domain/result.ts';
import { type StandstillFacts, type StandstillRefusal, standstill } from '#app/domain/standstill.ts';
import { sayNoHolidayData } from '#app/domain/working-days.ts';
import {
  complain,
  type Fields,
  field,
  isRecord,
  type Json,
  type Place,
  readChoice,
  readDate,
  readId,
  readList,
  readRecord,
  readWholeNumber,
  under,
} from './pack-reader.ts';

export const TIMETABLE_KEYS = ['kind', 'format', 'questions', 'bankHolidays'];

export type TimetableRule = 'standstill' | 'call-in' | 'agenda' | 'forward-plan' | 'period-beginning-with';

export type TimetableAnswer = Readonly<Record<string, PlainDate>>;

export interface TimetableResult {
  readonly kind: 'timetable';
  readonly answers: Readonly<Record<string, TimetableAnswer>>;
}

type Answerer = (fields: Fields, place: Place, holidays: BankHolidays) => TimetableAnswer | undefined;

const RULES: readonly TimetableRule[] = ['standstill', 'call-in', 'agenda', 'forward-plan', 'period-beginning-with'];
const REGIMES = ['PCR2015', 'PA2023', 'PSR2023'] as const;
const METHODS = ['electronic', 'mixed', 'other', 'post', 'not-electronic'] as const;
const MOST_QUESTIONS = 2000;
const MOST_DAYS = 3660;

const ANSWERERS: Readonly<Record<TimetableRule, Answerer>> = {
  standstill: answerStandstill,
  'call-in': answerCallIn,
  agenda: answerAgenda,
  'forward-plan': answerForwardPlan,
  'period-beginning-with': answerPeriod,
};

/** Answers every question; undefined when the pack is refused, with the reasons added to the place's problems. */
export function computeTimetable(pack: Fields, place: Place): TimetableResult | undefined {
  const holidays = readHolidays(field(pack, 'bankHolidays'), under(place, 'bankHolidays'));
  const answers = new Map<string, TimetableAnswer>();
  const seen = new Set<string>();
  const read = readList(field(pack, 'questions'), under(place, 'questions'), MOST_QUESTIONS, (question, where) => {
    if (!isRecord(question)) return complain(where, 'This must be an object.');
    const id = readId(field(question, 'id'), under(where, 'id'));
    const rule = readChoice(field(question, 'rule'), under(where, 'rule'), RULES);
    if (id !== undefined && seen.has(id)) complain(under(where, 'id'), `The question "${id}" is listed twice.`);
    if (id !== undefined) seen.add(id);
    const answer = rule === undefined ? undefined : ANSWERERS[rule](question, where, holidays ?? publishedBankHolidays);
    if (id !== undefined && answer !== undefined) answers.set(id, answer);
    return answer;
  });
  if (read?.length === 0 && place.problems.length === 0)
    complain(under(place, 'questions'), 'At least one question is needed.');
  return place.problems.length > 0 ? undefined : { kind: 'timetable', answers: Object.fromEntries(answers) };
}

function answerStandstill(question: Fields, place: Place, holidays: BankHolidays): TimetableAnswer | undefined {
  const regime = readChoice(field(question, 'regime'), under(place, 'regime'), REGIMES);
  if (regime === undefined) return undefined;
  const facts = regime === 'PCR2015' ? readLetters(question, place) : readNotice(question, regime, place);
  if (facts === undefined) return undefined;
  const key = regime === 'PCR2015' ? 'sent' : 'published';
  const wait = settle(standstill(facts, holidays), under(place, key), place);
  return wait && { ends: wait.ends, contractFrom: wait.contractFrom };
}

function readLetters(question: Fields, place: Place): StandstillFacts | undefined {
  const fields = readRecord(question, place, ['id', 'rule', 'regime', 'sent', 'method', 'received']);
  const sent = readDate(field(fields, 'sent'), under(place, 'sent'));
  const method = readChoice(field(fields, 'method'), under(place, 'method'), METHODS);
  const receipt = field(fields, 'received') ?? null;
  const lastReceived = receipt === null ? null : readDate(receipt, under(place, 'received'));
  if (sent === undefined || method === undefined || lastReceived === undefined) return undefined;
  if (method === 'electronic') return { regime: 'PCR2015', method, sent };
  return { regime: 'PCR2015', method: method === 'mixed' ? 'mixed' : 'other', sent, lastReceived };
}

function readNotice(question: Fields, regime: 'PA2023' | 'PSR2023', place: Place): StandstillFacts | undefined {
  const fields = readRecord(question, place, ['id', 'rule', 'regime', 'published']);
  const published = readDate(field(fields, 'published'), under(place, 'published'));
  return published === undefined ? undefined : { regime, published };
}

function answerCallIn(question: Fields, place: Place, holidays: BankHolidays): TimetableAnswer | undefined {
  const fields = readRecord(question, place, ['id', 'rule', 'published', 'workingDays']);
  const published = readDate(field(fields, 'published'), under(place, 'published'));
  const days = readDays(fields, 'workingDays', place);
  if (published === undefined || days === undefined) return undefined;
  const held = settle(callIn(published, days, holidays), under(place, 'published'), place);
  return held && { lastDay: held.lastDay, effective: held.effective };
}

function answerAgenda(question: Fields, place: Place, holidays: BankHolidays): TimetableAnswer | undefined {
  const fields = readRecord(question, place, ['id', 'rule', 'meeting', 'clearWorkingDays']);
  const meeting = readDate(field(fields, 'meeting'), under(place, 'meeting'));
  const days = readDays(fields, 'clearWorkingDays', place);
  if (meeting === undefined || days === undefined) return undefined;
  const latest = settle(latestAgendaPublication(meeting, days, holidays), under(place, 'meeting'), place);
  return latest && { latestPublication: latest };
}

function answerForwardPlan(question: Fields, place: Place, holidays: BankHolidays): TimetableAnswer | undefined {
  const fields = readRecord(question, place, ['id', 'rule', 'decision', 'clearDays', 'count']);
  const decision = readDate(field(fields, 'decision'), under(place, 'decision'));
  const days = readDays(fields, 'clearDays', place);
  const count = readChoice(field(fields, 'count') ?? 'calendar', under(place, 'count'), [
    'calendar',
    'working',
  ] as const);
  if (decision === undefined || days === undefined || count === undefined) return undefined;
  const latest = settle(latestForwardPlanPublication(decision, days, count, holidays), under(place, 'decision'), place);
  return latest && { latestPublication: latest };
}

function answerPeriod(question: Fields, place: Place): TimetableAnswer | undefined {
  const fields = readRecord(question, place, ['id', 'rule', 'start', 'days']);
  const start = readDate(field(fields, 'start'), under(place, 'start'));
  const days = readDays(fields, 'days', place);
  return start === undefined || days === undefined ? undefined : { lastDay: lastDayOfPeriodBeginningWith(start, days) };
}

function readDays(fields: Fields | undefined, key: string, place: Place): number | undefined {
  return readWholeNumber(field(fields, key), under(place, key), 1, MOST_DAYS);
}

function settle<T>(result: Result<T, StandstillRefusal>, datePlace: Place, place: Place): T | undefined {
  if (result.ok) return result.value;
  const { refusal } = result;
  if (refusal.kind === 'no-holiday-data') return complain(datePlace, sayNoHolidayData(refusal));
  if (refusal.kind === 'received-before-sent')
    return complain(
      under(place, 'received'),
      `Received on ${refusal.lastReceived}, before it was sent on ${refusal.sent}.`,
    );
  return complain(
    place,
    `A standstill of ${refusal.workingDays} working days is below the minimum of ${refusal.minimum}.`,
  );
}

function readHolidays(value: Json, place: Place): BankHolidays | undefined {
  if (value === undefined) return publishedBankHolidays;
  for (const division of DIVISIONS) {
    const list = isRecord(value) ? field(value, division) : undefined;
    const fields = isRecord(list) ? readRecord(list, under(place, division), ['division', 'events']) : undefined;
    const events = field(fields, 'events');
    for (const [index, event] of (Array.isArray(events) ? events : []).entries())
      if (isRecord(event)) readRecord(event, under(place, division, 'events', index), ['date', 'bunting']);
  }
  const holidays = parseBankHolidays(value);
  if (holidays.ok) return holidays.value;
  for (const { path, problem } of holidays.refusal)
    place.problems.push({ path: path === '' ? place.path : `${place.path}.${path}`, problem });
  return undefined;
}
