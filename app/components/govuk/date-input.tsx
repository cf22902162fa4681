import { errorText, type FieldProps } from './field.ts';
import { FieldsetGroup } from './fieldset-group.tsx';

export type DateParts = Readonly<{ day?: string; month?: string; year?: string }>;

type DateInputProps = FieldProps &
  Readonly<{
    /** A date as YYYY-MM-DD, or the three parts as they were typed. */
    defaultValue?: string | DateParts | null;
    labelHidden?: boolean;
    form?: string;
    /** Which boxes to mark when there is an error; all unless given. */
    errorParts?: readonly (keyof DateParts)[];
  }>;

const PARTS = [
  { part: 'day', label: 'Day', width: 2 },
  { part: 'month', label: 'Month', width: 2 },
  { part: 'year', label: 'Year', width: 4 },
] as const;

function partsOf(value: DateInputProps['defaultValue']): DateParts {
  if (typeof value !== 'string') return value ?? {};
  const [year, month, day] = value.split('-');
  return { year, month: month?.replace(/^0/, ''), day: day?.replace(/^0/, '') };
}

/** Sends `name-day`, `name-month`, `name-year`. */
export function DateInput(props: DateInputProps) {
  const { id = props.name, name, error, defaultValue, form, errorParts } = props;
  const parts = partsOf(defaultValue);
  const wrong = (part: keyof DateParts) => Boolean(errorText(error)) && (errorParts?.includes(part) ?? true);
  return (
    <FieldsetGroup {...props} id={id} asGroup>
      <div className="govuk-date-input" id={id}>
        {PARTS.map(({ part, label, width }) => (
          <div key={part} className="govuk-date-input__item">
            <div className="govuk-form-group">
              <label className="govuk-label govuk-date-input__label" htmlFor={`${id}-${part}`}>
                {label}
              </label>
              <input
                type="text"
                inputMode="numeric"
                id={`${id}-${part}`}
                name={`${name}-${part}`}
                defaultValue={parts[part]}
                form={form}
                className={`govuk-input govuk-date-input__input govuk-input--width-${width}${wrong(part) ? ' govuk-input--error' : ''}`}
                aria-invalid={wrong(part) ? true : undefined}
              />
            </div>
          </div>
        ))}
      </div>
    </FieldsetGroup>
  );
}
