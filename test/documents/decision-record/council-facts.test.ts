import { describe, expect, it } from 'vitest';
import { councilFacts } from '#app/documents/decision-record/council-facts.ts';
import { recordFormsOn } from '#app/documents/decision-record/record-forms.ts';
import { plainDateOf } from '#app/domain/plain-date.ts';
import { governanceSettings } from '#db/seed/governance.ts';

const settingsOf = (councilId: string) =>
  governanceSettings
    .filter((one) => one.councilId === councilId)
    .map(({ validFrom = '2012-09-10', ...one }) => ({ ...one, validFrom }));
const councils = [...new Set(governanceSettings.map(({ councilId }) => councilId))];

describe('what a council’s settings say of its records', () => {
  it.each([
    ['2023-06-01', plainDateOf(2023, 6, 1)],
    ['2026-11-20', plainDateOf(2026, 11, 20)],
  ])('is the rule of publication that is printed on its forms: %s', (_, day) => {
    const printed = councils.flatMap((id) => recordFormsOn(id, day).filter(({ publication }) => publication !== null));
    expect(printed.map(({ id }) => id)).toEqual(['herefordshire-operational-decision']);
    for (const { councilId, publication } of printed)
      expect(councilFacts(settingsOf(councilId), day).publication).toEqual(publication);
  });

  it('is no rule before it made one, and the register edition by edition', () => {
    const facts = councilFacts(settingsOf('herefordshire'), plainDateOf(2017, 5, 17));
    expect(facts.publication).toBeNull();
    expect(facts.register).toEqual([
      { validFrom: '2012-09-10', posts: expect.arrayContaining(['Director for Children’s Wellbeing']) },
    ]);
    expect(councilFacts([], plainDateOf(2024, 2, 29))).toEqual({ register: [], publication: null });
  });
});
