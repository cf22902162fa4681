import { beforeAll, describe, expect, it } from 'vitest';
import { demonstrateProcurements } from '#app/commands/demonstration/procurements.server.ts';
import { evaluateRecord } from '#app/domain/evaluation-record.ts';
import { penceToDecimal } from '#app/domain/money.ts';
import { formatTotal } from '#app/domain/rounding-rule.ts';
import { forwardTimetable } from '#app/domain/timetable/forward-timetable.ts';
import { apportionmentPack, evaluationPack, timetablePack } from '#app/exchange/pack-of-procurement.ts';
import { recomputeText } from '#app/exchange/recompute/recompute.server.ts';
import { usualPlan } from '#app/server/timetable-ask.server.ts';
import { listReportOffers } from '#db/queries/report-facts.server.ts';
import { findEvaluationRecord } from '#db/queries/results.server.ts';
import { findTimetableFacts } from '#db/queries/timetable.server.ts';
import { testDatabase } from '../db/test-database.ts';

const database = testDatabase();
let ids: Awaited<ReturnType<typeof demonstrateProcurements>>;
beforeAll(async () => {
  ids = await demonstrateProcurements(database.transactions, database.priceSeal);
}, 120_000);

const lead = () => database.actor('halton-commissioner').personId;

/** What the offline command prints for the pack. */
function recomputed(pack: unknown) {
  const result = recomputeText(JSON.stringify(pack));
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

describe('a pack exported from the record', () => {
  it('recomputes to the offer’s pounds', async () => {
    const [offer] = await database.transactions.read(lead(), (db) => listReportOffers(db, ids.cheshire));
    if (!offer?.body) throw new Error('no offer');
    const { totals } = offer.body.apportionment;
    expect(recomputed(apportionmentPack(offer.body, 'test'))).toMatchObject({
      kind: 'apportionment',
      totals: {
        all: penceToDecimal(totals.all),
        byPartner: Object.fromEntries(
          Object.entries(totals.byPartner).map(([council, pence]) => [council, penceToDecimal(pence)]),
        ),
      },
    });
  });

  it('recomputes to the totals and ranks of the results', async () => {
    const record = await database.transactions.read(lead(), async (db) => {
      const lot = await db
        .selectFrom('lot')
        .select('id')
        .where('procurementId', '=', ids.cheshire)
        .where('number', '=', 1)
        .executeTakeFirstOrThrow();
      return findEvaluationRecord(db, lot.id);
    });
    if (!record) throw new Error('no record');
    const judged = evaluateRecord(record);
    if (!judged.ok) throw new Error('not judged');
    const result = recomputed(evaluationPack(record, 'Lot 1', 'test'));
    if (result.kind !== 'evaluation') throw new Error(result.kind);
    expect(result.bids.map(({ id, total, rank }) => ({ id, total, rank }))).toEqual(
      judged.value.bids.map(({ id, total, rank }) => ({
        id,
        total: total === null ? undefined : formatTotal(total, record.scheme.rounding),
        rank: rank ?? undefined,
      })),
    );
    expect(JSON.stringify(evaluationPack(record, 'Lot 1', 'test'))).not.toContain('Demonstration');
  });

  it('recomputes to the dates of the timetable', async () => {
    const facts = await database.transactions.read(lead(), (db) => findTimetableFacts(db, ids.cheshire));
    const plan = usualPlan(facts, new Date('2026-11-20T10:00:00Z'));
    const found = forwardTimetable(plan);
    if (!found.ok) throw new Error(JSON.stringify(found.refusal));
    const { councils } = found.value;
    const result = recomputed(timetablePack(plan, 'Cheshire', 'test'));
    if (result.kind !== 'timetable') throw new Error(result.kind);
    expect(councils.length).toBe(4);
    for (const { councilId, path } of councils) {
      // A post that decided under its delegation had no agenda.
      const agenda = path.agendaBy === null ? undefined : { latestPublication: path.agendaBy };
      expect(result.answers[`${councilId}-agenda`]).toEqual(agenda);
      expect(result.answers[`${councilId}-forward-plan`]).toEqual({ latestPublication: path.noticeBy });
      expect(result.answers[`${councilId}-call-in`]).toEqual({
        lastDay: path.callInLastDay,
        effective: path.effective,
      });
    }
  });
});
