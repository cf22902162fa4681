import { beforeAll, describe, expect, it } from 'vitest';
import { declareConflict } from '#app/commands/declare-conflict.server.ts';
import { issueOutcomeLetters } from '#app/commands/issue-outcome-letters.server.ts';
import { readAgain } from '#app/commands/read-again.server.ts';
import { recommendAward } from '#app/commands/recommend-award.server.ts';
import type { Document } from '#app/documents/document.ts';
import { runsOfBlock, textOfRuns } from '#app/documents/inline-text.ts';
import { evaluateRecord } from '#app/domain/evaluation-record.ts';
import { formatPence } from '#app/domain/money.ts';
import { permits } from '#app/domain/permission.ts';
import { formatTotal } from '#app/domain/rounding-rule.ts';
import { findProcurementAccess } from '#db/queries/access.server.ts';
import { findLetter, listLetters } from '#db/queries/letters.server.ts';
import { listAnswersToRead } from '#db/queries/outcome.server.ts';
import { findEvaluationRecord } from '#db/queries/results.server.ts';
import { people } from '#db/seed/people.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { done } from '../commands/evaluation-lot.ts';
import { portalInProcess } from './portal-in-process.ts';

const portal = portalInProcess();
const lead = personId('halton-commissioner');
let p: string;
let lotId: string;
let lockedLotId: string;
const read = <T>(work: Parameters<typeof portal.database.transactions.read<T>>[1], as = lead) =>
  portal.database.transactions.read(as, work);

/** Four tenders: the narrow result of the demonstration read again, recommended, and told. */
beforeAll(async () => {
  const { database } = portal;
  const lots = await read((db) =>
    db
      .selectFrom('lot')
      .innerJoin('procurement', 'procurement.id', 'lot.procurementId')
      .select(['lot.id', 'lot.procurementId'])
      .where('procurement.reference', '=', 'HBC/2018/014')
      .orderBy('lot.number')
      .execute(),
  );
  p = lots[0]?.procurementId ?? '';
  lotId = lots[0]?.id ?? '';
  lockedLotId = lots[1]?.id ?? '';
  const lot = { procurementId: p, lotId };
  const reader = database.actor('warrington-reader');
  const reasons = 'Three named workers, no cover for illness';
  await done(declareConflict(reader, { ...lot, kind: 'none', details: '', asReader: true }));
  for (const { orderId, position } of await read((db) => listAnswersToRead(db, lotId), reader.personId))
    await done(readAgain(reader, { ...lot, orderId, position, mark: 3, reasons }));
  const record = await read((db) => findEvaluationRecord(db, lotId));
  const judged = record && evaluateRecord(record);
  const first = judged?.ok ? judged.value.bids.find(({ rank }) => rank === 1)?.id : null;
  const bidId = record?.bids.find(({ letter }) => letter === first)?.id ?? '';
  await done(recommendAward(database.actor('halton-commissioner'), { ...lot, bidId, reasons: 'It is first' }));
  await done(issueOutcomeLetters(database.actor('halton-commissioner', '2018-04-12T10:00:00Z'), lot));
});

const wordsOf = (model: unknown) => {
  const { blocks, ...rest } = model as Document;
  return `${JSON.stringify(rest)} ${blocks.flatMap(runsOfBlock).map(textOfRuns).join('\n')}`;
};

describe('outcome letters', () => {
  it('hold a tenderer’s own figures and the successful tender’s, and never another loser’s', async () => {
    const record = await read((db) => findEvaluationRecord(db, lotId));
    const letters = await read((db) => listLetters(db, lotId));
    if (!record) throw new Error('no record');
    const evaluation = evaluateRecord(record);
    if (!evaluation.ok) throw new Error('not judged');
    expect(letters.length).toBe(record.bids.length);
    expect(letters.length).toBeGreaterThan(2);
    expect(new Set(letters.map(({ dated }) => dated)).size).toBe(1);
    const winner = evaluation.value.bids.find(({ rank }) => rank === 1)?.id;
    for (const letter of letters) {
      const stored = await read((db) => findLetter(db, p, letter.id));
      const words = wordsOf(stored?.model);
      const own = record.bids.find(({ id }) => id === letter.bidId);
      for (const bid of record.bids) {
        const consensus = record.consensus.filter(({ bidId }) => bidId === bid.id);
        const total = evaluation.value.bids.find(({ id }) => id === bid.letter)?.total;
        const told = bid.id === own?.id || bid.letter === winner;
        const facts = [
          bid.tenderer ?? '',
          ...consensus.map(({ reasons }) => reasons),
          ...(total ? [formatTotal(total, record.scheme.rounding)] : []),
        ];
        for (const fact of facts) expect(words.includes(fact), `${letter.letter}: ${fact}`).toBe(told);
        const price = bid.price === null ? '?' : formatPence(bid.price);
        expect(words.includes(price), `price of ${bid.letter} in the letter to ${letter.letter}`).toBe(
          bid.id === own?.id,
        );
      }
      for (const { letter: other } of record.bids) expect(words).not.toMatch(new RegExp(`bid ${other}\\b`, 'i'));
    }
  });

  it('are read by the lead, approvers and auditors alone, as page and as files', async () => {
    const [letter] = await read((db) => listLetters(db, lotId));
    for (const { key } of people) {
      const id = personId(key);
      const access = await read((db) => findProcurementAccess(db, p, id), id);
      const allowed = access ? permits('readLetters', access.roles) : false;
      const expected = !access?.roles.length ? 404 : allowed ? 200 : 403;
      for (const format of ['html', 'docx', 'pdf']) {
        const file = await portal.get(`/procurements/${p}/letters/${letter?.id}/${format}`, id);
        expect(file.status, `${key} ${format}`).toBe(expected);
        expect(file.statements.length).toBeLessThanOrEqual(8);
      }
      const page = await portal.get(`/procurements/${p}/letters?lot=1&letter=${letter?.id}`, id);
      expect(page.status, key).toBe(expected);
      expect((await read((db) => listLetters(db, lotId), id)).length > 0, key).toBe(allowed);
    }
  }, 60_000);

  it('are issued once, by the lead, after the recommendation', async () => {
    const post = (person: string, lot: string) =>
      portal.post(`/procurements/${p}/letters?lot=1`, personId(person), { intent: 'issue', lotId: lot });
    expect((await post('halton-commissioner', lotId)).status).toBe(422);
    expect((await post('west-moderator', lotId)).status).toBe(403);
    const early = await post('halton-commissioner', lockedLotId);
    expect(early.status).toBe(422);
    expect(early.body).toContain('after an award has been recommended');
  });
});
