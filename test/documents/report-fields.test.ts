import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldsOfTexts, textsOfFields } from '#app/documents/report-fields.ts';
import { linesOf, paragraphsOf, priorityAnswer, reportTextsSchema } from '#app/documents/report-texts.ts';
import { awardTexts, preliminaryTexts } from '#db/seed/report-texts.ts';

const again = (texts: unknown) => reportTextsSchema.parse(textsOfFields(fieldsOfTexts(reportTextsSchema.parse(texts))));

describe('the texts of a report as fields of its form', () => {
  it.each([
    ['preliminary', preliminaryTexts],
    ['award', awardTexts],
  ])('come back as they went: %s', (_, texts) => {
    expect(again(texts)).toEqual(reportTextsSchema.parse(texts));
  });

  it('come back as they went, whatever is written', () => {
    const word = fc.string({ minLength: 1, maxLength: 20 });
    const area = fc.constantFrom('service', 'finance', 'legal', 'equality');
    const texts = fc.record({
      history: fc.string(),
      priorities: fc.dictionary(fc.constantFrom('children', 'health', 'places'), fc.string()),
      budgets: fc.dictionary(
        fc.constantFrom('halton', 'cheshire-east'),
        fc.record({ reference: word, available: word }),
      ),
      risks: fc.array(fc.record({ area, risk: word, mitigation: fc.string() }), { maxLength: 15 }),
      alternatives: fc.array(fc.record({ option: word, reason: word }), { maxLength: 10 }),
    });
    fc.assert(
      fc.property(texts, (one) => {
        expect(again(one)).toEqual(reportTextsSchema.parse(one));
      }),
    );
  });

  it('leaves out rows in which nothing is written', () => {
    const fields = { 'risk-0-area': 'legal', 'risk-0-risk': '', 'risk-0-mitigation': '', 'risk-3-risk': 'One' };
    expect(reportTextsSchema.parse(textsOfFields({ ...fields, 'risk-3-area': 'legal' })).risks).toEqual([
      { area: 'legal', risk: 'One', mitigation: '' },
    ]);
  });
});

describe('what is written in a box', () => {
  it('is paragraphs by empty lines, or entries by lines', () => {
    expect(paragraphsOf('One\nstill one.\n\n  \nTwo.\n')).toEqual(['One still one.', 'Two.']);
    expect(linesOf(' One \n\nTwo')).toEqual(['One', 'Two']);
  });

  it.each([
    ['', undefined],
    ['None identified.', null],
    ['none identified', null],
    ['None identified by the panel', 'None identified by the panel'],
  ])('answers a priority: "%s"', (text, answer) => {
    expect(priorityAnswer(text)).toBe(answer);
  });
});
