import { describe, expect, it } from 'vitest';
import { buildRecord } from '#app/documents/decision-record/build-record.ts';
import { decisionRecordSchema, type RecordFacts } from '#app/documents/decision-record/record-facts.ts';
import { parseRecordForm, type RecordForm } from '#app/documents/decision-record/record-form-schema.ts';
import { recordFormById, recordFormsOn } from '#app/documents/decision-record/record-forms.ts';
import type { Block } from '#app/documents/document.ts';
import { runsOfBlock } from '#app/documents/inline-text.ts';
import { publicCopy } from '#app/documents/public-copy.ts';
import { plainText } from '#app/documents/render/plain-text.ts';
import { findingsOn, formNamed, recordOfCase, warringtonShare } from './repaired-records.ts';
import sixthForm from './sixth-form.json' with { type: 'json' };

const asJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
const draft = (form: RecordForm, facts: RecordFacts, hrefs: Record<string, string> = {}) =>
  buildRecord(form, facts, { hrefs, versionLabel: 'Version 1', status: 'draft' });

const records: readonly (readonly [string, RecordForm, RecordFacts])[] = [
  ...[
    'hertfordshire-single-tender',
    'hertfordshire-property-2025',
    'herefordshire-award-2024',
    'herefordshire-extension-2017',
  ].map((name) => {
    const { form, facts } = recordOfCase(`${name}-repaired`);
    return [name, form, facts] as const;
  }),
  ['warrington-share', formNamed('warrington-record'), warringtonShare],
  ['sixth-form', parseRecordForm(sixthForm), warringtonShare],
];

describe.each(records)('a complete record: %s', (name, form, facts) => {
  const { document, problems } = draft(form, facts);

  it('is built as it was before, with nothing unresolved', async () => {
    expect(problems).toEqual([]);
    await expect(asJson(document)).toMatchFileSnapshot(`snapshots/${name}.json.snap`);
    await expect(plainText(document)).toMatchFileSnapshot(`snapshots/${name}.txt`);
  });

  it('raises nothing', () => {
    expect(findingsOn(form, facts)).toEqual([]);
  });

  it('loses its guidance and its signature in the public copy', () => {
    const copy = publicCopy(
      buildRecord(form, facts, { hrefs: {}, versionLabel: 'Version 1', status: 'signed' }).document,
    );
    const words = copy.ok ? plainText(copy.value) : '';
    expect(words).toContain('Signature redacted');
    expect(words).not.toContain('Guidance');
    expect(words).not.toContain(facts.signature.name);
  });
});

const blank = decisionRecordSchema.parse({});
const forms = records.map(([name, form]) => [name, form] as const);

describe('an empty record', () => {
  it.each(forms)('asks for what it lacks: %s', (_, form) => {
    const { document, problems } = draft(form, blank);
    expect(problems.map(({ factId }) => factId)).toEqual(
      expect.arrayContaining(['heading.title', 'decision.text', 'reasons.text', 'interests.noneDeclared']),
    );
    const copy = publicCopy(document);
    expect(copy.ok).toBe(false);
  });

  it.each(forms)('is signed only with a day: %s', (_, form) => {
    expect(draft(form, blank).problems.map(({ factId }) => factId)).not.toContain('signature.signedOn');
    const signed = buildRecord(form, blank, { hrefs: {}, versionLabel: 'Version 1', status: 'signed' });
    expect(signed.problems.map(({ factId }) => factId)).toContain('signature.signedOn');
  });
});

describe('a record', () => {
  const { form, facts } = recordOfCase('herefordshire-extension-2017-repaired');

  it('gives figures, days and names their facts with their addresses, in the council’s own date format', () => {
    const { document } = draft(form, facts, { value: '/parts/value', contract: '/parts/contract' });
    const runs = document.blocks.flatMap(runsOfBlock).flat();
    const found = (factId: string) => runs.find((run) => run.kind === 'fact' && run.factId === factId);
    expect(found('value.maximum')).toMatchObject({ text: '£303,500.00', href: '/parts/value' });
    expect(found('contract.startsOn')).toMatchObject({ text: '01/09/2017', href: '/parts/contract' });
    expect(found('value.maximum.month')).toMatchObject({ text: '£43,357.14' });
    expect(found('consultation.rows.0.who')).toMatchObject({ text: 'Foster carers who use the service' });
  });

  it('keeps an author’s paragraphs and lists', () => {
    const text = 'First\nline.\n\n- one\n- two\n\nLast.';
    const { document } = draft(form, { ...facts, reasons: { ...facts.reasons, text } });
    const at = document.blocks.findIndex((block) => block.kind === 'paragraph' && words(block) === 'First line.');
    expect(document.blocks.slice(at, at + 3).map(words)).toEqual(['First line.', 'one|two', 'Last.']);
    expect(document.blocks[at + 1]).toMatchObject({ kind: 'list', ordered: false });
  });

  it('numbers its sections where its form does', () => {
    const numbers = (name: string) => {
      const record = recordOfCase(`${name}-repaired`);
      return draft(record.form, record.facts).document.blocks.flatMap((block) =>
        block.kind === 'heading' && block.number !== null ? [block.number] : [],
      );
    };
    expect(numbers('hertfordshire-single-tender')).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(numbers('herefordshire-award-2024')).toEqual([]);
  });

  it('says that a member was consulted only where one was', () => {
    const record = recordOfCase('hertfordshire-property-2025-repaired');
    const saying = (rows: RecordFacts['consultation']['rows']) =>
      plainText(draft(record.form, { ...record.facts, consultation: { ...record.facts.consultation, rows } }).document);
    expect(saying(record.facts.consultation.rows)).toMatch(/^After consultation with Executive Member for/m);
    expect(saying([])).toMatch(/^I am proceeding with/m);
    expect(saying([])).not.toContain('After consultation');
  });
});

const words = (block: Block) =>
  runsOfBlock(block)
    .map((runs) => runs.map((run) => ('text' in run ? run.text : '')).join(''))
    .join('|');

describe('forms by day', () => {
  it('are those in use on it', () => {
    const ids = (council: string, on: string) => recordFormsOn(council, on).map(({ id }) => id);
    expect(ids('hertfordshire', '2018-03-06')).toEqual(['hertfordshire-executive-decision-record']);
    expect(ids('hertfordshire', '2020-04-01')).toEqual(['hertfordshire-officer-decision-record']);
    expect(ids('herefordshire', '2017-05-17')).toEqual(['herefordshire-written-statement']);
    expect(ids('herefordshire', '2024-02-23')).toEqual([
      'herefordshire-operational-decision',
      'herefordshire-written-statement',
    ]);
    expect(ids('elsewhere', '2024-02-23')).toEqual([]);
  });

  it('are found by id, or not at all', () => {
    expect(recordFormById('cheshire-east-record')?.council).toBe('Cheshire East Borough Council');
    expect(recordFormById('cheshire-west-and-chester-record')?.councilId).toBe('cheshire-west-and-chester');
    expect(recordFormById('constructor')).toBeNull();
  });
});
