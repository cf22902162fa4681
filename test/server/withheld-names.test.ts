import { beforeAll, describe, expect, it } from 'vitest';
import { appointPanelMember } from '#app/commands/appoint-panel-member.server.ts';
import { declareConflict } from '#app/commands/declare-conflict.server.ts';
import { excludeBid } from '#app/commands/exclude-bid.server.ts';
import { lockQuality } from '#app/commands/lock-quality.server.ts';
import { openModeration } from '#app/commands/open-moderation.server.ts';
import { openTenders } from '#app/commands/open-tenders.server.ts';
import { recordBid } from '#app/commands/record-bid.server.ts';
import { recordBidDocument } from '#app/commands/record-bid-document.server.ts';
import { answerClarification, askClarification } from '#app/commands/record-clarification.server.ts';
import { recordConsensus } from '#app/commands/record-consensus.server.ts';
import { recordInterest } from '#app/commands/record-interest.server.ts';
import { withholdNames } from '#app/commands/withhold-names.server.ts';
import { toPence } from '#app/domain/money.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import { insertWithholding } from '#db/queries/withheld-names.server.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { done, panel, questions, scoreEverything, type TestLot, tenderingLot } from '../commands/evaluation-lot.ts';
import { addresses } from './addresses.ts';
import { portalInProcess } from './portal-in-process.ts';

const portal = portalInProcess();
const { database } = portal;
let lead: ReturnType<typeof database.actor>;
const tenderers = ['Quillfeather & Sons (North)', 'Zephyrine Partnership'] as const;
const parent = 'Umberlight Holdings';
const names = /Quillfeather|Zephyrine|Umberlight/i;
const members = ['halton-evaluator', 'east-evaluator', 'west-moderator', 'warrington-officer'];
const answersOf = (name: string) =>
  Object.fromEntries(questions.map((id) => [id, `At ${name.toUpperCase()} two of ${parent} answer ${id}`]));
const file = (words: string) => ({ kind: 'docx', bytes: new TextEncoder().encode(words), words }) as const;

let lot: TestLot & { bids: string[] };

beforeAll(async () => {
  lead = database.actor('halton-commissioner');
  const made = await tenderingLot(database);
  const observer = { ...made, personId: personId('warrington-officer'), role: 'observer' } as const;
  await done(appointPanelMember(lead, observer));
  await done(withholdNames(lead, { procurementId: made.procurementId, withheld: true }));
  const shares = {
    organisation: 'Zephyrine Partnership Ltd',
    kind: 'shareholding',
    heldFrom: '2016-01-01' as PlainDate,
  } as const;
  await done(recordInterest(database.actor('east-evaluator'), { ...shares, heldUntil: null }));
  const bids: string[] = [];
  for (const [index, tenderer] of tenderers.entries()) {
    const relations = [{ relation: 'parent', name: parent }] as const;
    const price = toPence(5_000_000 + index);
    const input = { ...made, tenderer, registrationNumber: null, answers: answersOf(tenderer), price, relations };
    bids.push((await done(recordBid(lead, input, database.priceSeal))).bidId);
  }
  lot = { ...made, bids };
  const third = {
    ...made,
    tenderer: 'Quillfeather Offshoot',
    registrationNumber: null,
    answers: answersOf('Offshoot'),
  };
  const price = toPence(6_000_000);
  const { bidId: out } = await done(recordBid(lead, { ...third, price }, database.priceSeal));
  const reason = `${parent} asked for it by letter`;
  await done(excludeBid(lead, { ...made, bidId: out, status: 'withdrawn', reason }));
  const about = { ...made, bidId: bids[0] ?? '', criterionId: 'Q1', title: 'Rota', replaces: null };
  await done(recordBidDocument(lead, { ...about, file: file('Two for nights') }));
  expect(await recordBidDocument(lead, { ...about, file: file(`A rota of ${parent}`) })).toMatchObject({
    refusal: { problems: [{ field: 'file', sentence: expect.stringContaining(parent) }] },
  });
  expect(
    await recordBidDocument(lead, { ...about, title: 'Rota of Quillfeather & Sons (North)', file: file('x') }),
  ).toMatchObject({ refusal: { problems: [{ field: 'documentTitle' }] } });
  await done(openTenders(lead, made));
  for (const key of [...panel.map(([one]) => one), 'warrington-officer'])
    await done(declareConflict(database.actor(key), { ...made, kind: 'none', details: '' }));
  const today = '2018-01-02' as PlainDate;
  const question = { ...made, bidId: bids[1] ?? '', criterionId: null, askedOn: today, question: 'Who covers?' };
  const asked = await done(askClarification(lead, question));
  const reply = { ...made, ...asked, answeredOn: today, reply: `Staff of ${parent}` };
  expect((await answerClarification(lead, reply)).ok).toBe(true);
}, 60_000);

/** Everything the person can open here, whole and as data. */
async function seenBy(key: string): Promise<readonly (readonly [string, string])[]> {
  const { procurementId: p, bids } = lot;
  const place = { p, offer: p, document: p };
  const asked = Object.values(addresses)
    .map((address) => address(place))
    .filter((one): one is string => one?.includes(p) ?? false);
  const each = bids.flatMap((bid) =>
    questions.flatMap((id) => [
      `/procurements/${p}/score?lot=1&bid=${bid}&criterion=${id}`,
      `/procurements/${p}/moderation?lot=1&bid=${bid}&criterion=${id}`,
    ]),
  );
  const places = [...asked, ...each, ...bids.map((bid) => `/procurements/${p}/bids?lot=1&bid=${bid}`)];
  const found: (readonly [string, string])[] = [];
  for (const address of places) {
    const [bare = '', query = ''] = address.split('?');
    for (const variant of [bare, `${bare}.data`]) {
      const { status, body } = await portal.get(`${variant}?${query}`, personId(key));
      if (status === 200) found.push([`${variant}?${query}`, body]);
    }
  }
  return found;
}
const naming = async (key: string) =>
  (await seenBy(key)).filter(([, body]) => names.test(body)).map(([address]) => address);
const namesSeen = (key: string) =>
  database.transactions.read(personId(key), async (db) => [
    (await db.selectFrom('tenderer').select('name').where('procurementId', '=', lot.procurementId).execute()).length,
    (await db.selectFrom('bidRelation').select('name').where('bidId', 'in', lot.bids).execute()).length,
  ]);

describe('a procurement that withholds names from its panel', () => {
  it('gives none to the panel while it scores, at any address, and the words read “[the tenderer]”', async () => {
    for (const key of members) expect(await naming(key), key).toEqual([]);
    const place = `/procurements/${lot.procurementId}/score?lot=1&bid=${lot.bids[0]}&criterion=Q1`;
    const { body } = await portal.get(place, personId('halton-evaluator'));
    expect(body).toContain('At [the tenderer] two of [the tenderer] answer Q1');
    expect(body).toContain('Two for nights');
    for (const key of members) expect(await namesSeen(key), key).toEqual([0, 0]);
    expect(await namesSeen('halton-commissioner')).toEqual([3, 2]);
    expect((await naming('halton-commissioner')).length).toBeGreaterThan(2);
    expect((await portal.get(`/procurements/${lot.procurementId}/panel`, lead.personId)).body).toContain(
      'has registered an interest in Zephyrine',
    );
  }, 60_000);

  it('gives none while it moderates, and all of them once quality is locked', async () => {
    await scoreEverything(database, lot);
    const moderator = database.actor('west-moderator');
    await done(openModeration(moderator, lot));
    for (const key of members) expect(await naming(key), key).toEqual([]);
    for (const bidId of lot.bids)
      for (const criterionId of questions) {
        const positions = ['halton-evaluator', 'east-evaluator'].map((key) => ({
          person: personId(key),
          position: 'assent' as const,
          reason: null,
        }));
        const words = {
          reasons: `Named staff for ${criterionId} of ${bidId}`,
          bidReference: 'Page 2',
          whyNotHigher: 'No cover',
        };
        const place = { ...lot, bidId, criterionId, revision: 0, mark: 3, ...words, positions };
        await done(recordConsensus(moderator, place));
      }
    await done(lockQuality(moderator, lot));
    for (const key of members) expect(await namesSeen(key), key).toEqual([3, 2]);
  }, 60_000);

  it('settles it before the first tender, by the lead alone, in the database too', async () => {
    expect(await withholdNames(lead, { ...lot, withheld: false })).toMatchObject({ refusal: { kind: 'blocked' } });
    const row = { procurementId: lot.procurementId, withheld: false, setBy: lead.personId, setAt: new Date() };
    const direct = database.transactions.write(lead.personId, (tx) => insertWithholding(tx, row));
    await expect(direct).rejects.toThrow('before any tender');
    const fresh = await tenderingLot(database);
    expect(await withholdNames(database.actor('halton-evaluator'), { ...fresh, withheld: true })).toMatchObject({
      refusal: { kind: 'notPermitted' },
    });
    expect(await withholdNames(database.actor('herefordshire-officer'), { ...fresh, withheld: true })).toMatchObject({
      refusal: { kind: 'notFound' },
    });
    await done(withholdNames(lead, { ...fresh, withheld: true }));
    const later = database.actor('halton-commissioner', '2018-01-03T10:00:00Z');
    await done(withholdNames(later, { ...fresh, withheld: false }));
    const events = await database.transactions.read(lead.personId, (db) =>
      db
        .selectFrom('ledgerEvent')
        .select('body')
        .where('chain', '=', fresh.procurementId)
        .where('kind', '=', 'namesWithheld')
        .execute(),
    );
    expect(events.map(({ body }) => JSON.parse(body))).toEqual([{ withheld: true }, { withheld: false }]);
  });
});
