import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { hrefOfFact } from '#app/documents/fact-link.ts';
import { anchorHrefs, factsInWords } from '#app/documents/report-facts/facts-in-words.ts';
import { reportFactsSchema } from '#app/documents/report-facts/report-facts-schema.ts';
import { preliminaryFacts } from './halton-facts.ts';

const packed = JSON.parse(readFileSync(new URL('../cases/decision-record-halton-2018.json', import.meta.url), 'utf8'));
const sections = factsInWords(reportFactsSchema.parse(packed.report));
const row = (anchor: string) => sections.flatMap(({ rows }) => rows).find((one) => one.anchor === anchor);

it('says amounts, shares, days, answers and gaps in words', () => {
  expect(row('fact-value-maximumPence')).toMatchObject({ label: 'Maximum', words: ['£1,800,000.00'] });
  expect(row('fact-criteria-qualityBasisPoints')).toMatchObject({ label: 'Quality', words: ['75%'] });
  expect(row('fact-decision-meetingDate')).toMatchObject({ label: 'Meeting date', words: ['18 January 2018'] });
  expect(row('fact-procurement-isLightTouch')).toMatchObject({ label: 'Light touch', words: ['Yes'] });
  expect(row('fact-value-vatBasis')).toMatchObject({ words: ['Not stated'] });
  expect(row('fact-value-periods')).toMatchObject({ words: ['None stated'] });
  expect(row('fact-partners-all')?.words[2]).toBe('Warrington Borough Council');
  expect(row('fact-procurement-regime')).toMatchObject({ words: ['Public Contracts Regulations 2015'] });
  expect(row('fact-implications-risks')?.words[1]).toMatch(/^Area: finance, Risk: Tenders above/);
  expect(row('fact-service-currentContract-endsOn')).toMatchObject({ label: 'Ends on', words: ['30 June 2018'] });
});

it('leaves out the stages that the report is not about, and no other fact', () => {
  const keys = Object.keys(preliminaryFacts).filter((key) => key !== 'hrefs' && key !== 'versionLabel');
  const stages = ['award', 'extension', 'waiver'];
  expect(sections.map(({ anchor }) => anchor.slice(5)).sort()).toEqual(
    keys.filter((key) => !stages.includes(key)).sort(),
  );
  const whole = factsInWords({ ...preliminaryFacts, waiver: { ...waiver } });
  expect(whole.map(({ heading }) => heading)).toContain('Waiver');
});

it('leads from the id of a fact to its row, or to its section', () => {
  const hrefs = anchorHrefs(sections);
  expect(hrefOfFact(hrefs, 'value.maximumPence')).toBe('#fact-value-maximumPence');
  expect(hrefOfFact(hrefs, 'shares.rows.0')).toBe('#fact-shares');
  expect(hrefOfFact(hrefs, 'backgroundPapers.0.title')).toBe('#fact-backgroundPapers');
});

const waiver = {
  ...{ waivedOrder: null, rule: null, ground: null, supplier: null, comparators: [] },
  ...{ startsOn: null, endsOn: null, costPence: null },
};
