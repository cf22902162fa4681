import { z } from 'zod';
import { choiceField, optionalDateField, textField } from '#app/forms/fields.ts';

export const changes = ['none', 'extra-meeting', 'route', 'missed-agenda'] as const;
export const routes = ['forward-plan', 'general-exception', 'special-urgency'] as const;
export const standstills = ['usual', 'every-decision-effective', 'report-ready', 'none'] as const;

const choice = <const T extends readonly [string, ...string[]]>(choices: T) =>
  z.enum(choices, { error: 'Choose one of the list' }).catch(choices[0] as T[number]);

/** What is asked in the address. Everything has a default; a date that is no date is a problem. */
export const timetableForm = z
  .object({
    on: optionalDateField('the day it is worked out on'),
    ready: optionalDateField('the day the report is ready'),
    wanted: optionalDateField('the day the contract is wanted'),
    standstill: choice(standstills).default('usual'),
    change: choice(changes).default('none'),
    council: z.string().default(''),
    day: optionalDateField('the day of the meeting'),
    route: choice(routes).default('general-exception'),
  })
  .superRefine(({ on, ready, wanted, change, day }, context) => {
    const wrong = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (on && ready && ready < on) wrong('ready', 'The report must be ready on or after the day it is worked out on');
    if (on && wanted && wanted < on)
      wrong('wanted', 'The day the contract is wanted must not be before the day it is worked out on');
    if ((change === 'extra-meeting' || change === 'missed-agenda') && day === null)
      wrong('day', 'Enter the day of the meeting');
  });

export type TimetableQuery = z.output<typeof timetableForm>;

const yesNo = ['yes', 'no'] as const;
export const routeForm = z.object({
  councilId: textField('the council', { max: 60 }),
  isKey: choiceField(yesNo, 'Say whether it is a key decision'),
  byMeeting: choiceField(yesNo, 'Say who decides'),
  route: choiceField(routes, 'Choose how notice is given'),
  callInExemptBecause: textField('why call-in does not apply', { max: 300, optional: true }).default(''),
  noticePublishedOn: optionalDateField('the day the notice was published'),
});
