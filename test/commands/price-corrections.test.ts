import { describe, expect, it } from 'vitest';
import { agreePriceCorrection } from '#app/commands/agree-price-correction.server.ts';
import { proposePriceCorrection } from '#app/commands/propose-price-correction.server.ts';
import { recommendAward } from '#app/commands/recommend-award.server.ts';
import { recordPriceEnquiry } from '#app/commands/record-price-enquiry.server.ts';
import { toPence } from '#app/domain/money.ts';
import type { EnquiryStep } from '#app/domain/price-enquiry.ts';
import { findOutcome } from '#db/queries/outcome.server.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { testDatabase } from '../db/test-database.ts';
import { done } from './evaluation-lot.ts';
import { eventsOf, lockedLot, type OutcomeLot, pricedLot, totalsOf } from './outcome-lot.ts';

const database = testDatabase();
const lead = () => database.actor('halton-commissioner');
const finance = () => database.actor('halton-finance');
const reason = 'The three years were added up wrongly on page 3';
const proposal = (lot: OutcomeLot, pence: number, tender = 0) => ({
  ...lot,
  bidId: lot.bids[tender] ?? '',
  to: toPence(pence),
  reason,
});

describe('a corrected price', () => {
  it('counts only once the other of lead and commercial evaluator agrees; both sums stay', async () => {
    const lot = await pricedLot(database, 'wide');
    const before = await totalsOf(database, lot);
    const { correctionId } = await done(proposePriceCorrection(finance(), proposal(lot, 60_000_000)));
    expect(await totalsOf(database, lot)).toEqual(before);
    const agree = (key: string) => agreePriceCorrection(database.actor(key), { ...lot, correctionId });
    expect(await agree('halton-finance')).toMatchObject({
      refusal: { sentence: expect.stringContaining('You proposed') },
    });
    expect(await agree('warrington-finance')).toMatchObject({
      refusal: { sentence: expect.stringContaining('one proposes') },
    });
    expect(await agree('west-moderator')).toMatchObject({ refusal: { kind: 'notPermitted' } });
    await done(agree('halton-commissioner'));
    expect(await totalsOf(database, lot)).not.toEqual(before);
    const rows = await database.transactions.read(lead().personId, (db) =>
      db
        .selectFrom('priceInForce')
        .selectAll()
        .where('bidId', '=', lot.bids[0] ?? '')
        .execute(),
    );
    expect(rows).toEqual([{ bidId: lot.bids[0], amountPence: 60_000_000, openedPence: 71_234_501 }]);
    expect(await agree('halton-commissioner')).toMatchObject({ refusal: { kind: 'blocked' } });
    const events = JSON.stringify(await eventsOf(database, lot, 'priceCorrected'));
    expect(events).not.toMatch(/60000000|71234501/);
  });

  it('is refused before the opening, without a change, and for an older proposal', async () => {
    const early = await lockedLot(database, 'wide');
    expect(await proposePriceCorrection(lead(), proposal(early, 1))).toMatchObject({ refusal: { kind: 'blocked' } });
    const lot = await pricedLot(database, 'wide');
    expect(await proposePriceCorrection(lead(), proposal(lot, 71_234_501))).toMatchObject({
      refusal: { problems: [{ field: 'to' }] },
    });
    const { correctionId } = await done(proposePriceCorrection(lead(), proposal(lot, 70_000_000)));
    await done(proposePriceCorrection(lead(), proposal(lot, 71_000_000)));
    expect(await agreePriceCorrection(finance(), { ...lot, correctionId })).toMatchObject({
      refusal: { sentence: expect.stringContaining('later correction') },
    });
    const stranger = await database.transactions.read(personId('herefordshire-officer'), (db) =>
      findOutcome(db, lot.lotId),
    );
    expect(stranger).toEqual({ readingOrders: [], corrections: [], enquiries: [] });
  });
});

describe('an abnormally low price', () => {
  it('is asked about, answered and decided in order, and holds up the recommendation of that tender until then', async () => {
    const lot = await pricedLot(database, 'wide');
    const [first = ''] = lot.bids;
    const { correctionId } = await done(proposePriceCorrection(finance(), proposal(lot, 30_000_000)));
    await done(agreePriceCorrection(lead(), { ...lot, correctionId }));
    const recommend = () => recommendAward(lead(), { ...lot, bidId: first, reasons: 'It is first' });
    expect(await recommend()).toMatchObject({
      refusal: { kind: 'blocked', sentence: expect.stringContaining('abnormally low') },
    });
    const by = database.actor('halton-commissioner', '2018-04-20T10:00:00Z');
    const record = (step: EnquiryStep, on: string, words: string, decision: 'accepted' | null = null) =>
      recordPriceEnquiry(by, { ...lot, bidId: first, step, on, words, decision });
    expect(await record('asked', '2018-05-01', 'Explain the price')).toMatchObject({
      refusal: { problems: [{ field: 'on' }] },
    });
    expect(
      await recordPriceEnquiry(finance(), {
        ...{ ...lot, bidId: first, step: 'asked', on: '2018-01-01', words: 'x' },
        decision: null,
      }),
    ).toMatchObject({
      refusal: { kind: 'notPermitted' },
    });
    expect(await done(record('asked', '2018-04-12', 'Explain how the price is made up'))).toEqual({ step: 'asked' });
    expect(await record('answered', '2018-04-11', 'Earlier')).toMatchObject({
      refusal: { problems: [{ field: 'on' }] },
    });
    expect(await done(record('answered', '2018-04-17', 'Staff are shared with a neighbour'))).toEqual({
      step: 'answered',
    });
    expect(await done(record('asked', '2018-04-17', 'Shared with which neighbour?'))).toEqual({ step: 'asked' });
    expect(await record('decided', '2018-04-17', 'Too early', 'accepted')).toMatchObject({
      refusal: { problems: [{ field: null }] },
    });
    expect(await recommend()).toMatchObject({ refusal: { sentence: expect.stringContaining('abnormally low') } });
    await done(record('answered', '2018-04-18', 'The service next door'));
    expect(await record('decided', '2018-04-18', 'It is plausible')).toMatchObject({
      refusal: { problems: [{ field: 'decision' }] },
    });
    expect(await done(record('decided', '2018-04-18', 'It is plausible', 'accepted'))).toEqual({ step: 'decided' });
    expect(await record('decided', '2018-04-19', 'Once more', 'accepted')).toMatchObject({
      refusal: { kind: 'problems' },
    });
    await done(recommend());
  });
});
