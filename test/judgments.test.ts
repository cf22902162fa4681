import postgres from 'postgres';
import { beforeAll, describe, expect, it } from 'vitest';
import { editCriteria } from '#app/commands/edit-criteria.server.ts';
import { freezeCriteria } from '#app/commands/freeze-criteria.server.ts';
import { lockQuality } from '#app/commands/lock-quality.server.ts';
import { openModeration } from '#app/commands/open-moderation.server.ts';
import { recommendAward } from '#app/commands/recommend-award.server.ts';
import { recordBid } from '#app/commands/record-bid.server.ts';
import { recordConsensus } from '#app/commands/record-consensus.server.ts';
import { saveMark } from '#app/commands/save-mark.server.ts';
import { initialScheme } from '#app/domain/evaluation-scheme.ts';
import { toPence } from '#app/domain/money.ts';
import { listBids } from '#db/queries/bids.server.ts';
import { saveDraft } from '#db/queries/criteria.server.ts';
import { listConsensus, listSubmittedMarks } from '#db/queries/moderation.server.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { answers, done, newLot, scoreEverything, scoringLot } from './commands/evaluation-lot.ts';
import { agreed, lockedLot, pricedLot } from './commands/outcome-lot.ts';
import { testDatabase } from './db/test-database.ts';

const database = testDatabase();
const lead = () => database.actor('halton-commissioner');
const moderator = () => database.actor('west-moderator');
let owner: postgres.Sql;
beforeAll(() => {
  owner = postgres(database.url, { max: 1, onnotice() {} });
  return () => owner.end();
});

async function moderatedLot() {
  const lot = await scoringLot(database);
  await scoreEverything(database, lot);
  await done(openModeration(moderator(), lot));
  return lot;
}

/** Each failure that a court found, tried here: the portal refuses it, or it cannot be written at all. */
describe('what a court found cannot happen here', () => {
  it('EnergySolutions v NDA: no individual comment is removed at consensus, and no score changes without a reason', async () => {
    const lot = await lockedLot(database, 'wide');
    const marks = await database.transactions.read(lead().personId, (db) =>
      listSubmittedMarks(db, lot.lotId, 'withReasons'),
    );
    expect(marks.flatMap((one) => one.marks.map(({ rationale }) => rationale))).toHaveLength(12);
    for (const [table, column] of [
      ['mark_entry', 'rationale'],
      ['consensus_entry', 'reasons'],
      ['panel_view', 'reason'],
    ] as const) {
      await expect(owner.unsafe(`delete from ${table}`), table).rejects.toThrow('never changed or removed');
      await expect(owner.unsafe(`update ${table} set ${column} = 'x'`), table).rejects.toThrow(
        'never changed or removed',
      );
    }
    await expect(owner`update consensus_entry set mark = 0`).rejects.toThrow('never changed or removed');
    const change = { ...lot, bidId: lot.bids[0] ?? '', ...agreed(1, 0, 'Q1'), revision: 1, changeReason: '' };
    expect(await recordConsensus(moderator(), change)).toMatchObject({ refusal: { kind: 'blocked' } });
  });

  it('Woods v Milton Keynes: nothing outside the frozen criteria is marked, and reasons that paraphrase the scale are refused', async () => {
    const lot = await moderatedLot();
    const bidId = lot.bids[0] ?? '';
    const undisclosed = { ...lot, bidId, ...agreed(4, 0, 'Q1'), criterionId: 'Q1.1' };
    expect(await recordConsensus(moderator(), undisclosed)).toMatchObject({ refusal: { kind: 'notFound' } });
    const edit = { kind: 'remove', id: 'Q1' } as const;
    expect(await editCriteria(lead(), { ...lot, version: 0, edit })).toMatchObject({ refusal: { kind: 'blocked' } });
    const paraphrase = {
      ...agreed(4, 0, 'Q1'),
      reasons: 'Meets the requirement in full with relevant evidence throughout',
    };
    expect(await recordConsensus(moderator(), { ...lot, bidId, ...paraphrase })).toMatchObject({
      refusal: {
        problems: [{ field: 'reasons', sentence: expect.stringContaining('repeat the published words for mark 4') }],
      },
    });
    await done(recordConsensus(moderator(), { ...lot, bidId, ...agreed(4, 0, 'Q1') }));
    const copied = { ...agreed(3, 1, 'Q1'), reasons: agreed(4, 0, 'Q1').reasons };
    expect(await recordConsensus(moderator(), { ...lot, bidId: lot.bids[1] ?? '', ...copied })).toMatchObject({
      refusal: { problems: [{ field: 'reasons', sentence: expect.stringContaining('those given for bid') }] },
    });
  });

  it('Lancashire Care v Lancashire CC: quality is not locked while any tender lacks reasons on any criterion', async () => {
    const lot = await moderatedLot();
    const [first = ''] = lot.bids;
    expect(
      await recordConsensus(moderator(), { ...lot, bidId: first, ...agreed(4, 0, 'Q1'), reasons: ' ' }),
    ).toMatchObject({
      refusal: { problems: [{ field: 'reasons' }] },
    });
    await done(recordConsensus(moderator(), { ...lot, bidId: first, ...agreed(4, 0, 'Q1') }));
    expect(await lockQuality(moderator(), lot)).toMatchObject({
      refusal: { kind: 'blocked', sentence: expect.stringContaining('Still without consensus') },
    });
    await expect(
      owner`insert into consensus_entry (id, lot_id, bid_id, criterion_id, revision, mark, reasons, bid_reference, recorded_by, recorded_at)
        values (gen_random_uuid(), ${lot.lotId}, ${first}, 'Q2', 1, 3, '', 'p', ${moderator().personId}, now())`,
    ).rejects.toThrow('reasons');
  });

  it('Bromcom v United Learning: no mean becomes a consensus, and no fraction is a mark', async () => {
    const lot = await moderatedLot();
    const bidId = lot.bids[0] ?? '';
    // The evaluators gave 3 and 4: their mean is on no scale.
    expect(await recordConsensus(moderator(), { ...lot, bidId, ...agreed(3.5, 0, 'Q1') })).toMatchObject({
      refusal: {
        problems: [{ field: 'mark', sentence: expect.stringContaining('3.5 is not on the published scale') }],
      },
    });
    expect(await database.transactions.read(moderator().personId, (db) => listConsensus(db, lot.lotId))).toEqual([]);
    const kinds = await owner<{ kind: string }[]>`select data_type as kind from information_schema.columns
      where table_name in ('mark_entry', 'consensus_entry', 'second_reading') and column_name = 'mark'`;
    expect(kinds.map(({ kind }) => kind)).toEqual(['integer', 'integer', 'integer']);
    const fresh = await scoringLot(database);
    const fraction = {
      ...fresh,
      bidId: fresh.bids[0] ?? '',
      criterionId: 'Q1',
      mark: 2.5,
      rationale: 'r',
      shortfall: 's',
      revision: 0,
    };
    expect(await saveMark(database.actor('halton-evaluator'), fraction)).toMatchObject({
      refusal: { problems: [{ field: 'mark' }] },
    });
  });

  it('Braceurself v NHS England: a result that one mark would turn is not recommended before a second reading', async () => {
    const lot = await pricedLot(database, 'narrow');
    const award = { ...lot, bidId: lot.bids[1] ?? '', reasons: 'It is ranked first' };
    expect(await recommendAward(lead(), award)).toMatchObject({
      refusal: { kind: 'blocked', sentence: expect.stringContaining('The result is narrow') },
    });
  });

  it('MLS v Ministry of Defence: no gate is published without what a fail does', async () => {
    const lot = await newLot(database);
    const gate = { kind: 'gate', id: 'INSURANCE', title: 'Insurance of £10 million', consequence: null } as const;
    const edit = { kind: 'criterion', criterion: gate, replaces: null, parentId: null } as const;
    const asked = expect.stringContaining('needs a consequence: what a fail does');
    expect(await editCriteria(lead(), { ...lot, version: 0, edit })).toMatchObject({
      refusal: { problems: [{ field: 'consequence', sentence: asked }] },
    });
    // Nor where a draft holds one all the same.
    const scheme = { ...initialScheme, criteria: [...initialScheme.criteria, gate] };
    const draft = {
      lotId: lot.lotId,
      scheme,
      amends: null,
      version: 1,
      updatedBy: lead().personId,
      updatedAt: lead().now,
    };
    await database.transactions.write(lead().personId, (tx) => saveDraft(tx, draft));
    const frozen = await freezeCriteria(lead(), { ...lot, version: 1 });
    expect(frozen.ok).toBe(false);
    expect(JSON.stringify(frozen)).toContain('needs a consequence: what a fail does');
  });

  it('InHealth v NHS England: when a tender came and what it held are the server’s record, and cannot be disputed', async () => {
    const lot = await scoringLot(database);
    const bids = await database.transactions.read(lead().personId, (db) => listBids(db, lot.lotId));
    for (const { receivedAt, receiptHash } of bids) {
      expect(receivedAt).toBe('2018-01-02T10:00:00Z');
      expect(receiptHash).toMatch(/^[0-9a-f]{64}$/);
    }
    const { hashes } = await database.transactions.read(personId('halton-commissioner'), async (db) => ({
      hashes: await db
        .selectFrom('bidAnswer')
        .select('hash')
        .where('bidId', 'in', [...lot.bids])
        .execute(),
    }));
    expect(hashes).toHaveLength(6);
    await expect(owner`update bid set received_at = now()`).rejects.toThrow('never changed or removed');
    await expect(owner`update bid_answer set answer = 'x'`).rejects.toThrow('never changed or removed');
    const late = { ...lot, tenderer: 'Late', registrationNumber: null, answers, price: toPence(1) };
    expect(await recordBid(lead(), late, database.priceSeal)).toMatchObject({
      refusal: { kind: 'blocked', sentence: 'Tenders have been opened; no further tender can be recorded.' },
    });
  });
});
