import type { ReactNode } from 'react';
import { ErrorMessage } from './error-message.tsx';
import { describedBy, errorText, type FieldProps } from './field.ts';
import { Fieldset } from './fieldset.tsx';

type FieldsetGroupProps = FieldProps &
  Readonly<{ id: string; children: ReactNode; labelHidden?: boolean; asGroup?: boolean }>;

/** Legend, hint and error around several controls that answer one question. */
export function FieldsetGroup(props: FieldsetGroupProps) {
  const { id, label, hint, error, labelSize, labelHidden, asGroup, children } = props;
  const message = errorText(error);
  return (
    <div className={`govuk-form-group${message ? ' govuk-form-group--error' : ''}`}>
      <Fieldset
        legend={label}
        legendSize={labelSize}
        legendHidden={labelHidden}
        asGroup={asGroup}
        describedBy={describedBy(id, props)}
      >
        {hint ? (
          <div id={`${id}-hint`} className="govuk-hint">
            {hint}
          </div>
        ) : null}
        {message ? <ErrorMessage id={`${id}-error`} message={message} /> : null}
        {children}
      </Fieldset>
    </div>
  );
}
