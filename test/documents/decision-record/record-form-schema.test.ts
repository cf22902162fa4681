import { describe, expect, it } from 'vitest';
import { parseRecordForm } from '#app/documents/decision-record/record-form-schema.ts';
import sixthForm from './sixth-form.json' with { type: 'json' };

const refused: readonly (readonly [string, Record<string, unknown>, RegExp])[] = [
  [
    'a field that does not exist',
    { layout: [{ kind: 'paragraph', text: 'By {maker.shoeSize}.' }] },
    /No field is called .+maker\.shoeSize/,
  ],
  [
    'a field of a part that nobody is asked for',
    { parts: sixthForm.parts.filter(({ part }) => part !== 'maker') },
    /maker\.decidedOn.+ is printed/,
  ],
  ['a part that is asked for twice', { parts: [...sixthForm.parts, sixthForm.parts[0]] }, /asked for twice/],
  ['a note without its mark', { notes: ['One.', 'Two.'] }, /Every note has one mark/],
  ['a form that ends before it begins', { validTo: '2017-04-30' }, /ends before it begins/],
  ['a pattern that cannot be read', { reference: { pattern: '(', example: 'A', year: null } }, /no regular expression/],
  [
    'a part that is no part of a record',
    { parts: [{ part: 'weather', heading: 'Weather', guidance: 'Sun.' }] },
    /Invalid option/,
  ],
  ['a role without its word', { roles: { officer: 'Officer' } }, /expected string/],
  ['an unknown key', { colour: 'red' }, /colour/],
];

describe('a form for decision records', () => {
  it('is accepted as it is', () => {
    expect(parseRecordForm(sixthForm).id).toBe('sixth-record');
  });

  it.each(refused)('is refused with %s', (_, change, reason) => {
    expect(() => parseRecordForm({ ...sixthForm, ...change })).toThrow(reason);
  });
});
