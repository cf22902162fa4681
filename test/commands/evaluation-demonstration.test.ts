import { beforeAll, describe, expect, it } from 'vitest';
import { createProcurement } from '#app/commands/create-procurement.server.ts';
import { actingAs } from '#app/commands/demonstration/as-person.server.ts';
import { demonstrateEvaluation } from '#app/commands/demonstration/evaluation.server.ts';
import { evaluateRecord } from '#app/domain/evaluation-record.ts';
import { toExactDecimal } from '#app/domain/ratio.ts';
import { findProcurementAccess, type ProcurementAccess } from '#db/queries/access.server.ts';
import { listConsensus } from '#db/queries/moderation.server.ts';
import { findEvaluationRecord } from '#db/queries/results.server.ts';
import { testDatabase } from '../db/test-database.ts';
import { newProcurement } from './new-procurement.ts';

const database = testDatabase();

/** The demonstration is the whole journey by the portal's own commands: if a rule changes under it, this fails. */
describe('the demonstration of an evaluation', () => {
  let access: ProcurementAccess;
  const lead = () => database.actor('halton-commissioner');
  beforeAll(async () => {
    const created = await createProcurement(lead(), { ...newProcurement, lotTitles: ['First', 'Second'] });
    if (!created.ok) throw new Error('not created');
    const procurementId = created.value.id;
    await demonstrateEvaluation(actingAs(database.transactions), database.priceSeal, { procurementId });
    access = (await database.transactions.read(lead().personId, (db) =>
      findProcurementAccess(db, procurementId, lead().personId),
    )) as ProcurementAccess;
  });

  it('leaves lot 1 priced and lot 2 under moderation', () => {
    expect(access.lots.map(({ stage }) => stage)).toEqual(['priced', 'moderation']);
  });

  it('ranks lot 1 from consensus and opened prices', async () => {
    const record = await database.transactions.read(lead().personId, (db) =>
      findEvaluationRecord(db, access.lots[0]?.id ?? ''),
    );
    if (!record) throw new Error('no record');
    const evaluation = evaluateRecord(record);
    if (!evaluation.ok) throw new Error(JSON.stringify(evaluation.refusal));
    const byTenderer = evaluation.value.bids.map(({ id, rank, total }) => {
      const bid = record.bids.find(({ letter }) => letter === id);
      return [bid?.tenderer, rank, total && toExactDecimal(total)];
    });
    expect(byTenderer.sort((a, b) => Number(a[1]) - Number(b[1]))).toMatchInlineSnapshot(`
      [
        [
          "Demonstration Children’s Charity",
          1,
          "87.71",
        ],
        [
          "Demonstration Care Partnership",
          2,
          "84.8",
        ],
        [
          "Demonstration Youth Trust",
          3,
          "65.56",
        ],
        [
          "Demonstration Community Company",
          4,
          "55",
        ],
      ]
    `);
  });

  it('records a dissent in lot 2 and leaves items open', async () => {
    const consensus = await database.transactions.read(lead().personId, (db) =>
      listConsensus(db, access.lots[1]?.id ?? ''),
    );
    expect(consensus).toHaveLength(7);
    expect(consensus.flatMap(({ views }) => views).filter(({ view }) => view === 'dissent')).toHaveLength(1);
  });
});
