import postgres from 'postgres';
import { describe, expect, it } from 'vitest';
import { confirmBid } from '#app/commands/confirm-bid.server.ts';
import { contentHash } from '#app/commands/content-hash.server.ts';
import { editCriteria } from '#app/commands/edit-criteria.server.ts';
import { excludeBid } from '#app/commands/exclude-bid.server.ts';
import { openTenders } from '#app/commands/open-tenders.server.ts';
import { dropCriteriaVersion, startCriteriaVersion } from '#app/commands/prepare-criteria-version.server.ts';
import { publishCriteriaVersion } from '#app/commands/publish-criteria-version.server.ts';
import { recordBid } from '#app/commands/record-bid.server.ts';
import { toBasisPoints } from '#app/domain/basis-points.ts';
import type { CriteriaEdit } from '#app/domain/criteria-edit.ts';
import { usualScale } from '#app/domain/evaluation-scheme.ts';
import { toPence } from '#app/domain/money.ts';
import { listBids } from '#db/queries/bids.server.ts';
import { findCriteria, findFrozenScheme, listCriteriaVersions } from '#db/queries/criteria.server.ts';
import { findScoringPlace } from '#db/queries/scoring.server.ts';
import { testDatabase } from '../db/test-database.ts';
import { answers, done, scoringLot, type TestLot, tenderingLot } from './evaluation-lot.ts';

const database = testDatabase();
const lead = () => database.actor('halton-commissioner');
const reason = 'The weighting of safeguarding was too low; see the addendum of 5 March';
const weights: CriteriaEdit = {
  kind: 'weights',
  weights: { Q1: toBasisPoints(3000), Q2: toBasisPoints(3000) },
};
const newQuestion: CriteriaEdit = {
  kind: 'criterion',
  criterion: {
    kind: 'quality',
    id: 'Q4',
    title: 'Mobilisation',
    weight: toBasisPoints(0),
    scale: usualScale,
    minimumMark: null,
  },
  replaces: null,
  parentId: 'QUALITY',
};
const tender = (tenderer: string) => ({ tenderer, registrationNumber: null, answers, price: toPence(100_000) });
const read = <T>(work: Parameters<typeof database.transactions.read<T>>[1], key = 'halton-commissioner') =>
  database.transactions.read(database.actor(key).personId, work);

/** Version 2, with the edits given. */
async function publishNext(lot: TestLot, edits: readonly CriteriaEdit[] = [weights]) {
  let { version } = await done(startCriteriaVersion(lead(), lot));
  for (const edit of edits) ({ version } = await done(editCriteria(lead(), { ...lot, version, edit })));
  return done(publishCriteriaVersion(lead(), { ...lot, version, reason }));
}

describe('publishCriteriaVersion', () => {
  it('puts the next version in force under its own hash, keeps the one before, and says so in the ledger', async () => {
    const lot = await tenderingLot(database);
    expect(await publishNext(lot)).toMatchObject({ number: 2 });
    const versions = await read((db) => listCriteriaVersions(db, lot.lotId));
    expect(versions.map(({ number, reason: why }) => [number, why])).toEqual([
      [2, reason],
      [1, null],
    ]);
    for (const { scheme, hash } of versions) expect(contentHash(scheme)).toBe(hash);
    expect(await read((db) => findFrozenScheme(db, lot.lotId))).toEqual(versions[0]?.scheme);
    const events = await read((db) =>
      db.selectFrom('ledgerEvent').select(['kind', 'body']).where('chain', '=', lot.procurementId).execute(),
    );
    const published = events.find(({ kind }) => kind === 'criteriaVersionPublished');
    expect(JSON.parse(published?.body ?? '')).toMatchObject({ number: 2, replaces: versions[1]?.hash });
    expect(published?.body).not.toContain('addendum');
  });

  it('leaves what is in force alone while the next is drafted, dropped or refused', async () => {
    const lot = await tenderingLot(database);
    expect(await editCriteria(lead(), { ...lot, version: 0, edit: weights })).toMatchObject({
      refusal: { kind: 'blocked' },
    });
    const { version } = await done(startCriteriaVersion(lead(), lot));
    expect(await startCriteriaVersion(lead(), lot)).toMatchObject({ refusal: { kind: 'blocked' } });
    const same = await publishCriteriaVersion(lead(), { ...lot, version, reason });
    expect(same).toMatchObject({ refusal: { sentence: expect.stringContaining('Nothing differs') } });
    await done(editCriteria(lead(), { ...lot, version, edit: { kind: 'remove', id: 'Q3' } }));
    expect(await publishCriteriaVersion(lead(), { ...lot, version, reason })).toMatchObject({
      refusal: { kind: 'changedMeanwhile' },
    });
    const incomplete = await publishCriteriaVersion(lead(), { ...lot, version: version + 1, reason });
    expect(incomplete).toMatchObject({ refusal: { kind: 'problems' } });
    await done(dropCriteriaVersion(lead(), lot));
    const { draft, frozen } = await read((db) => findCriteria(db, lot.lotId));
    expect([frozen?.number, draft?.amends, draft?.scheme]).toEqual([1, null, frozen?.scheme]);
  });

  it('is the lead’s alone, and impossible once a tender is opened, in the database too', async () => {
    const lot = await scoringLot(database);
    expect(await startCriteriaVersion(database.actor('west-moderator'), lot)).toMatchObject({
      refusal: { kind: 'notPermitted' },
    });
    expect(await startCriteriaVersion(database.actor('herefordshire-officer'), lot)).toMatchObject({
      refusal: { kind: 'notFound' },
    });
    const sentence = 'Tenders have been opened; the criteria can never be changed again.';
    for (const late of [
      startCriteriaVersion(lead(), lot),
      publishCriteriaVersion(lead(), { ...lot, version: 1, reason }),
    ])
      expect(await late).toMatchObject({ refusal: { kind: 'blocked', sentence } });
    const sql = postgres(database.url, { max: 1, onnotice() {} });
    const again = sql`insert into criteria_version (id, lot_id, number, scheme, hash, frozen_by, frozen_at, reason)
      select gen_random_uuid(), lot_id, 2, scheme, hash, frozen_by, frozen_at, 'no' from criteria_version where lot_id = ${lot.lotId}`;
    await expect(again).rejects.toThrow('criteria cannot change once tenders are opened');
    const late = sql`insert into bid_answer (bid_id, criterion_id, answer, hash) values (${lot.bids[0] ?? ''}, 'Q9', 'late', 'x')`;
    await expect(late).rejects.toThrow('nothing is added to a tender');
    await sql.end();
  });

  it('cannot slip past the opening of tenders when both happen at once', async () => {
    const lot = await tenderingLot(database);
    await done(recordBid(lead(), { ...lot, ...tender('Alpha') }, database.priceSeal));
    let { version } = await done(startCriteriaVersion(lead(), lot));
    ({ version } = await done(editCriteria(lead(), { ...lot, version, edit: weights })));
    const [published, opened] = await Promise.all([
      publishCriteriaVersion(lead(), { ...lot, version, reason }),
      openTenders(lead(), lot),
    ]);
    expect([published.ok, opened.ok].filter(Boolean)).toHaveLength(1);
  });
});

describe('a tender recorded before a new version', () => {
  it('keeps the tenders closed until it is confirmed with answers to what is new, or taken out', async () => {
    const lot = await tenderingLot(database);
    const first = await done(recordBid(lead(), { ...lot, ...tender('Alpha') }, database.priceSeal));
    const second = await done(recordBid(lead(), { ...lot, ...tender('Beta') }, database.priceSeal));
    await publishNext(lot, [newQuestion]);
    const closed = await openTenders(lead(), lot);
    expect(closed).toMatchObject({
      refusal: { sentence: expect.stringContaining(`Bid ${first.letter} was recorded under version 1`) },
    });
    const confirmation = { ...lot, bidId: first.bidId, evidence: 'E-mail of 6 March' };
    expect(await confirmBid(lead(), { ...confirmation, answers: {} })).toMatchObject({
      refusal: { problems: [{ field: 'answer-Q4' }] },
    });
    await done(confirmBid(lead(), { ...confirmation, answers: { Q4: 'In twelve weeks' } }));
    expect(await confirmBid(lead(), { ...confirmation, answers: {} })).toMatchObject({ refusal: { kind: 'blocked' } });
    await done(excludeBid(lead(), { ...lot, bidId: second.bidId, status: 'withdrawn', reason: 'Tenders anew' }));
    const anew = { ...tender('Beta'), answers: { ...answers, Q4: 'In ten weeks' } };
    await done(recordBid(lead(), { ...lot, ...anew }, database.priceSeal));
    expect(await recordBid(lead(), { ...lot, ...anew }, database.priceSeal)).toMatchObject({
      refusal: { problems: [{ field: 'tenderer' }] },
    });
    expect(await done(openTenders(lead(), lot))).toEqual({ bids: 3 });
    const bids = await read((db) => listBids(db, lot.lotId));
    expect(bids.filter(({ status }) => status === 'in').map(({ standsUnder }) => standsUnder)).toEqual([2, 2]);
  });

  it('is marked by the newest version only, whatever a program asks of the database', async () => {
    const lot = await tenderingLot(database);
    const { bidId } = await done(recordBid(lead(), { ...lot, ...tender('Alpha') }, database.priceSeal));
    await publishNext(lot, [
      { kind: 'remove', id: 'Q3' },
      { kind: 'weights', weights: { Q1: toBasisPoints(5000) } },
    ]);
    await done(confirmBid(lead(), { ...lot, bidId, evidence: 'E-mail', answers: {} }));
    await done(openTenders(lead(), lot));
    const evaluator = database.actor('halton-evaluator').personId;
    const place = await read(
      (db) => findScoringPlace(db, { ...lot, bidId, criterionId: 'Q1' }, evaluator),
      'halton-evaluator',
    );
    expect(JSON.stringify(place?.scheme)).not.toContain('Q3');
    const sql = postgres(database.url, { max: 1, onnotice() {} });
    const mark = (criterion: string, value: number | null) => sql`
      insert into consensus_entry (id, lot_id, bid_id, criterion_id, revision, mark, reasons, bid_reference, recorded_by, recorded_at)
      values (gen_random_uuid(), ${lot.lotId}, ${bidId}, ${criterion}, 1, ${value}, 'r', 'r', ${evaluator}, now())`;
    await sql`insert into lot_milestone values (${lot.lotId}, 'moderationOpened', ${evaluator}, now())`;
    await expect(mark('Q3', 3)).rejects.toThrow('a question of the newest criteria');
    await expect(mark('Q1', 6)).rejects.toThrow('on its scale');
    await mark('Q1', 5);
    await sql.end();
  });
});
