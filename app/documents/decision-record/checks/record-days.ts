import { publishedBankHolidays } from '#app/domain/bank-holidays.ts';
import { isWorkingDay, sayNoHolidayData, workingDayCalendar, workingDaysAfter } from '#app/domain/working-days.ts';
import { citedEventFindings } from '../../checks/award-rules.ts';
import { blocks, type Finding, type Place, warns } from '../../checks/finding.ts';
import { formatDay } from '../../wording.ts';
import { decisionDay, type RecordCheck, type RecordCheckInput, recordPlace } from '../record-check.ts';
import { plainDay } from '../record-term.ts';

/** C05, C06, C07, C09 and C13: the days of a decision and its signature, and whether anybody signed. */
export const recordDayFindings: RecordCheck = (input) => [
  ...signedInTime(input),
  ...onWorkingDays(input),
  ...inOrder(input),
  ...yearOfReference(input),
  ...signed(input),
];

const DAYS_TO_SIGN = 10;
const calendar = workingDayCalendar('england-and-wales', publishedBankHolidays);

const decided = (input: RecordCheckInput): Place => recordPlace(input, 'maker.decidedOn', 'Date of the decision');
const signature = (input: RecordCheckInput): Place => recordPlace(input, 'signature.signedOn', 'Date of the signature');

/**
 * A decision is signed on its day or within ten working days after it. The same day of another year is named as the slip
 * that it most likely is.
 * Authority: SI 2012/2089 regulation 13(4) (as soon as reasonably practicable); ten working days is the portal's rule.
 * Example: decided on 17 May 2015, signed on 17 May 2017: the year of one of them is a likely slip.
 */
function signedInTime(input: RecordCheckInput): readonly Finding[] {
  const [on, by] = [plainDay(input.facts.maker.decidedOn), plainDay(input.facts.signature.signedOn)];
  if (on === null || by === null || on === by) return [];
  const places = [decided(input), signature(input)];
  const both = `The decision is dated ${formatDay(on)} and the signature ${formatDay(by)}`;
  if (on.slice(4) === by.slice(4)) return [blocks('C05', `${both}: the year of one is a likely slip.`, ...places)];
  if (by < on) return [blocks('C05', `${both}, before the decision.`, ...places)];
  const latest = workingDaysAfter(on, DAYS_TO_SIGN, calendar);
  if (!latest.ok) return [warns('C05', sayNoHolidayData(latest.refusal), ...places)];
  if (by <= latest.value) return [];
  return [blocks('C05', `${both}, later than ${DAYS_TO_SIGN} working days, ${formatDay(latest.value)}.`, ...places)];
}

function onWorkingDays(input: RecordCheckInput): readonly Finding[] {
  const days = [
    ['The decision', plainDay(input.facts.maker.decidedOn), decided(input)],
    ['The signature', plainDay(input.facts.signature.signedOn), signature(input)],
  ] as const;
  return days.flatMap(([what, on, place]) => {
    const working = on === null ? null : isWorkingDay(on, calendar);
    if (on === null || working === null || !working.ok || working.value) return [];
    return [warns('C06', `${what} is dated ${formatDay(on)}, which is no working day.`, place)];
  });
}

/** A decision is not made before its procurement began, nor before anything that it cites. */
function inOrder(input: RecordCheckInput): readonly Finding[] {
  const { process, authority } = input.facts;
  const on = decisionDay(input.facts);
  if (on === null) return [];
  const began = process.beganOn === null ? [] : [{ event: 'Start of the procurement', on: process.beganOn }];
  const power = authority.decidedOn === null ? [] : [{ event: 'Decision on the authority', on: authority.decidedOn }];
  const events = process.events.flatMap(({ event, on: day }) => (day === null ? [] : [{ event, on: day }]));
  const decision = { on, place: decided(input) };
  return [
    ...citedEventFindings([...began, ...events], recordPlace(input, 'process', 'Procurement'), decision),
    ...citedEventFindings(power, recordPlace(input, 'authority.decidedOn', 'Date of the authority'), decision),
  ];
}

/** Where the form says which digits of a reference are its year: "B147/24" is a reference of 2024. */
function yearOfReference(input: RecordCheckInput): readonly Finding[] {
  const { reference } = input.facts.heading;
  const digits = input.form.reference?.year ?? null;
  const year = digits === null ? undefined : new RegExp(digits).exec(reference)?.[1];
  const on = decisionDay(input.facts);
  if (year === undefined || on === null || on.slice(2, 4) === year) return [];
  const sentence = `The reference ${reference} is of 20${year}, the decision of ${formatDay(on)}.`;
  return [warns('C09', sentence, recordPlace(input, 'heading.reference', 'Reference'), decided(input))];
}

/** A record that is no draft any more is signed, with name, post and day. */
function signed(input: RecordCheckInput): readonly Finding[] {
  const { form, facts, document } = input;
  if (document.status === 'draft' || !form.parts.some(({ part }) => part === 'signature')) return [];
  const { name, post, signedOn } = facts.signature;
  const missing = Object.entries({ name, post, date: signedOn ?? '' }).flatMap(([what, value]) =>
    value === '' ? [what] : [],
  );
  if (missing.length === 0) return [];
  return [
    blocks('C13', `The signature lacks its ${missing.join(', ')}.`, recordPlace(input, 'signature', 'Signature')),
  ];
}
