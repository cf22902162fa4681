import { type PlainDate, weekdayOf } from '#app/domain/plain-date.ts';
import { isBelowThreshold } from '#app/domain/publication-rule.ts';
import { blocks, type Finding } from '../../checks/finding.ts';
import { formatDay } from '../../wording.ts';
import { type RecordCheck, type RecordCheckInput, recordPlace } from '../record-check.ts';
import { plainDay } from '../record-term.ts';

type Rule = NonNullable<RecordCheckInput['facts']['council']['publication']>;

/**
 * C47: a record is published as its council has ruled: from which value, on which weekday, by which hour, and after whom
 * was told. The rule is the one of the council's settings; where the record brings none, the one printed on the form.
 * Authority: the rule of the council.
 * Example: Herefordshire, £50,000.00 and above: Thursdays by 12:00, after the director and the communications team.
 */
export const recordPublicationFindings: RecordCheck = (input) => {
  const { form, facts, document } = input;
  const rule = facts.council.publication ?? form.publication;
  if (rule === null || isBelowThreshold(rule.fromPounds, facts.value.maximum)) return [];
  const on = plainDay(facts.publication.on);
  const place = recordPlace(input, 'publication', 'Publication');
  if (on === null)
    return document.status === 'public'
      ? [blocks('C47', 'The day and hour of publication are not recorded, nor who was told first.', place)]
      : [];
  return [...onDay(rule, on, input), ...byHour(rule, input), ...toldFirst(rule, input)];
};

function onDay({ weekday }: Rule, on: PlainDate, input: RecordCheckInput): readonly Finding[] {
  if (weekday === null || weekdayOf(on) === weekday) return [];
  const sentence = `Publication is on ${weekdayOf(on)}, ${formatDay(on)}; the council publishes on ${weekday}s.`;
  return [blocks('C47', sentence, recordPlace(input, 'publication.on', 'Day of publication'))];
}

function byHour({ hour }: Rule, input: RecordCheckInput): readonly Finding[] {
  const at = input.facts.publication.hour;
  if (hour === null || (at !== '' && at <= hour)) return [];
  const sentence = `Publication is at ${at || 'an hour that is not recorded'}; the council publishes by ${hour}.`;
  return [blocks('C47', sentence, recordPlace(input, 'publication.hour', 'Hour of publication'))];
}

function toldFirst({ toldFirst: first }: Rule, input: RecordCheckInput): readonly Finding[] {
  const told = input.facts.publication.toldFirst.map((one) => one.toLowerCase());
  const missing = first.filter((one) => !told.includes(one.toLowerCase()));
  if (missing.length === 0) return [];
  const place = recordPlace(input, 'publication.toldFirst', 'Who was told first');
  return [blocks('C47', `Not told before publication: ${missing.join(', ')}.`, place)];
}
