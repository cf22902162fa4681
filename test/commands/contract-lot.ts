import { appointPerson } from '#app/commands/appoint-person.server.ts';
import { askApproval } from '#app/commands/ask-approval.server.ts';
import { confirmConflictsAssessment } from '#app/commands/confirm-conflicts-assessment.server.ts';
import { decideApproval } from '#app/commands/decide-approval.server.ts';
import { issueOutcomeLetters } from '#app/commands/issue-outcome-letters.server.ts';
import { recommendAward } from '#app/commands/recommend-award.server.ts';
import { recordBudget } from '#app/commands/record-budget.server.ts';
import { saveCostShares } from '#app/commands/save-cost-shares.server.ts';
import { sendOffer } from '#app/commands/send-offer.server.ts';
import type { SignContract } from '#app/commands/sign-contract.server.ts';
import { toPence } from '#app/domain/money.ts';
import { addDays, type PlainDate, plainDateOf } from '#app/domain/plain-date.ts';
import { listEveryOffer } from '#db/queries/offers.server.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import type { TestDatabase } from '../db/test-database.ts';
import { done } from './evaluation-lot.ts';
import { type OutcomeLot, pricedLot } from './outcome-lot.ts';
import { byPopulation } from './share-steps.ts';

export const approvers = [
  ['halton', 'halton-director'],
  ['cheshire-east', 'east-director'],
  ['cheshire-west-and-chester', 'west-director'],
  ['warrington', 'warrington-director'],
] as const;

/** A lot whose award was recommended and told on 2 January 2018, with shares sent; nothing approved yet. */
export async function awardedLot(database: TestDatabase): Promise<OutcomeLot> {
  const lot = await pricedLot(database, 'wide');
  const lead = database.actor('halton-commissioner');
  const { procurementId, lotId, bids } = lot;
  await done(recommendAward(lead, { procurementId, lotId, bidId: bids[0] ?? '', reasons: 'Highest total' }));
  await done(issueOutcomeLetters(lead, { procurementId, lotId }));
  await done(saveCostShares(lead, { procurementId, edit: byPopulation(), version: 0 }));
  await done(sendOffer(lead, { procurementId }));
  for (const [, key] of approvers)
    await done(appointPerson(lead, { procurementId, personId: personId(key), role: 'partnerApprover', lotId: null }));
  return lot;
}

/** Every council approves the newest offer of a subject, each at a meeting of the day it is asked. */
export async function approveAll(
  database: TestDatabase,
  lot: OutcomeLot,
  { subject = 'award', at = '2018-01-02' }: { subject?: 'award' | 'extension'; at?: string } = {},
) {
  const { procurementId, lotId } = lot;
  const lead = database.actor('halton-commissioner', `${at}T10:00:00Z`);
  if (subject === 'award') await done(askApproval(lead, { procurementId, subject, lotId }));
  const offers = await database.transactions.read(lead.personId, (db) => listEveryOffer(db, procurementId));
  const offer = offers.find((one) => one.subject === subject);
  if (!offer) throw new Error('no offer');
  const authority = { kind: 'meeting', body: 'Cabinet', metOn: at as PlainDate, minuteReference: 'CAB/1' } as const;
  const words = { decision: 'approved', conditions: '', conditionsAfter: '', reasons: '', authority } as const;
  const asked = { procurementId, offerId: offer.id, offerHash: offer.hash };
  for (const [, key] of approvers)
    await done(decideApproval(database.actor(key, `${at}T16:00:00Z`), { ...asked, ...words }));
}

export async function budgetAll(database: TestDatabase, { procurementId }: OutcomeLot) {
  for (const [councilId, key] of approvers)
    await done(
      recordBudget(database.actor(key), {
        ...{ procurementId, councilId, reference: 'B-1' },
        amounts: [toPence(30_000_000), toPence(30_000_000), toPence(30_000_000)],
      }),
    );
}

export async function assessAll(database: TestDatabase, { procurementId }: OutcomeLot, at = '2018-01-03') {
  const words = { steps: 'Asked everybody', found: 'Nothing', measures: 'None needed', version: 0 };
  for (const [councilId, key] of approvers)
    await done(
      confirmConflictsAssessment(database.actor(key, `${at}T10:00:00Z`), {
        ...{ procurementId, councilId, ...words },
        reviewBy: addDays(at as PlainDate, 177),
      }),
    );
}

export const toSign = ({ procurementId, lotId }: OutcomeLot): SignContract => ({
  procurementId,
  lotId,
  reference: 'C-1',
  signedOn: plainDateOf(2018, 1, 15),
  startsOn: plainDateOf(2018, 7, 1),
  initialValue: toPence(120_000_000),
  extensionValue: toPence(60_000_000),
  signatory: 'Operational Director, Legal and Democratic Services',
});
