import { describe, expect, it } from 'vitest';
import {
  interestMatches,
  openMatches,
  type PanelInterest,
  plainName,
  sayMatch,
  type TenderName,
} from '#app/domain/interest-match.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';

const interest: PanelInterest = {
  personId: 'ann',
  post: 'Commissioning Officer',
  organisation: 'Harbour & Co. Ltd',
  kind: 'shareholding',
  heldFrom: '2016-01-01' as PlainDate,
  heldUntil: null,
  recordedAt: '2018-01-10T09:00:00Z',
  declaredAt: null,
  declaredInterest: false,
};
const found: TenderName = { tenderer: 'Alpha', relation: 'subcontractor', name: 'Harbour and Company Limited' };

describe('names', () => {
  it.each([
    ['Harbour & Co. Ltd', 'harbour'],
    ['THE HARBOUR COMPANY (LIMITED)', 'harbour'],
    ['Café Noël CIC', 'cafe noel'],
    ['St. Mary’s Trust', 'st marys trust'],
    ['The Company Ltd', 'the company ltd'],
    ['—', ''],
  ])('%s is %s', (name, plain) => expect(plainName(name)).toBe(plain));
});

describe('matches', () => {
  it('are raised for tenderers, parents and subcontractors alike, and for nothing else', () => {
    const names = (['tenderer', 'parent', 'subcontractor'] as const).map((relation) => ({ ...found, relation }));
    expect(interestMatches([interest], names)).toHaveLength(3);
    expect(interestMatches([interest], [{ ...found, name: 'Harbour Care' }])).toEqual([]);
    expect(interestMatches([{ ...interest, organisation: '—' }], [{ ...found, name: '…' }])).toEqual([]);
  });

  it.each([
    ['nothing declared', null, '2018-03-12T10:00:00Z', 1],
    ['declared before the opening', '2018-03-11T10:00:00Z', '2018-03-12T10:00:00Z', 1],
    ['tenders not opened', '2018-03-13T10:00:00Z', null, 1],
    ['declared with the names known', '2018-03-13T10:00:00Z', '2018-03-12T10:00:00Z', 0],
  ])('%s', (_, declaredAt, openedAt, open) => {
    expect(openMatches([{ interest: { ...interest, declaredAt }, found }], { openedAt, withheld: false })).toHaveLength(
      open,
    );
  });

  it('an interest registered after the declaration is raised anew', () => {
    const later = { ...interest, declaredAt: '2018-03-13T10:00:00Z', recordedAt: '2018-03-14T10:00:00Z' };
    expect(
      openMatches([{ interest: later, found }], { openedAt: '2018-03-12T10:00:00Z', withheld: false }),
    ).toHaveLength(1);
  });

  it('say who, what and whose', () => {
    expect(sayMatch({ interest, found })).toBe(
      'Commissioning Officer has registered an interest in Harbour & Co. Ltd (shareholding), which may be Harbour and Company Limited, a subcontractor of Alpha.',
    );
  });

  it.each([
    [false, 1],
    [true, 0],
  ])('is answered by an interest alone where names are withheld (declared: %s)', (declaredInterest, open) => {
    const declared = { ...interest, declaredAt: '2018-03-13T10:00:00Z', declaredInterest };
    const shown = { openedAt: '2018-03-12T10:00:00Z', withheld: true };
    expect(openMatches([{ interest: declared, found }], shown)).toHaveLength(open);
  });
});
