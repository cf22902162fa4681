import type { ReactNode } from 'react';

/** What a form library hands over (a list), or a message of our own. */
export type FieldError = string | readonly string[] | null;

/** What every field takes. `id` is the name unless given. */
export type FieldProps = Readonly<{
  name: string;
  label: ReactNode;
  id?: string;
  hint?: ReactNode;
  error?: FieldError;
  /** Label as a heading: `l` when the question is the page's heading. */
  labelSize?: 's' | 'm' | 'l';
  /** Id of other text that describes the field. */
  describedBy?: string;
}>;

export function errorText(error: FieldError | undefined): string | undefined {
  const text = typeof error === 'string' ? error : error?.[0];
  return text || undefined;
}

/** The ids a control or fieldset points at, in reading order. */
export function describedBy(id: string, field: Pick<FieldProps, 'hint' | 'error' | 'describedBy'>): string | undefined {
  const ids = [field.describedBy, field.hint ? `${id}-hint` : null, errorText(field.error) ? `${id}-error` : null];
  return ids.filter(Boolean).join(' ') || undefined;
}
