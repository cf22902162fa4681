import { expect, it } from 'vitest';
import { saveMark } from '#app/commands/save-mark.server.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { testDatabase } from '../db/test-database.ts';
import { scoringLot } from './evaluation-lot.ts';

const database = testDatabase();
const saves = 1_000;

/** One tab: saves again and again with the revision it last heard of, and takes up the stored one when it is told of it. */
async function tab(
  key: string,
  name: string,
  place: Readonly<{ procurementId: string; lotId: string; bidId: string }>,
) {
  const written: { revision: number; rationale: string }[] = [];
  let revision = 0;
  for (let n = 0; written.length < saves / 2; n++) {
    const rationale = `${name} ${n}`;
    const input = { ...place, criterionId: 'Q1', mark: n % 6, rationale, shortfall: '', revision };
    const result = await saveMark(database.actor(key, '2018-03-20T10:00:00Z'), input);
    if (result.ok) {
      revision = result.value.revision;
      written.push({ revision, rationale });
    } else if (result.refusal.kind === 'changedMeanwhile') revision = Number(result.refusal.stored.revision);
    else throw new Error(JSON.stringify(result.refusal));
  }
  return written;
}

it('two evaluators with two tabs each save one mark 1,000 times: nothing lost, nothing twice, every version in the ledger', async () => {
  const lot = await scoringLot(database);
  const place = { procurementId: lot.procurementId, lotId: lot.lotId, bidId: lot.bids[0] ?? '' };
  const keys = ['halton-evaluator', 'east-evaluator'] as const;
  const told = await Promise.all(
    keys.flatMap((key) => ['one', 'two'].map((name) => tab(key, `${key} ${name}`, place))),
  );
  for (const [index, key] of keys.entries()) {
    const acknowledged = [...(told[index * 2] ?? []), ...(told[index * 2 + 1] ?? [])].sort(
      (a, b) => a.revision - b.revision,
    );
    const stored = await database.transactions.read(personId(key), (db) =>
      db
        .selectFrom('markEntry')
        .select(['revision', 'rationale'])
        .where('evaluatorId', '=', personId(key))
        .orderBy('revision')
        .execute(),
    );
    expect(stored).toEqual(acknowledged);
    expect(stored.map(({ revision }) => revision)).toEqual(Array.from({ length: saves }, (_, n) => n + 1));
    const events = await database.transactions.read(personId('halton-commissioner'), (db) =>
      db
        .selectFrom('ledgerEvent')
        .select('body')
        .where('kind', '=', 'markSaved')
        .where('actor', '=', personId(key))
        .execute(),
    );
    expect(new Set(events.map(({ body }) => JSON.parse(body).revision)).size).toBe(saves);
    expect(events).toHaveLength(saves);
  }
}, 120_000);
