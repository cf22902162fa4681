import { describe, expect, it } from 'vitest';
import { type ConsensusEntry, type ConsensusSetting, consensusProblems } from '#app/domain/consensus.ts';

const entry: ConsensusEntry = {
  criterionId: 'Q1',
  bidId: 'A',
  mark: 4,
  reasons: 'Names two nurses for night cover and a rota for holidays, but keeps no reserve for sickness.',
  bidReference: 'Answer 3, page 12',
  whyNotHigher: 'A reserve for sickness would have been needed for full confidence.',
  positions: [
    { person: 'ann', position: 'assent', reason: null },
    { person: 'bob', position: 'dissent', reason: 'I would have given 3.' },
  ],
};
const setting: ConsensusSetting = {
  scale: {
    marks: [0, 1, 2, 3, 4, 5],
    descriptors: { 4: 'Good response; minor concerns only', 5: 'Excellent response; no concerns' },
  },
  panel: ['ann', 'bob'],
  otherEntries: [],
};
const paths = (change: Partial<ConsensusEntry>, other: Partial<ConsensusSetting> = {}) =>
  consensusProblems({ ...entry, ...change }, { ...setting, ...other }).map(({ path }) => path);

describe('consensus', () => {
  it('may be locked when it says why', () => {
    expect(paths({})).toEqual([]);
    expect(paths({ mark: 5, whyNotHigher: null })).toEqual([]);
  });

  it.each<[string, Partial<ConsensusEntry>, string[]]>([
    ['no mark', { mark: null }, ['mark']],
    ['an average', { mark: 3.5 }, ['mark']],
    ['no reasons', { reasons: '  ' }, ['reasons']],
    ['no reference', { bidReference: '' }, ['bidReference']],
    ['not why not higher', { whyNotHigher: '' }, ['whyNotHigher']],
    ['why not higher repeats the reasons', { whyNotHigher: entry.reasons }, ['whyNotHigher']],
    ['words of the scale', { reasons: 'A good response, with minor concerns.' }, ['reasons']],
    [
      'words of the scale, dressed up',
      { reasons: 'Overall a good response with only minor concerns noted.' },
      ['reasons'],
    ],
    ['a silent member', { positions: entry.positions.slice(0, 1) }, ['positions']],
    [
      'a dissent without reason',
      {
        positions: [
          { person: 'ann', position: 'assent', reason: null },
          { person: 'bob', position: 'dissent', reason: ' ' },
        ],
      },
      ['positions[1].reason'],
    ],
    [
      'a stranger',
      { positions: [...entry.positions, { person: 'zed', position: 'assent', reason: null }] },
      ['positions[2]'],
    ],
    [
      'a member twice',
      { positions: [...entry.positions, { person: 'ann', position: 'assent', reason: null }] },
      ['positions[2]'],
    ],
  ])('is stopped by %s', (_, change, expected) => {
    expect(paths(change)).toEqual(expected);
  });

  it('finds reasons copied from another bid on the same criterion', () => {
    const reasons = `${entry.reasons.toUpperCase()} `;
    expect(paths({}, { otherEntries: [{ ...entry, bidId: 'B', reasons }] })).toEqual(['reasons']);
    expect(paths({}, { otherEntries: [{ ...entry, bidId: 'B', criterionId: 'Q2' }] })).toEqual([]);
    expect(paths({}, { otherEntries: [entry] })).toEqual([]);
    expect(paths({}, { otherEntries: [{ ...entry, bidId: 'B', reasons: 'Offers a reserve nurse.' }] })).toEqual([]);
    expect(paths({}, { otherEntries: [{ ...entry, bidId: 'B', reasons: '' }] })).toEqual([]);
  });
});
