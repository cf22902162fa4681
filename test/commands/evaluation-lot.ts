import { randomUUID } from 'node:crypto';
import { appointPanelMember } from '#app/commands/appoint-panel-member.server.ts';
import { createProcurement } from '#app/commands/create-procurement.server.ts';
import { declareConflict } from '#app/commands/declare-conflict.server.ts';
import { freezeCriteria } from '#app/commands/freeze-criteria.server.ts';
import { openTenders } from '#app/commands/open-tenders.server.ts';
import { recordBid } from '#app/commands/record-bid.server.ts';
import { saveMark } from '#app/commands/save-mark.server.ts';
import { submitScores } from '#app/commands/submit-scores.server.ts';
import { toPence } from '#app/domain/money.ts';
import type { PanelRole } from '#app/domain/panel-roles.ts';
import type { Result } from '#app/domain/result.ts';
import { findProcurementAccess } from '#db/queries/access.server.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import type { TestDatabase } from '../db/test-database.ts';
import { newProcurement } from './new-procurement.ts';

export async function done<T>(result: Promise<Result<T, unknown>>): Promise<T> {
  const settled = await result;
  if (!settled.ok) throw new Error(JSON.stringify(settled.refusal));
  return settled.value;
}

export interface TestLot {
  readonly procurementId: string;
  readonly lotId: string;
}

/** A procurement of one lot, led by Halton, with the usual draft criteria. */
export async function newLot(database: TestDatabase): Promise<TestLot> {
  const lead = database.actor('halton-commissioner');
  const { id } = await done(createProcurement(lead, { ...newProcurement, reference: `T-${randomUUID().slice(0, 8)}` }));
  const access = await database.transactions.read(lead.personId, (db) => findProcurementAccess(db, id, lead.personId));
  return { procurementId: id, lotId: access?.lots[0]?.id ?? '' };
}

export const panel: readonly (readonly [string, PanelRole])[] = [
  ['west-moderator', 'moderator'],
  ['halton-evaluator', 'evaluator'],
  ['east-evaluator', 'evaluator'],
  ['halton-finance', 'commercialEvaluator'],
  ['warrington-finance', 'commercialEvaluator'],
];

export const questions = ['Q1', 'Q2', 'Q3'] as const;

export const answers = Object.fromEntries(questions.map((id) => [id, `What the tender says about ${id}`]));

/** As `newLot`, with frozen criteria and a panel. */
export async function tenderingLot(database: TestDatabase): Promise<TestLot> {
  const lot = await newLot(database);
  const lead = database.actor('halton-commissioner');
  await done(freezeCriteria(lead, { ...lot, version: 0 }));
  for (const [key, role] of panel) await done(appointPanelMember(lead, { ...lot, personId: personId(key), role }));
  return lot;
}

/** As `tenderingLot`, with two opened tenders and everybody free of conflicts. */
export async function scoringLot(database: TestDatabase): Promise<TestLot & { readonly bids: readonly string[] }> {
  const lot = await tenderingLot(database);
  const lead = database.actor('halton-commissioner');
  const bids: string[] = [];
  for (const [tenderer, price] of [
    ['Alpha', 71_234_501],
    ['Beta', 68_765_499],
  ] as const) {
    const input = { ...lot, tenderer, registrationNumber: null, answers, price: toPence(price) };
    bids.push((await done(recordBid(lead, input, database.priceSeal))).bidId);
  }
  await done(openTenders(lead, lot));
  for (const [key] of panel) await done(declareConflict(database.actor(key), { ...lot, kind: 'none', details: '' }));
  return { ...lot, bids };
}

/** Both evaluators mark everything and submit. */
export async function scoreEverything(database: TestDatabase, lot: Awaited<ReturnType<typeof scoringLot>>) {
  for (const [index, key] of ['halton-evaluator', 'east-evaluator'].entries()) {
    const actor = database.actor(key);
    for (const bidId of lot.bids)
      for (const criterionId of questions) {
        const rationale = `Evaluator ${index} finds named staff and a rota on ${criterionId}`;
        await done(
          saveMark(actor, {
            ...lot,
            bidId,
            criterionId,
            mark: 3 + index,
            rationale,
            shortfall: 'No cover for illness is named',
            revision: 0,
          }),
        );
      }
    await done(submitScores(actor, lot));
  }
}
