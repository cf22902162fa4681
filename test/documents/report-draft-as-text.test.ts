import { describe, expect, it } from 'vitest';
import { labelOfBox } from '#app/documents/label-of-box.ts';
import { type DraftNames, reportDraftAsText } from '#app/documents/report-draft-as-text.ts';
import { reportDraftChanges } from '#app/documents/report-draft-changes.ts';
import { draftSections } from '#app/documents/report-draft-sections.ts';
import { fieldsOfTexts } from '#app/documents/report-fields.ts';
import { emptyReportTexts, parseReportTexts } from '#app/documents/report-texts.ts';
import { REPORT_STAGES, type ReportStage } from '#app/domain/report-stage.ts';
import { awardTexts, preliminaryTexts } from '#db/seed/report-texts.ts';

const names: DraftNames = {
  meeting: { body: 'Executive Board', heldOn: '2018-01-18' },
  contract: { reference: 'WBC-C-2025-118', supplier: 'Advocacy Together' },
  councils: [
    { id: 'warrington', shortName: 'Warrington' },
    { id: 'halton', shortName: 'Halton' },
  ],
  priorities: [{ id: 'health', name: 'A Healthy Halton' }],
};

const textOf = (stage: ReportStage, id: string, texts: unknown, named: DraftNames = names) =>
  reportDraftAsText(stage, parseReportTexts(texts), named).find((one) => one.id === id)?.text;

describe('a draft as text', () => {
  it('says a meeting by its body and day, and a contract by its reference, never by an id', () => {
    const id = '3f0c1f4e-1111-4111-8111-111111111111';
    const texts = { meetingId: id, contractId: id, extensionMonths: '6' };
    const sections = reportDraftAsText('extension', parseReportTexts(texts), names);
    const all = sections.map(({ text }) => text).join('');
    expect(all).toBe(
      'The meeting: 18 January 2018, Executive Board\nThe contract: WBC-C-2025-118, Advocacy Together\nThe months of the extension: 6\n',
    );
    const gone = reportDraftAsText('extension', parseReportTexts(texts), { ...names, meeting: null, contract: null });
    expect(gone.map(({ text }) => text).join('')).not.toContain(id);
    expect(gone[0]?.text).toBe('The meeting: a meeting that is not in the calendar\n');
  });

  it.each([
    ['days', 'preliminary', 'plan', { noticeOn: '2018-01-29' }, 'The day of the notice: 29 January 2018\n'],
    ['a choice', 'award', 'standstill', { sentBy: 'other' }, 'How the letters go: By post\n'],
    ['a register', 'award', 'award', { register: 'charity' }, 'The register of the supplier’s number: Charities\n'],
    ['an answer', 'waiver', 'key', { isKey: 'no' }, 'Whether it is a key decision: No\n'],
    [
      'a risk',
      'waiver',
      'risks',
      { risks: [{ area: 'legal', risk: 'A challenge.', mitigation: 'Advice.' }] },
      'The area of risk 1: Legal\nRisk 1: A challenge.\nThe mitigation of risk 1: Advice.\n',
    ],
    [
      'budgets in the order of the councils, one that is no council of it last',
      'preliminary',
      'finance-section',
      {
        finance: 'Enough.',
        budgets: {
          'cheshire-west-and-chester': { reference: 'C', available: '' },
          halton: { reference: 'H', available: '2' },
          warrington: { reference: 'W', available: '1' },
        },
      },
      'The budget reference of Warrington: W\nThe amount available to Warrington: 1\nThe budget reference of Halton: H\nThe amount available to Halton: 2\nThe budget reference of Cheshire West and Chester: C\nThe finance text: Enough.\n',
    ],
    [
      'priorities by their names, one of an older form by its own',
      'preliminary',
      'priorities',
      { priorities: { 'older-one': 'Some.', health: 'Better.' } },
      'A Healthy Halton: Better.\nThe priority “older one”: Some.\n',
    ],
    [
      'the partners’ decisions',
      'award',
      'award',
      { approvals: { halton: 'EXB 42' } },
      /^The reference .* Halton: EXB 42\n$/,
    ],
    ['nothing where nothing is written', 'preliminary', 'service', { history: '  \n' }, ''],
  ] as const)('says %s', (_, stage, section, texts, expected) => {
    const text = textOf(stage, section, texts);
    if (typeof expected === 'string') expect(text).toBe(expected);
    else expect(text).toMatch(expected);
  });

  it.each([
    ['preliminary', preliminaryTexts],
    ['award', awardTexts],
  ] as const)('leaves out nothing that was written: %s', (stage, written) => {
    const all = reportDraftAsText(stage, parseReportTexts(written), names)
      .map(({ text }) => text)
      .join('');
    const fields = Object.entries(fieldsOfTexts(parseReportTexts(written)));
    const typed = fields.filter(([name, value]) => value.length > 12 && name !== 'meetingId');
    expect(typed.length).toBeGreaterThan(15);
    for (const [name, value] of typed) expect(all, name).toContain(value.trim());
  });
});

describe('the sections of a draft', () => {
  it('hold every box that there is, at one stage or another, each under a name of its own', () => {
    const boxes = new Set(REPORT_STAGES.flatMap((stage) => draftSections(stage).flatMap((one) => one.boxes)));
    const all = Object.keys(fieldsOfTexts(emptyReportTexts));
    expect(all.filter((box) => !boxes.has(box))).toEqual([]);
    for (const stage of REPORT_STAGES) {
      const single = draftSections(stage).flatMap((one) => one.boxes.filter((box) => !box.endsWith('-')));
      expect(new Set(single).size).toBe(single.length);
    }
    const labels = all.map((box) => labelOfBox(box));
    expect(labels).not.toContain('this text');
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('tell the boxes of two councils apart', () => {
    const boxes = ['halton', 'warrington'].flatMap((id) => [`budget-${id}-reference`, `budget-${id}-available`]);
    expect(boxes.map((box) => labelOfBox(box))).toEqual([
      'the budget reference of Halton',
      'the amount available to Halton',
      'the budget reference of Warrington',
      'the amount available to Warrington',
    ]);
  });
});

describe('what changed between two drafts', () => {
  const drafted = (texts: unknown) => reportDraftAsText('preliminary', parseReportTexts(texts), names);
  const before = drafted({ history: 'Bought since 2012.', legal: 'None.' });
  const after = drafted({ history: 'Bought since 2014.', legal: 'None.' });

  it('is said section by section, with the sections that are the same', () => {
    const { sections, unchanged } = reportDraftChanges(before, after, null);
    expect(sections.map(({ title }) => title)).toEqual(['The service']);
    expect(sections[0]?.changes).toEqual([
      { kind: 'same', text: 'The history of the service: Bought since ' },
      { kind: 'taken', text: '2012.' },
      { kind: 'put', text: '2014.' },
      { kind: 'same', text: '\n' },
    ]);
    expect(unchanged).toContain('Legal and other implications');
    expect(unchanged).toHaveLength(before.length - 1);
  });

  it('is that of one section where it is chosen', () => {
    expect(reportDraftChanges(before, after, 'legal-section')).toEqual({
      sections: [],
      unchanged: ['Legal and other implications'],
    });
    expect(reportDraftChanges(before, after, 'service').sections).toHaveLength(1);
  });
});
