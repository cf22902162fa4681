import type { ReactNode } from 'react';

type FieldsetProps = Readonly<{
  legend: ReactNode;
  children: ReactNode;
  legendSize?: 's' | 'm' | 'l';
  legendHidden?: boolean;
  id?: string;
  describedBy?: string;
  /** Several text boxes that make one answer: some screen readers then read the hint. */
  asGroup?: boolean;
}>;

export function Fieldset({ legend, children, legendSize, legendHidden, id, describedBy, asGroup }: FieldsetProps) {
  const look = legendHidden ? ' govuk-visually-hidden' : legendSize ? ` govuk-fieldset__legend--${legendSize}` : '';
  return (
    <fieldset className="govuk-fieldset" id={id} role={asGroup ? 'group' : undefined} aria-describedby={describedBy}>
      <legend className={`govuk-fieldset__legend${look}`}>
        {legendSize === 'l' ? <h1 className="govuk-fieldset__heading">{legend}</h1> : legend}
      </legend>
      {children}
    </fieldset>
  );
}
