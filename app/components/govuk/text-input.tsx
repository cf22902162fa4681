import type { ChangeEvent } from 'react';
import { describedBy, errorText, type FieldProps } from './field.ts';
import { FormGroup } from './form-group.tsx';

type Width = 2 | 3 | 4 | 5 | 10 | 20 | 30;

type TextInputProps = FieldProps &
  Readonly<{
    defaultValue?: string | number | null;
    type?: 'text' | 'email' | 'password' | 'tel' | 'url' | 'search';
    inputMode?: 'numeric' | 'decimal' | 'email' | 'tel' | 'url';
    /** Characters the field should look as if it holds. */
    width?: Width;
    prefix?: string;
    suffix?: string;
    autoComplete?: string;
    spellCheck?: boolean;
    maxLength?: number;
    readOnly?: boolean;
    labelHidden?: boolean;
    form?: string;
    onChange?: (event: ChangeEvent<HTMLInputElement>) => void;
  }>;

function Affix({ text, side }: Readonly<{ text: string; side: 'prefix' | 'suffix' }>) {
  return (
    <div className={`govuk-input__${side}`} aria-hidden="true">
      {text}
    </div>
  );
}

function inputClass({ width, inputMode, error }: Pick<TextInputProps, 'width' | 'inputMode' | 'error'>): string {
  const numeric = inputMode === 'numeric' || inputMode === 'decimal';
  const classes = [
    'govuk-input',
    width && `govuk-input--width-${width}`,
    numeric && 'jc-numeric-input',
    errorText(error) && 'govuk-input--error',
  ];
  return classes.filter(Boolean).join(' ');
}

export function TextInput(props: TextInputProps) {
  const {
    id = props.name,
    label,
    hint,
    error,
    labelSize,
    labelHidden,
    prefix,
    suffix,
    width,
    describedBy: _,
    ...rest
  } = props;
  const input = (
    <input
      type="text"
      {...rest}
      id={id}
      defaultValue={props.defaultValue ?? undefined}
      className={inputClass(props)}
      aria-describedby={describedBy(id, props)}
      aria-invalid={errorText(error) ? true : undefined}
    />
  );
  return (
    <FormGroup {...{ id, name: props.name, label, hint, error, labelSize, labelHidden }}>
      {prefix || suffix ? (
        <div className="govuk-input__wrapper">
          {prefix ? <Affix text={prefix} side="prefix" /> : null}
          {input}
          {suffix ? <Affix text={suffix} side="suffix" /> : null}
        </div>
      ) : (
        input
      )}
    </FormGroup>
  );
}
