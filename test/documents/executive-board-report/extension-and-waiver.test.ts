import { describe, expect, it } from 'vitest';
import { runChecks } from '#app/documents/checks/run-checks.ts';
import { buildExecutiveBoardReport } from '#app/documents/executive-board-report/executive-board-report.ts';
import type { ExtensionFacts, ReportFacts, WaiverFacts } from '#app/documents/facts.ts';
import { haltonExecutiveBoardReport as form } from '#app/documents/forms/halton-executive-board-report.ts';
import { plainText } from '#app/documents/render/plain-text.ts';
import { extension, extensionFacts, waiver, waiverFacts } from '../halton-route-facts.ts';

const asJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

function findingsOn(facts: ReportFacts, stage: 'extension' | 'waiver') {
  const { document } = buildExecutiveBoardReport(form, facts, stage);
  return runChecks({ form, facts, stage, document });
}

describe.each([
  ['extension', extensionFacts],
  ['waiver', waiverFacts],
] as const)('a complete report at the stage %s', (stage, facts) => {
  const { document, appendix, problems } = buildExecutiveBoardReport(form, facts, stage);

  it('has nothing unresolved, no exempt appendix and no finding', () => {
    expect(problems).toEqual([]);
    expect(appendix).toBeNull();
    expect(findingsOn(facts, stage)).toEqual([]);
  });

  it('is built as it was before', async () => {
    await expect(asJson(document)).toMatchFileSnapshot(`snapshots/${stage}.json.snap`);
    await expect(plainText(document)).toMatchFileSnapshot(`snapshots/${stage}.txt`);
  });

  it('says nothing of a competition', () => {
    expect(plainText(document)).not.toMatch(/Tenders (?:will be|were) evaluated|The standstill period|Bidder /);
  });
});

describe('the days and the cost of an extension', () => {
  it('follow from the contract and the months', () => {
    const text = plainText(buildExecutiveBoardReport(form, extensionFacts, 'extension').document);
    expect(text).toContain('from 1 July 2020 to 31 March 2021, at a cost of no more than £450,000.00');
    expect(text).toContain('£50,000.00');
    expect(text).toContain('and leaves 3 months.');
  });
});

const withExtension = (change: Partial<ExtensionFacts>): ReportFacts => ({
  ...extensionFacts,
  extension: { ...extension, ...change },
});
const withWaiver = (change: Partial<WaiverFacts>): ReportFacts => ({
  ...waiverFacts,
  waiver: { ...waiver, ...change },
});

describe('checks of the route', () => {
  it.each([
    [
      'C51',
      'no months left',
      withExtension({ usedMonths: 12 }),
      'The contract has no option to extend with months left.',
    ],
    ['C51', 'no contract', withExtension({ optionMonths: null }), 'No contract is signed whose option could be taken.'],
    [
      'C54',
      'more than the option has left',
      withExtension({ usedMonths: 6 }),
      'An extension of 9 months is not within the 6 months of options left.',
    ],
  ])('%s finds an extension with %s', (id, _, facts, sentence) => {
    expect(findingsOn(facts, 'extension')).toContainEqual(
      expect.objectContaining({ id, severity: 'blocks', sentence }),
    );
  });

  it.each([
    ['C51', 'without a ground', withWaiver({ ground: null }), 'The waiver does not name its ground.'],
    [
      'C51',
      'of no order',
      withWaiver({ waivedOrder: null }),
      'The waiver does not name the standing order to be waived.',
    ],
    ['C51', 'under no rule', withWaiver({ rule: null }), 'The waiver does not name the rule that allows it.'],
    [
      'C41',
      'that ends before it starts',
      withWaiver({ endsOn: '2018-06-30' }),
      'The contract starts on 1 July 2018, after it ends on 30 June 2018.',
    ],
  ])('%s finds a waiver %s', (id, _, facts, sentence) => {
    expect(findingsOn(facts, 'waiver')).toContainEqual(expect.objectContaining({ id, severity: 'blocks', sentence }));
  });
});
