import { describe, expect, it } from 'vitest';
import { councilStandings, everyCouncilApproved, type SentOffer } from '#app/domain/approval-status.ts';

const asks = (...councilIds: string[]) =>
  ['halton', 'warrington'].map((councilId) => ({ councilId, mustDecide: councilIds.includes(councilId) }));
const first: SentOffer = {
  number: 1,
  recipients: asks('halton', 'warrington'),
  decisions: [
    { councilId: 'halton', decision: 'approved' },
    { councilId: 'warrington', decision: 'approvedWithConditions' },
  ],
};

describe('councilStandings', () => {
  it('knows who decided the only offer', () => {
    expect(councilStandings([first]).map(({ state }) => state)).toEqual(['approved', 'approvedWithConditions']);
    expect(everyCouncilApproved(councilStandings([first]))).toBe(true);
  });

  it('asks again only whom the newer offer asks; their earlier decision is superseded', () => {
    const second: SentOffer = { number: 2, recipients: asks('halton'), decisions: [] };
    expect(councilStandings([second, first])).toEqual([
      { councilId: 'halton', state: 'waiting', decidedOffer: null, superseded: [1] },
      { councilId: 'warrington', state: 'approvedWithConditions', decidedOffer: 1, superseded: [] },
    ]);
    expect(everyCouncilApproved(councilStandings([first, second]))).toBe(false);
  });

  it('keeps a council waiting over several offers that do not ask it again', () => {
    const undecided: SentOffer = { ...first, decisions: [] };
    const second: SentOffer = { number: 2, recipients: asks(), decisions: [] };
    expect(councilStandings([undecided, second]).map(({ state }) => state)).toEqual(['waiting', 'waiting']);
  });

  it('has nothing to say before an offer is sent', () => {
    expect(councilStandings([])).toEqual([]);
    expect(everyCouncilApproved([])).toBe(false);
  });
});
