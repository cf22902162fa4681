import { describe, expect, it } from 'vitest';
import { parseForm } from '#app/documents/forms/form-schema.ts';
import data from '#app/documents/forms/halton-executive-board-report.json' with { type: 'json' };
import { haltonExecutiveBoardReport } from '#app/documents/forms/halton-executive-board-report.ts';

describe('the form of Halton Borough Council', () => {
  it('has the council’s own parts in their order', () => {
    expect(haltonExecutiveBoardReport.header.map(({ label }) => label)).toEqual([
      'REPORT TO',
      'DATE',
      'REPORTING OFFICER',
      'SUBJECT',
      'PORTFOLIO',
      'WARDS',
    ]);
    expect(haltonExecutiveBoardReport.sections.slice(0, 9).map(({ heading }) => heading)).toEqual([
      'PURPOSE OF THE REPORT',
      'RECOMMENDATION',
      'SUPPORTING INFORMATION',
      'POLICY IMPLICATIONS',
      'OTHER IMPLICATIONS',
      "IMPLICATIONS FOR THE COUNCIL'S PRIORITIES",
      'RISK ANALYSIS',
      'EQUALITY AND DIVERSITY ISSUES',
      'LIST OF BACKGROUND PAPERS UNDER SECTION 100D OF THE LOCAL GOVERNMENT ACT 1972',
    ]);
  });
});

describe('parseForm', () => {
  it.each([
    ['a field that does not exist', { ...data, appendix: { ...data.appendix, title: 'For {procurement.titel}' } }],
    [
      'a part that does not exist',
      { ...data, sections: [{ id: 'x', heading: 'X', parts: [{ kind: 'part', part: 'costs' }] }] },
    ],
    [
      'a condition that does not exist',
      { ...data, sections: data.sections.map((section) => ({ ...section, when: 'isRaining' })) },
    ],
    ['a form that ends before it begins', { ...data, validTo: '2017-03-31' }],
    ['a word too many', { ...data, colour: 'green' }],
  ])('refuses %s', (_, changed) => {
    expect(() => parseForm(changed)).toThrow();
  });

  it('names the field that is wrong', () => {
    const changed = { ...data, appendix: { ...data.appendix, title: 'For {procurement.titel}' } };
    expect(() => parseForm(changed)).toThrow(/No field is called \\?"procurement\.titel/);
  });
});
