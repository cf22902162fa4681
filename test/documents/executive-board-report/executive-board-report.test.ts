import { describe, expect, it } from 'vitest';
import { buildExecutiveBoardReport } from '#app/documents/executive-board-report/executive-board-report.ts';
import type { ReportFacts, ReportStage } from '#app/documents/facts.ts';
import { haltonExecutiveBoardReport as form } from '#app/documents/forms/halton-executive-board-report.ts';
import { plainText, plainTextLines } from '#app/documents/render/plain-text.ts';
import { award, awardFacts, lot } from '../halton-award-facts.ts';
import { preliminaryFacts } from '../halton-facts.ts';

const build = (facts: ReportFacts, stage: ReportStage) => buildExecutiveBoardReport(form, facts, stage);
const asJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

describe('a complete report', () => {
  const preliminary = build(preliminaryFacts, 'preliminary');
  const awarded = build(awardFacts, 'award');

  it('has nothing unresolved at either stage', () => {
    expect(preliminary.problems).toEqual([]);
    expect(awarded.problems).toEqual([]);
  });

  it('is built as it was before: preliminary', async () => {
    await expect(asJson(preliminary.document)).toMatchFileSnapshot('snapshots/preliminary.json.snap');
    await expect(plainText(preliminary.document)).toMatchFileSnapshot('snapshots/preliminary.txt');
  });

  it('is built as it was before: award and its exempt appendix', async () => {
    await expect(asJson(awarded.document)).toMatchFileSnapshot('snapshots/award.json.snap');
    await expect(plainText(awarded.document)).toMatchFileSnapshot('snapshots/award.txt');
    await expect(asJson(awarded.appendix)).toMatchFileSnapshot('snapshots/award-appendix.json.snap');
  });

  it('has an appendix at the award stage alone, marked exempt', () => {
    expect(preliminary.appendix).toBeNull();
    expect(awarded.appendix?.classification).toBe('exempt');
    expect(awarded.document.classification).toBe('open');
  });

  it('numbers the recommendations only when there are several', () => {
    expect(plainText(preliminary.document)).toMatch(/^2\.0 RECOMMENDATION\nThat Executive Board approves/m);
    expect(plainText(awarded.document)).toMatch(/^2\.0 RECOMMENDATION\n2\.1 That Executive Board approves/m);
  });

  it('gives every amount and date on the page its fact and the fact its address', () => {
    const runs = preliminary.document.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []));
    const maximum = runs.find((run) => run.kind === 'fact' && run.factId === 'value.maximumPence');
    expect(maximum).toMatchObject({ text: '£1,800,000.00', href: '/procurements/missing-from-home/value#maximum' });
    const start = runs.find((run) => run.kind === 'fact' && run.factId === 'term.startsOn');
    expect(start).toMatchObject({ text: '1 July 2018', href: '/procurements/missing-from-home/term' });
  });
});

describe('the open report of an award', () => {
  const losers = lot.appendix?.bidders.filter(({ letter }) => letter !== 'C') ?? [];

  it('says a letter and the maximum value until the tenderers are told', () => {
    const words = plainText(build(awardFacts, 'award').document);
    for (const bidder of lot.appendix?.bidders ?? []) expect(words).not.toContain(bidder.name);
    expect(words).not.toContain('£1,764,000.00');
    expect(words).toContain('to Bidder C, led by');
  });

  it('names the winner and the award value once it may, and never the others', () => {
    const winner = { ...lot.winner!, isRevealed: true, tenderersToldOn: '2018-04-27' };
    const told = { ...award, lots: [{ ...lot, winner }] };
    const words = plainText(build({ ...awardFacts, award: told }, 'award').document);
    expect(words).toContain('to Harbour Young People Limited, led by');
    expect(words).toContain('no more than £1,764,000.00, exclusive of VAT');
    for (const bidder of losers) expect(words).not.toContain(bidder.name);
  });
});

describe('an award of several lots', () => {
  const second = { ...lot, number: 2, title: 'Return interviews', winner: { ...lot.winner!, letter: 'A' } };
  const { document, appendix, problems } = build(
    {
      ...awardFacts,
      procurement: { ...awardFacts.procurement, lots: 2 },
      hrefs: { ...awardFacts.hrefs, 'award.lots.2': '/results/2' },
      award: { ...award, lots: [lot, second] },
    },
    'award',
  );

  it('names the successful tender of each, and tells each lot’s result under its name', () => {
    const lines = plainTextLines(document);
    expect(problems).toEqual([]);
    expect(lines.join(' ')).toContain('to Bidder C (Lot 1) and Bidder A (Lot 2), led by');
    expect(lines.filter((line) => line === 'Lot 2, Return interviews')).toHaveLength(4);
    expect(lines).toContain('Scores and rank of the bidders: Lot 2, Return interviews');
    expect(plainTextLines(appendix!).filter((line) => line.includes('BIDDERS AND PRICES'))).toEqual([
      '2.0 BIDDERS AND PRICES: Lot 1, Missing from Home and Care and Exploitation services',
      '4.0 BIDDERS AND PRICES: Lot 2, Return interviews',
    ]);
  });

  it('leads from a figure to the results of its own lot', () => {
    const tables = document.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
    const [own] = tables.filter(({ caption }) => caption.endsWith('Return interviews'));
    expect(own?.rows[0]?.cells[1]?.[0]).toMatchObject({ kind: 'fact', href: '/results/2' });
  });
});

describe('words that follow the facts', () => {
  const { procurement } = preliminaryFacts;
  const lines = (facts: ReportFacts) => plainTextLines(build(facts, 'preliminary').document);

  it('names the regime and its award basis', () => {
    const words = lines({ ...preliminaryFacts, procurement: { ...procurement, regime: 'PA2023' } });
    expect(words).toContain('3.15 Position of the Contract under the Procurement Act 2023');
    expect(words.join(' ')).toContain('most advantageous tender (MAT)');
    expect(words.join(' ')).not.toContain('MEAT');
  });

  it('speaks of contracts where there are lots', () => {
    const words = lines({ ...preliminaryFacts, procurement: { ...procurement, lots: 3 } });
    expect(words).toContain('3.15 Position of the Contracts under the Public Contracts Regulations 2015');
    expect(words.join(' ')).toContain('Halton Borough Council will award contracts in collaboration');
  });

  it('leaves out the option and the key-decision parts where there are none', () => {
    const words = lines({
      ...preliminaryFacts,
      term: { ...preliminaryFacts.term, extensionMonths: [] },
      decision: { ...preliminaryFacts.decision, isKey: false, keyDecision: null },
    });
    expect(words.join(' ')).toContain('with no option to extend');
    expect(words.at(-1)).toBe('Commissioning Manager');
    expect(words.filter((line) => line.startsWith('10.0 '))).toEqual([]);
  });

  it('prints the form’s own words where there is nothing to say', () => {
    const { implications } = preliminaryFacts;
    const words = lines({ ...preliminaryFacts, backgroundPapers: [], implications: { ...implications, risks: [] } });
    expect(words).toContain('7.1 None identified.');
    expect(words).toContain('9.1 There are no background papers under the meaning of the Act.');
  });
});

describe('a report with facts still missing', () => {
  const { decision, value } = preliminaryFacts;

  it('shows a placeholder and returns a problem with the place to go', () => {
    const { document, problems } = build(
      { ...preliminaryFacts, decision: { ...decision, meetingDate: null } },
      'preliminary',
    );
    expect(problems).toEqual([
      {
        factId: 'decision.meetingDate',
        label: 'Date of the meeting',
        href: '/procurements/missing-from-home/decision',
        sentence: 'Date of the meeting is not yet recorded.',
      },
    ]);
    expect(plainTextLines(document)).toContain('[Date of the meeting: not yet recorded]');
  });

  it('leaves no line empty when hardly anything is recorded', () => {
    const bare: ReportFacts = {
      ...preliminaryFacts,
      decision: {
        body: null,
        meetingDate: null,
        reportingOfficerPost: null,
        portfolio: null,
        wards: null,
        standingOrder: null,
        isKey: null,
        keyDecision: null,
        forwardPlanTitle: null,
      },
      procurement: {
        title: null,
        reference: null,
        regime: null,
        commencedOn: null,
        lots: 1,
        isLightTouch: null,
        cpv: null,
        threshold: null,
      },
      service: { history: [], outcomes: [], currentContract: null },
      term: { startsOn: null, initialMonths: null, extensionMonths: [], timetable: [] },
      value: { ...value, vatBasis: null, periods: [], maximumPence: null },
      shares: null,
      budgets: [],
      implications: {
        policy: [],
        legal: [],
        finance: [],
        other: [],
        priorities: {},
        risks: [],
        equality: null,
      },
      backgroundPapers: [],
    };
    const { document, problems } = build(bare, 'preliminary');
    expect(problems.map(({ factId }) => factId)).toMatchInlineSnapshot(`
      [
        "decision.body",
        "decision.meetingDate",
        "decision.reportingOfficerPost",
        "procurement.title",
        "decision.portfolio",
        "decision.wards",
        "decision.standingOrder",
        "service.history",
        "service.currentContract",
        "term.startsOn",
        "term.initialMonths",
        "term.initialEndsOn",
        "value.maximumPence",
        "value.vatBasis",
        "value.periods",
        "criteria.basis",
        "procurement.regime",
        "procurement.threshold",
        "shares",
        "budgets.halton",
        "budgets.cheshire-east",
        "budgets.cheshire-west",
        "budgets.warrington",
        "implications.priorities.children",
        "implications.priorities.employment",
        "implications.priorities.health",
        "implications.priorities.safety",
        "implications.priorities.renewal",
        "implications.equality",
        "decision.isKey",
      ]
    `);
    for (const block of document.blocks) {
      if (block.kind === 'paragraph' || block.kind === 'heading') expect(block.runs.length).toBeGreaterThan(0);
    }
  });

  it('refuses a stage for which the form has no wording', () => {
    const { waiver: _, ...stages } = form.stages;
    const { problems } = buildExecutiveBoardReport({ ...form, stages }, preliminaryFacts, 'waiver');
    expect(problems.map(({ sentence }) => sentence)).toContain(
      'Wording of the form for the waiver stage is not yet recorded.',
    );
  });
});
