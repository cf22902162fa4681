import type { ChangeEvent } from 'react';
import { describedBy, errorText, type FieldProps } from './field.ts';
import { FormGroup } from './form-group.tsx';

export type Option = Readonly<{ value: string; text: string; disabled?: boolean }>;

type SelectProps = FieldProps &
  Readonly<{
    options: readonly Option[];
    defaultValue?: string | number | null;
    labelHidden?: boolean;
    form?: string;
    onChange?: (event: ChangeEvent<HTMLSelectElement>) => void;
  }>;

export function Select(props: SelectProps) {
  const { id = props.name, name, label, hint, error, labelSize, labelHidden, options } = props;
  return (
    <FormGroup {...{ id, name, label, hint, error, labelSize, labelHidden }}>
      <select
        id={id}
        name={name}
        form={props.form}
        defaultValue={props.defaultValue ?? undefined}
        className={`govuk-select${errorText(error) ? ' govuk-select--error' : ''}`}
        aria-describedby={describedBy(id, props)}
        aria-invalid={errorText(error) ? true : undefined}
        onChange={props.onChange}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.text}
          </option>
        ))}
      </select>
    </FormGroup>
  );
}
