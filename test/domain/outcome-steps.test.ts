import { describe, expect, it } from 'vitest';
import { publishedBankHolidays } from '#app/domain/bank-holidays.ts';
import { withoutStrangers } from '#app/domain/letter-strangers.ts';
import { toPence } from '#app/domain/money.ts';
import { outcomeNotice } from '#app/domain/outcome-notice.ts';
import { plainDateOf } from '#app/domain/plain-date.ts';
import { agreementProblem, correctionProblem } from '#app/domain/price-correction.ts';
import { enquiryProblems, flagProblem, nextSteps } from '#app/domain/price-enquiry.ts';
import { reviewGaps, sayReopening } from '#app/domain/reopening.ts';
import { readerProblem } from '#app/domain/second-reader.ts';
import { lotStage, stageProblem } from '#app/domain/stage.ts';

const order = {
  id: 'o',
  number: 1,
  criterionId: 'Q1',
  reason: 'Page 12',
  pricesWereOpen: true,
  orderedBy: 'Commissioner',
  orderedAt: '2018-04-10T10:00:00Z',
  lockedAgainAt: null,
  reviews: [{ bidId: 'b1', outcome: 'confirmed', reason: 'r' }],
} as const;

describe('a reopening', () => {
  it('has gaps until every tender was looked at, and says whether prices were open', () => {
    const bids = [
      { id: 'b1', letter: 'A' },
      { id: 'b2', letter: 'C' },
    ];
    expect(reviewGaps([order], bids)).toEqual(['C, Q1']);
    expect(reviewGaps([{ ...order, lockedAgainAt: '2018-04-11T10:00:00Z' }], bids)).toEqual([]);
    expect(sayReopening(order)).toContain('after the prices had been opened');
  });
  it('is a stage of its own, in which only what it needs is open', () => {
    const reached = ['criteriaFrozen', 'tendersOpened', 'moderationOpened', 'qualityLocked', 'pricesOpened'] as const;
    expect([lotStage(reached, true), lotStage(reached, false)]).toEqual(['reopened', 'priced']);
    expect(lotStage([], false)).toBe('criteria');
    for (const action of ['recordConsensus', 'lockQuality', 'reviewConsensus', 'reopenQuality'] as const)
      expect(stageProblem(action, 'reopened'), action).toBeNull();
    for (const action of [
      'openPrices',
      'recommend',
      'seeResults',
      'score',
      'issueLetters',
      'orderSecondReading',
    ] as const)
      expect(stageProblem(action, 'reopened'), action).not.toBeNull();
  });
});

describe('a second reader', () => {
  it.each([
    ['evaluator', false],
    ['moderator', false],
    ['partnerApprover', false],
    ['commercialEvaluator', false],
    ['auditor', false],
    ['democraticServices', true],
    ['secondReader', true],
  ] as const)('%s: %s', (role, allowed) => {
    expect(readerProblem([{ role, lotId: null, councilId: 'halton' }], 'lot') === null).toBe(allowed);
  });
  it('may have a part in another lot', () => {
    expect(readerProblem([{ role: 'evaluator', lotId: 'other', councilId: 'halton' }], 'lot')).toBeNull();
  });
});

describe('prices', () => {
  it('are corrected by two who stand on both sides', () => {
    const proposal = { proposedById: 'x', agreedBy: null, isNewest: true };
    const commercial = { id: 'y', sides: ['commercialEvaluator'] } as const;
    expect(agreementProblem(proposal, ['leadCommissioner'], commercial)).toBeNull();
    expect(agreementProblem(proposal, ['commercialEvaluator'], commercial)).toContain('one proposes, the other agrees');
    expect(agreementProblem({ ...proposal, isNewest: false }, ['leadCommissioner'], commercial)).not.toBeNull();
    expect(correctionProblem(toPence(100), toPence(100))).toContain('£1.00 is the price as it stands');
    expect(correctionProblem(null, toPence(100))).not.toBeNull();
  });
  it('are asked about in three steps, and again after an answer or a decision', () => {
    const asked = {
      bidId: 'b',
      round: 1,
      step: 'asked',
      on: '2018-04-02',
      words: 'w',
      decision: null,
      recordedBy: 'p',
    } as const;
    const answered = { ...asked, step: 'answered' } as const;
    const decided = { ...asked, step: 'decided', decision: 'rejected' } as const;
    const again = { ...asked, round: 2 } as const;
    expect(nextSteps([], 'b')).toEqual([{ round: 1, step: 'asked' }]);
    expect(nextSteps([asked], 'b')).toEqual([{ round: 1, step: 'answered' }]);
    expect(nextSteps([asked, answered], 'b')).toEqual([
      { round: 1, step: 'decided' },
      { round: 2, step: 'asked' },
    ]);
    expect(nextSteps([asked, answered, again], 'b')).toEqual([{ round: 2, step: 'answered' }]);
    expect(nextSteps([asked, answered, decided], 'b')).toEqual([{ round: 2, step: 'asked' }]);
    expect(nextSteps([{ ...decided, round: 20 }], 'b')).toEqual([]);
    expect(flagProblem('A', 'b', [asked])).toContain('abnormally low');
    expect(flagProblem('A', 'b', [asked, answered, decided])).toContain('rejected');
    const accepted = { ...decided, decision: 'accepted' } as const;
    expect(flagProblem('A', 'b', [asked, answered, accepted])).toBeNull();
    expect(flagProblem('A', 'b', [asked, answered, accepted, again])).toContain('abnormally low');
    const entry = { bidId: 'b', step: 'decided', on: '2018-04-01', words: '', decision: null } as const;
    expect(enquiryProblems(entry, [asked], '2018-03-30').map(({ field }) => field)).toEqual([
      null,
      'on',
      'on',
      'words',
      'decision',
    ]);
  });
});

describe('letters', () => {
  it('lose the names of third tenderers', () => {
    const words = 'Better than bid C, whose rota Blue Trust (North) explains; Bid CA is another';
    expect(withoutStrangers(words, [{ letter: 'C', tenderer: 'Blue Trust (North)' }])).toBe(
      'Better than [another tender], whose rota [another tenderer] explains; Bid CA is another',
    );
  });
  it('are of the kind, and wait as long, as the regime says', () => {
    const on = (regime: 'PCR2015' | 'PA2023' | 'belowThreshold', lightTouch = false) =>
      outcomeNotice({ regime, lightTouch }, plainDateOf(2018, 4, 12), publishedBankHolidays);
    expect(on('PCR2015')).toMatchObject({
      value: { kind: 'standstillLetter', waiting: expect.stringContaining('no contract is made before 24 April 2018') },
    });
    expect(on('PA2023')).toMatchObject({
      value: { kind: 'assessmentSummary', waiting: expect.stringContaining('eight working days') },
    });
    expect(on('PA2023', true)).toMatchObject({ value: { waiting: expect.stringContaining('no standstill') } });
    expect(on('belowThreshold')).toMatchObject({ value: { kind: 'outcomeLetter' } });
  });
});
