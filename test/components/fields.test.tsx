import { describe, expect, it } from 'vitest';
import { Checkboxes } from '#app/components/govuk/checkboxes.tsx';
import { DateInput } from '#app/components/govuk/date-input.tsx';
import { FileInput } from '#app/components/govuk/file-input.tsx';
import { Radios } from '#app/components/govuk/radios.tsx';
import { Select } from '#app/components/govuk/select.tsx';
import { TextArea } from '#app/components/govuk/text-area.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';
import { attributes, render } from './render.tsx';

const common = { name: 'value', label: 'The label', hint: 'The hint', error: ['The error', 'Another'] };
const options = [
  { value: 'a', text: 'First' },
  { value: 'b', text: 'Second', hint: 'About it', conditional: <TextInput name="more" label="More" /> },
];

const fields = {
  TextInput: <TextInput {...common} prefix="£" inputMode="decimal" width={10} defaultValue="12" />,
  TextArea: <TextArea {...common} defaultValue="12" maxCharacters={100} />,
  Select: <Select {...common} options={options.map(({ value, text }) => ({ value, text }))} defaultValue="b" />,
  Radios: <Radios {...common} options={options} defaultValue="b" />,
  Checkboxes: <Checkboxes {...common} options={options} defaultValue={['b']} />,
  DateInput: <DateInput {...common} defaultValue="2018-01-08" />,
  FileInput: <FileInput {...common} accept=".docx" />,
};

describe.each(Object.entries(fields))('%s', (_name, field) => {
  const html = render(field);
  it('labels every control', () => {
    const controls = [...html.matchAll(/<(?:input|textarea|select)[^>]*\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(attributes(html, 'for').sort()).toEqual(controls.sort());
    expect(controls.length).toBeGreaterThan(0);
  });
  it('is described by its hint and error, and points at nothing that is missing', () => {
    const described = attributes(html, 'aria-describedby').flatMap((ids) => ids.split(' '));
    expect(described).toEqual(expect.arrayContaining(['value-hint', 'value-error']));
    expect(attributes(html, 'id')).toEqual(expect.arrayContaining(described));
  });
  it('says the first error in words', () => {
    expect(html).toContain('<span class="govuk-visually-hidden">Error:</span> The error</p>');
    expect(html).not.toContain('Another');
  });
  it('repeats no id', () => {
    expect(new Set(attributes(html, 'id')).size).toBe(attributes(html, 'id').length);
  });
});

describe('values', () => {
  it.each([
    ['a box', fields.TextInput, 'value="12"'],
    ['a choice', fields.Radios, 'value="b" checked=""'],
    ['a tick', fields.Checkboxes, 'value="b" checked=""'],
    ['a day', fields.DateInput, 'name="value-day"'],
    ['a day without its zero', fields.DateInput, 'value="8"'],
    ['a year', fields.DateInput, 'name="value-year" value="2018"'],
    ['the limit of characters, before scripts run', fields.TextArea, 'You can enter up to 100 characters'],
    ['what a choice opens', fields.Radios, 'name="more"'],
  ])('are served: %s', (_what, field, expected) => expect(sorted(render(field))).toContain(expected));

  it('are left without marks when nothing is wrong', () => {
    expect(render(<TextInput name="value" label="The label" error={[]} />)).not.toMatch(/error|describedby|invalid/);
  });
});

/** React writes attributes in the order of the props; names come first for the reader here. */
function sorted(html: string): string {
  return html.replace(/<input([^>]*?)\/?>/g, (_tag, inside: string) => {
    const parts = inside.match(/[\w-]+="[^"]*"/g) ?? [];
    const order = ['name', 'value', 'checked'];
    const place = (part: string) => (order.indexOf(part.split('=')[0] ?? '') + order.length + 1) % (order.length + 1);
    return `<input ${[...parts].sort((a, b) => place(a) - place(b)).join(' ')}>`;
  });
}
