import { type FormProblem, problemFor } from '#app/components/form-problems.ts';
import { Button } from '#app/components/govuk/button.tsx';
import { DateInput } from '#app/components/govuk/date-input.tsx';
import { Details } from '#app/components/govuk/details.tsx';
import { InsetText } from '#app/components/govuk/inset-text.tsx';
import { Select } from '#app/components/govuk/select.tsx';
import { formatDate } from '#app/domain/plain-date.ts';
import { type TypedValues, typedDate } from '#app/forms/parse-form.ts';
import type { ShownTimetable } from './shown-timetable.ts';

type AskFormProps = Readonly<{ shown: ShownTimetable; values: TypedValues; problems: readonly FormProblem[] }>;

const changeOptions = [
  { value: 'none', text: 'Nothing changes' },
  { value: 'extra-meeting', text: 'There is an extra meeting' },
  { value: 'missed-agenda', text: 'The agenda of a meeting is missed' },
  { value: 'route', text: 'Notice is given in another way' },
];
export const routeOptions = [
  { value: 'forward-plan', text: 'Forward plan' },
  { value: 'general-exception', text: 'General exception (reg 10)' },
  { value: 'special-urgency', text: 'Special urgency (reg 11)' },
];
const standstillOptions = [
  { value: 'usual', text: 'As the law orders' },
  { value: 'every-decision-effective', text: 'Kept, once every decision is effective' },
  { value: 'report-ready', text: 'Kept, from the day the report is ready' },
  { value: 'none', text: 'Not kept' },
];

/** One change tried in thought. Nothing of it is stored: it stands in the page's address. */
export function AskForm({ shown, values, problems }: AskFormProps) {
  const { asOn, whatIf, councils } = shown;
  const error = (name: string) => problemFor(problems, name);
  const wrongDates = ['on', 'ready', 'wanted'].some((name) => error(name) !== undefined);
  return (
    <section className="jc-section" id="what-if">
      <h2 className="govuk-heading-m">What if?</h2>
      {whatIf?.sentence ? <InsetText>{whatIf.sentence}</InsetText> : null}
      <form method="get" noValidate action="#what-if">
        <div className="jc-side-by-side jc-side-by-side--top">
          <Select
            name="change"
            label="What changes"
            options={changeOptions}
            defaultValue={values.change ?? 'none'}
            error={error('change')}
          />
          <Select
            name="council"
            label="At which council"
            options={councils.map(({ councilId, name }) => ({ value: councilId, text: name }))}
            defaultValue={values.council}
            error={error('council')}
          />
        </div>
        <div className="jc-side-by-side jc-side-by-side--top">
          <DateInput
            name="day"
            label="Day of the meeting"
            hint="For an extra meeting, or one whose agenda is missed"
            defaultValue={typedDate(values, 'day')}
            error={error('day')}
          />
          <Select
            name="route"
            label="Notice by"
            hint="For notice given in another way"
            options={routeOptions}
            defaultValue={values.route ?? 'general-exception'}
            error={error('route')}
          />
        </div>
        <Details summary="From which day, and until when" open={wrongDates}>
          <DateInput
            name="on"
            label="Worked out as on"
            defaultValue={typedDate(values, 'on')}
            hint={`Left empty: ${formatDate(asOn.on)}`}
            error={error('on')}
          />
          <DateInput
            name="ready"
            label="Report is ready on"
            defaultValue={typedDate(values, 'ready')}
            hint="Left empty: the same day"
            error={error('ready')}
          />
          <DateInput
            name="wanted"
            label="Contract wanted on"
            defaultValue={typedDate(values, 'wanted', asOn.wanted)}
            error={error('wanted')}
          />
          <Select
            name="standstill"
            label="Standstill"
            options={standstillOptions}
            defaultValue={values.standstill ?? 'usual'}
          />
        </Details>
        <Button secondary>Work it out</Button>
      </form>
    </section>
  );
}
