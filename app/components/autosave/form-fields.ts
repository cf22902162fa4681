import type { Fields } from './autosaver.ts';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function controls(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (element): element is Control =>
      (element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement) &&
      element.name !== '' &&
      element.type !== 'file' &&
      element.type !== 'password',
  );
}

function isHidden(control: Control): boolean {
  return control.type === 'hidden';
}

function isTicked(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox');
}

/** What the person filled in. Hidden fields are left out: they belong to the page, not to the draft. */
export function readFields(form: HTMLFormElement): Fields {
  const fields: Record<string, string[]> = {};
  for (const control of controls(form)) {
    if (isHidden(control)) continue;
    fields[control.name] ??= [];
    if (!isTicked(control) || control.checked) fields[control.name]?.push(control.value);
  }
  return fields;
}

export function sameFields(one: Fields, other: Fields): boolean {
  return JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());
}

/** React keeps its own note of a value; setting it through the prototype and telling it keeps the two in step. */
function setValue(control: Control, value: string): void {
  const prototype = Object.getPrototypeOf(control) as Control;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(control, value);
}

/** Puts a draft back into the form. A name the form no longer has is passed over. */
export function writeFields(form: HTMLFormElement, fields: Fields): void {
  const used = new Map<string, number>();
  for (const control of controls(form)) {
    const values = fields[control.name];
    if (!values || isHidden(control)) continue;
    if (isTicked(control)) {
      if (control.checked !== values.includes(control.value)) control.click();
      continue;
    }
    const position = used.get(control.name) ?? 0;
    used.set(control.name, position + 1);
    setValue(control, values[position] ?? '');
    control.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

/**
 * Hidden values that changed since the page was served (a new version number), and what each replaces. React writes
 * its own value back into a hidden field, so they are laid over the form's data rather than into the form.
 */
export type Overrides = Map<string, Readonly<{ value: string; replaces: string | null }>>;

function hiddenValue(form: HTMLFormElement, name: string): string | null {
  return controls(form).find((control) => isHidden(control) && control.name === name)?.value ?? null;
}

export function override(form: HTMLFormElement, overrides: Overrides, name: string, value: string): void {
  overrides.set(name, { value, replaces: hiddenValue(form, name) });
}

/** Was the page served before these version numbers were given out? */
export function isOlderThan(form: HTMLFormElement, hidden: Readonly<Record<string, string>>): boolean {
  return Object.entries(hidden).some(([name, value]) => Number(hiddenValue(form, name)) < Number(value));
}

/** An override gives way when the page itself has brought another value since. */
export function applyOverrides(form: HTMLFormElement, overrides: Overrides, data: FormData | URLSearchParams): void {
  for (const [name, { value, replaces }] of overrides) {
    if (hiddenValue(form, name) === replaces) data.set(name, value);
  }
}

/** What to send: the draft, with the page's hidden fields as they are now. */
export function requestBody(form: HTMLFormElement, fields: Fields, overrides: Overrides): URLSearchParams {
  const body = new URLSearchParams();
  for (const control of controls(form)) if (isHidden(control)) body.append(control.name, control.value);
  applyOverrides(form, overrides, body);
  for (const [name, values] of Object.entries(fields)) for (const value of values) body.append(name, value);
  return body;
}
