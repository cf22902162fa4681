import { randomUUID } from 'node:crypto';
import { appointPanelMember } from '#app/commands/appoint-panel-member.server.ts';
import { createProcurement } from '#app/commands/create-procurement.server.ts';
import { declareConflict } from '#app/commands/declare-conflict.server.ts';
import { actingAs, done } from '#app/commands/demonstration/as-person.server.ts';
import { freezeCriteria } from '#app/commands/freeze-criteria.server.ts';
import { lockQuality } from '#app/commands/lock-quality.server.ts';
import { openModeration } from '#app/commands/open-moderation.server.ts';
import { openPrices } from '#app/commands/open-prices.server.ts';
import { openTenders } from '#app/commands/open-tenders.server.ts';
import { recordBid } from '#app/commands/record-bid.server.ts';
import { toBasisPoints } from '#app/domain/basis-points.ts';
import { type EvaluationScheme, usualScale } from '#app/domain/evaluation-scheme.ts';
import { toPence } from '#app/domain/money.ts';
import type { PriceSeal } from '#app/server/price-seal.server.ts';
import type { Transactions } from '#db/client.server.ts';
import { findProcurementAccess } from '#db/queries/access.server.ts';
import { saveDraft } from '#db/queries/criteria.server.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { newProcurement } from '../commands/new-procurement.ts';

export interface Size {
  readonly bids: number;
  readonly criteria: number;
}

const evaluators = ['halton-evaluator', 'east-evaluator', 'west-evaluator', 'warrington-evaluator'];
const moreEvaluators = ['east-officer', 'west-officer', 'warrington-officer', 'halton-democratic'];
export const eightEvaluators = [...evaluators, ...moreEvaluators];

/** Quality 60% in equal questions, price 40%: as many questions as divide 6,000 basis points without a rest, or nearly. */
function largeScheme(criteria: number): EvaluationScheme {
  const each = Math.floor(6000 / criteria);
  const questions = Array.from({ length: criteria }, (_, index) => ({
    kind: 'quality' as const,
    id: `Q${index + 1}`,
    title: `Question ${index + 1}`,
    weight: toBasisPoints(index === 0 ? 6000 - each * (criteria - 1) : each),
    scale: usualScale,
    minimumMark: null,
  }));
  return {
    criteria: [
      { kind: 'group', id: 'QUALITY', title: 'Quality', weight: toBasisPoints(6000), children: questions },
      {
        kind: 'price',
        id: 'PRICE',
        title: 'Price',
        weight: toBasisPoints(4000),
        price: { formula: 'relative-to-lowest' },
      },
    ],
    rounding: { stage: 'total', places: 2, mode: 'half-up' },
    tieBreak: ['QUALITY'],
  };
}

/** A lot of this size, marked by eight evaluators, agreed, locked and with opened prices. */
export async function largeEvaluation(transactions: Transactions, seal: PriceSeal, { bids, criteria }: Size) {
  const as = actingAs(transactions);
  const at = '2018-03-01T09:00:00Z';
  const lead = as('halton-commissioner', at);
  const { id: procurementId } = await done(
    createProcurement(lead, { ...newProcurement, reference: `L-${randomUUID().slice(0, 8)}` }),
  );
  const access = await transactions.read(lead.personId, (db) =>
    findProcurementAccess(db, procurementId, lead.personId),
  );
  const lotId = access?.lots[0]?.id ?? '';
  const lot = { procurementId, lotId };
  const scheme = largeScheme(criteria);
  const draft = { lotId, scheme, amends: null, version: 1, updatedBy: lead.personId, updatedAt: lead.now };
  await transactions.write(lead.personId, (tx) => saveDraft(tx, draft));
  await done(freezeCriteria(lead, { ...lot, version: 1 }));
  const ids = Array.from({ length: criteria }, (_, index) => `Q${index + 1}`);
  const bidIds: string[] = [];
  for (let n = 0; n < bids; n++) {
    const answers = Object.fromEntries(ids.map((id) => [id, `Tender ${n} on ${id}`]));
    const tender = {
      tenderer: `Tenderer ${n}`,
      registrationNumber: null,
      answers,
      price: toPence(100_000_000 + n * 1_234_567),
    };
    bidIds.push((await done(recordBid(lead, { ...lot, ...tender }, seal))).bidId);
  }
  const panel = [
    ...eightEvaluators.map((key) => [key, 'evaluator'] as const),
    ['west-moderator', 'moderator'] as const,
    ['halton-finance', 'commercialEvaluator'] as const,
    ['warrington-finance', 'commercialEvaluator'] as const,
  ];
  for (const [key, role] of panel) await done(appointPanelMember(lead, { ...lot, personId: personId(key), role }));
  await done(openTenders(lead, lot));
  for (const [key] of panel) await done(declareConflict(as(key, at), { ...lot, kind: 'none', details: '' }));
  await writeMarks(transactions, lotId, bidIds, ids);
  await done(openModeration(as('west-moderator', at), lot));
  await writeConsensus(transactions, lotId, bidIds, ids);
  await done(lockQuality(as('west-moderator', at), lot));
  for (const key of ['halton-finance', 'warrington-finance']) await done(openPrices(as(key, at), lot, seal));
  return lot;
}

const savedAt = new Date('2018-03-02T09:00:00Z');
const markOf = (bid: number, question: number) => 1 + ((bid * 7 + question * 3) % 5);

/** Straight into the tables, past the ledger: 7,680 saves one by one would take the bench a minute. */
async function writeMarks(
  transactions: Transactions,
  lotId: string,
  bidIds: readonly string[],
  ids: readonly string[],
) {
  for (const [person, key] of eightEvaluators.entries()) {
    const evaluatorId = personId(key);
    const rows = bidIds.flatMap((bidId, b) =>
      ids.map((criterionId, q) => ({
        ...{ id: randomUUID(), lotId, bidId, criterionId, evaluatorId, revision: 1, savedAt, supersedeReason: null },
        mark: Math.min(5, markOf(b, q) + (person % 2)),
        rationale: `Evaluator ${person} on tender ${b}, question ${q}: a rota with names, no reserve`,
        shortfall: 'No reserve is named',
      })),
    );
    await transactions.write(evaluatorId, async (tx) => {
      await tx.insertInto('markEntry').values(rows).execute();
      await tx.insertInto('scoreSubmission').values({ lotId, evaluatorId, submittedAt: savedAt }).execute();
    });
  }
}

async function writeConsensus(
  transactions: Transactions,
  lotId: string,
  bidIds: readonly string[],
  ids: readonly string[],
) {
  const recordedBy = personId('west-moderator');
  const rows = bidIds.flatMap((bidId, b) =>
    ids.map((criterionId, q) => ({
      ...{ id: randomUUID(), lotId, bidId, criterionId, revision: 1, recordedBy, recordedAt: savedAt },
      ...{ mark: markOf(b, q), bidReference: `Page ${q}`, whyNotHigher: 'No reserve is named' },
      reasons: `The panel agreed on tender ${b}, question ${q}: a rota with names`,
    })),
  );
  const views = rows.flatMap(({ id }) =>
    eightEvaluators.map((key) => ({
      consensusEntryId: id,
      personId: personId(key),
      view: 'assent' as const,
      reason: null,
    })),
  );
  await transactions.write(recordedBy, async (tx) => {
    await tx.insertInto('consensusEntry').values(rows).execute();
    await tx.insertInto('panelView').values(views).execute();
  });
}
