import type { ReactNode } from 'react';
import { ErrorMessage } from './error-message.tsx';
import { errorText, type FieldProps } from './field.ts';

type FormGroupProps = FieldProps & Readonly<{ id: string; children: ReactNode; labelHidden?: boolean }>;

/** Label, hint and error around one control whose id is `id`. */
export function FormGroup({ id, label, hint, error, labelSize, labelHidden, children }: FormGroupProps) {
  const message = errorText(error);
  const labelClass = labelHidden ? ' govuk-visually-hidden' : labelSize ? ` govuk-label--${labelSize}` : '';
  const labelElement = (
    <label className={`govuk-label${labelClass}`} htmlFor={id}>
      {label}
    </label>
  );
  return (
    <div className={`govuk-form-group${message ? ' govuk-form-group--error' : ''}`}>
      {labelSize === 'l' ? <h1 className="govuk-label-wrapper">{labelElement}</h1> : labelElement}
      {hint ? (
        <div id={`${id}-hint`} className="govuk-hint">
          {hint}
        </div>
      ) : null}
      {message ? <ErrorMessage id={`${id}-error`} message={message} /> : null}
      {children}
    </div>
  );
}
