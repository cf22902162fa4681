import { beforeAll, describe, expect, it } from 'vitest';
import { editCriteria } from '#app/commands/edit-criteria.server.ts';
import { toBasisPoints } from '#app/domain/basis-points.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { done, newLot, type TestLot } from '../commands/evaluation-lot.ts';
import { portalInProcess } from './portal-in-process.ts';

const portal = portalInProcess();
const lead = personId('halton-commissioner');
let lot: TestLot;
const bench = (query = '', person = lead) =>
  portal.get(`/procurements/${lot.procurementId}/price-bench${query}`, person);
const edit = (version: number, formula: object) =>
  done(
    editCriteria(portal.database.actor('halton-commissioner'), {
      ...lot,
      version,
      edit: {
        kind: 'criterion',
        replaces: 'PRICE',
        parentId: null,
        criterion: { kind: 'price', id: 'PRICE', title: 'Price', price: formula, weight: 0 } as never,
      },
    }),
  );

beforeAll(async () => {
  lot = await newLot(portal.database);
}, 60_000);

describe('the price bench', () => {
  it('warns in plain English before anything is published, in few statements', async () => {
    const { status, body, statements } = await bench();
    expect(status).toBe(200);
    expect(statements.length).toBeLessThanOrEqual(5);
    for (const words of [
      'A single bid gets all 25 points whatever its price, so price is not tested.',
      'The formula cannot score this: The price of B is zero, and this formula divides by it.',
      'Deviation from the mean price',
    ])
      expect(body).toContain(words);
  });

  it('compares all formulas on bids that the reader types', async () => {
    const { status, body } = await bench('?price-A=100&quality-A=90&price-B=80&quality-B=80&expected=90');
    expect(status).toBe(200);
    expect(body).toContain('20; total 87.5, rank 1');
    expect(body).toContain('tried with bounds of £45.00 and £136.00');
    expect((await bench('?price-A=100&quality-A=90&price-B=80&quality-B=80')).body).toContain('£45.00 and £136.00');
  });

  it.each([
    ['?price-A=ten&quality-A=90', 'Price of bid A: &quot;ten&quot; is not', 'value="ten"'],
    ['?price-A=100&quality-A=120&price-B=1&quality-B=1', 'Quality of bid A: 120 is above 100%', 'value="120"'],
    ['?price-A=100&quality-A=90', 'Type at least two bids to compare, or none', 'value="100"'],
    ['?expected=0', 'The expected price must be above zero', 'value="0"'],
    ['?expected=999999999999', 'The expected price must be £100,000,000 or less', 'value="999999999999"'],
    ['?price-A=&quality-A=5&price-B=1&quality-B=1', 'Price of bid A: ', 'value="5"'],
  ])('says what is wrong with %s and keeps what was typed', async (query, sentence, typed) => {
    const { status, body } = await bench(query);
    expect([status, body.includes(sentence), body.includes(typed)]).toEqual([400, true, true]);
  });

  it('follows the formula of the draft, and says when there is nothing to try', async () => {
    await edit(0, { formula: 'banded', bands: [{ upTo: null, score: 2500 }] });
    expect((await bench()).body).toContain('a published table of price bands');
    await edit(1, { formula: 'deviation-from-mean' });
    expect((await bench()).body).toContain('Deviation from the mean needs at least two bids.');
    await edit(2, { formula: 'relative-to-lowest' });
    const weights = { QUALITY: toBasisPoints(6000), Q1: toBasisPoints(2000), PRICE: toBasisPoints(4000) };
    const actor = portal.database.actor('halton-commissioner');
    await done(editCriteria(actor, { ...lot, version: 3, edit: { kind: 'weights', weights } }));
    const turned = 'The order of A and B depends on C: with it 70 and 68, without it 86 and 88.';
    expect((await bench()).body).toContain(turned);
  });

  it('shows nothing of a draft to those who may not read it', async () => {
    expect((await bench('', personId('herefordshire-officer'))).status).toBe(404);
  });
});
