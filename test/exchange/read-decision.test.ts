import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LARGEST_DECISION, readDecision } from '#app/exchange/recompute/read-decision.ts';

const caseText = (name: string) =>
  readFileSync(new URL(`../cases/decision-record-${name}.json`, import.meta.url), 'utf8');
const halton = JSON.parse(caseText('halton-2018'));

const bytes = (pack: unknown) => new TextEncoder().encode(typeof pack === 'string' ? pack : JSON.stringify(pack));
const refusals = (pack: unknown) => {
  const read = readDecision(pack === null ? null : bytes(pack));
  return read.ok ? [] : read.refusal.map(({ path, problem }) => `${path}: ${problem}`);
};

describe('the file of a decision', () => {
  it('is read as a report with its words, or as a record with its parts', () => {
    const report = readDecision(bytes(halton));
    expect(report.ok && [report.value.kind, report.value.form.id]).toEqual(['report', halton.form]);
    const record = readDecision(bytes(caseText('herefordshire-extension-2017')));
    expect(record.ok && [record.value.kind, record.value.form.id]).toEqual([
      'record',
      'herefordshire-written-statement',
    ]);
  });

  it('is refused with the path of everything that is wrong in it', () => {
    expect(refusals(null)).toEqual([': Choose the file of the decision.']);
    expect(refusals('{')[0]).toMatch(/^: /);
    expect(refusals([])).toEqual([': A pack must be an object.']);
    expect(refusals({ kind: 'evaluation', format: 1 })).toEqual(['kind: This must be "decision-record".']);
    expect(refusals({ ...halton, format: 2, colour: 'red' })).toEqual([
      'format: The format must be the number 1.',
      'colour: Unknown key "colour".',
    ]);
    expect(refusals({ ...halton, form: 'nobody' })).toEqual(['form: No form has this id.']);
  });

  it('is no text that no database keeps, no other encoding, and not larger than 2 MB', () => {
    const titled = (title: string) => ({ ...halton, title });
    for (const bad of ['nul \u0000', 'half \ud83d', 'half \udc00'])
      expect(refusals(titled(bad))[0], JSON.stringify(bad)).toContain('no character');
    for (const good of ['a \\u0000 in words', 'a \\ud83d in words', '\u{1F469} whole', 'é'])
      expect(refusals(titled(good))).toEqual([]);
    const latin = readDecision(new Uint8Array([0x7b, 0xe9, 0x7d]));
    expect(latin).toMatchObject({ refusal: [{ problem: 'The file is not a text in UTF-8.' }] });
    const large = readDecision(new Uint8Array(LARGEST_DECISION + 1));
    expect(large).toMatchObject({ refusal: [{ problem: 'The file is larger than 2 MB.' }] });
  });
});
