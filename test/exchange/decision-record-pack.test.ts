import { readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import type { ReportFacts } from '#app/documents/facts.ts';
import type { reportFactsSchema } from '#app/documents/report-facts/report-facts-schema.ts';
import type { JsonValue } from '#app/domain/canonical-json.ts';
import { exportDecisionRecordPack } from '#app/exchange/recompute/export-decision-record-pack.ts';
import { recomputePack, recomputeText } from '#app/exchange/recompute/recompute.server.ts';

type Pack = Record<string, JsonValue>;

const caseNamed = (name: string): Pack =>
  JSON.parse(readFileSync(new URL(`../cases/decision-record-${name}.json`, import.meta.url), 'utf8'));
const extension = caseNamed('herefordshire-extension-2017-repaired');
const halton = caseNamed('halton-2018');

const computed = (pack: Pack) => {
  const result = recomputePack(pack);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  if (result.value.kind !== 'decision-record') throw new Error(result.value.kind);
  return result.value;
};
const idsOf = (pack: Pack) => [...new Set(computed(pack).findings.map(({ id }) => id))];
const refusals = (pack: Pack) => {
  const result = recomputePack(pack);
  return result.ok ? [] : result.refusal.map(({ path, problem }) => `${path}: ${problem}`);
};
const recordWith = (part: string, change: Pack): Pack => {
  const record = extension.record as Record<string, Pack>;
  return { ...extension, record: { ...record, [part]: { ...record[part], ...change } } };
};

describe('the originals', () => {
  it.each([
    ['halton-2018', 'C12 C21 C22 C24 C25 C26 C27 C29 C30 C31 C32 C33 C34 C35 C36 C55'],
    ['herefordshire-award-2024', 'C01 C04 C12 C13 C31 C39 C40 C41 C42 C43 C44 C45 C46 C47'],
    ['herefordshire-extension-2017', 'C05 C06 C07 C12 C13 C15 C44 C46 C50'],
    ['hertfordshire-single-tender', 'C02 C03 C08 C11 C13 C16 C19 C20 C51 C52'],
    ['hertfordshire-property-2025', 'C02 C09 C10 C12 C13 C16 C17 C18 C49 C53'],
  ])('%s raises what is known of it, and its repaired twin nothing', (name, known) => {
    expect(idsOf(caseNamed(name))).toEqual(expect.arrayContaining(known.split(' ')));
    expect(computed(caseNamed(`${name}-repaired`)).findings).toEqual([]);
  });
});

describe('a decision record’s pack', () => {
  it('gives findings in the order of their ids, with the labels of their places', () => {
    const { findings, inputHash } = computed(recordWith('maker', { decidedOn: '2015-05-17' }));
    expect(findings.map(({ id }) => id)).toEqual(['C05', 'C06', 'C07', 'C44']);
    expect(findings[0]).toEqual({
      id: 'C05',
      severity: 'blocks',
      sentence: 'The decision is dated 17 May 2015 and the signature 17 May 2017: the year of one is a likely slip.',
      places: ['Date of the decision', 'Date of the signature'],
    });
    expect(inputHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('counts every fact in its hash, a title and a source included, and no note beside them', () => {
    const hash = (pack: Pack) => computed(pack).inputHash;
    expect(hash({ ...extension, source: 'elsewhere', notes: 'checked', expected: {} })).toBe(hash(extension));
    expect(hash(recordWith('heading', { title: 'Another (HIPSS) (TISS)' }))).not.toBe(hash(extension));
    expect(hash(recordWith('funding', { source: 'the budget' }))).not.toBe(hash(extension));
  });

  it('says which expected findings differ', () => {
    const { agrees, differences } = computed({ ...extension, expected: { findings: ['C05'] } });
    expect(agrees).toBe(false);
    expect(differences).toEqual([{ path: 'expected.findings', expected: ['C05'], actual: [] }]);
  });

  it('asks a draft for no signature', () => {
    const unsigned = recordWith('signature', { name: '', signedOn: null });
    expect(idsOf(unsigned)).toEqual(['C13']);
    expect(idsOf({ ...unsigned, status: 'draft' })).toEqual([]);
  });

  it('is refused with the path of everything that is wrong', () => {
    expect(refusals({ ...extension, form: 'nobody' })).toEqual(['form: No form has this id.']);
    expect(refusals(recordWith('value', { maximum: '12.345', colour: 'red' }))).toEqual([
      'record.value.maximum: 12.345 has 3 decimal places. Enter pounds and whole pence, with at most 2.',
      'record.value.colour: Unknown key "colour".',
    ]);
    expect(refusals(recordWith('maker', { decidedOn: '2017-02-29' }))[0]).toMatch(/^record\.maker\.decidedOn: A day/);
    expect(refusals(recordWith('value', { maximum: '10000000000.01' }))[0]).toContain('The largest amount');
    expect(refusals({ ...extension, stage: 'award', colour: 'red' })).toEqual([
      'colour: Unknown key "colour".',
      'stage: A pack of a decision record has no "stage".',
    ]);
    expect(refusals({ ...extension, status: 'lost' })).toEqual(['status: This must be one of: draft, signed, public.']);
    const { record: _, ...without } = extension;
    expect(refusals(without)).toEqual(['record: This is missing.']);
  });

  it('takes a text of 100,000 characters and no more', () => {
    const long = 'Carers ask. '.repeat(8334);
    expect(idsOf(recordWith('reasons', { text: long.slice(0, 99_999) }))).toEqual([]);
    expect(refusals(recordWith('reasons', { text: long.slice(0, 100_001) }))).toEqual([
      'record.reasons.text: At most 100,000 characters.',
    ]);
  });

  it('brings its council’s register of posts and rule of publication, or neither', () => {
    const register = [{ validFrom: '2014-08-06', posts: ['Director for Children’s Wellbeing'] }];
    expect(idsOf(recordWith('council', { register }))).toEqual([]);
    expect(computed(recordWith('council', { register: [{ validFrom: '2014-08-06' }] })).findings).toMatchObject([
      { id: 'C55', severity: 'warns', places: ['Decision maker', 'Signature', 'Register of posts'] },
    ]);
    const publication = { fromPounds: 50_000, weekday: 'Thursday', hour: '12:00', toldFirst: [] };
    expect(idsOf(recordWith('council', { publication }))).toEqual(['C47']);
    expect(refusals(recordWith('council', { colour: 'red' }))).toEqual([
      'record.council.colour: Unknown key "colour".',
    ]);
  });

  it('may claim light touch', () => {
    expect(idsOf(recordWith('process', { isLightTouch: true, cpvCode: '85311300' }))).toEqual([]);
    expect(idsOf(recordWith('process', { isLightTouch: true }))).toEqual(['C36']);
  });

  it('is what the portal exports', () => {
    const record = { heading: { title: 'Return interviews' }, value: { maximum: '100.00' } };
    const pack = exportDecisionRecordPack({ form: 'warrington-record', record, status: 'draft', source: 'the portal' });
    const read = recomputeText(JSON.stringify(pack));
    expect(read.ok && read.value).toMatchObject({ kind: 'decision-record', form: 'warrington-record' });
    expect(JSON.parse(JSON.stringify(pack))).toEqual({
      kind: 'decision-record',
      format: 1,
      source: 'the portal',
      form: 'warrington-record',
      status: 'draft',
      record,
    });
  });
});

describe('a report’s pack', () => {
  it('holds ReportFacts, no more and no less', () => {
    expectTypeOf<z.output<typeof reportFactsSchema>>().toExtend<ReportFacts>();
    expectTypeOf<ReportFacts>().toExtend<z.output<typeof reportFactsSchema>>();
  });

  it('may bring its council’s register of posts', () => {
    const repaired = caseNamed('halton-2018-repaired');
    const register = [{ validFrom: '2012-09-10', posts: ['Commissioning Manager'] }];
    const report = repaired.report as Record<string, JsonValue>;
    expect(computed({ ...repaired, report: { ...report, register } }).findings).toMatchObject([
      { id: 'C55', severity: 'warns', places: ['Reporting officer', 'Register of posts'] },
    ]);
  });

  it('is checked as it is built where nobody has entered the paper', () => {
    const { asWritten: _, ...facts } = halton;
    expect(idsOf(facts)).not.toContain('C21');
    expect(idsOf(facts)).toContain('C25');
  });

  it('is refused without its stage, with the keys of a record, or with a fact of another kind', () => {
    expect(refusals({ ...halton, stage: 'final', record: {} })).toEqual([
      'record: A pack of a report has no "record".',
      'stage: This must be one of: preliminary, award, extension, waiver.',
    ]);
    const report = halton.report as Record<string, Pack>;
    const term = { ...report.term, startsOn: '2018-13-01', weather: 'fine' };
    expect(refusals({ ...halton, report: { ...report, term } })).toEqual([
      'report.term.startsOn: A day is written YYYY-MM-DD, from 1900-01-01 to 2199-12-31.',
      'report.term.weather: Unknown key "weather".',
    ]);
    expect(refusals({ ...halton, asWritten: [{ kind: 'picture' }] })[0]).toMatch(/^asWritten\[0\]\.kind: /);
  });
});
