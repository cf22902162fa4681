import { toPence } from '#app/domain/money.ts';
import type { AppointmentRole } from '#app/domain/permission.ts';
import { plainDateOf } from '#app/domain/plain-date.ts';
import type { ShareProposal } from '#app/domain/share-proposal.ts';
import type { PriceSeal } from '#app/server/price-seal.server.ts';
import type { Transactions } from '#db/client.server.ts';
import { listOffers } from '#db/queries/offers.server.ts';
import { advocacy, cheshire } from '#db/seed/cheshire.ts';
import { populationEstimates } from '#db/seed/councils.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { appointPerson } from '../appoint-person.server.ts';
import { createProcurement } from '../create-procurement.server.ts';
import { type DecideApproval, decideApproval } from '../decide-approval.server.ts';
import { saveCostShares } from '../save-cost-shares.server.ts';
import { sendOffer } from '../send-offer.server.ts';
import { type AsPerson, actingAs, done } from './as-person.server.ts';
import { demonstrateEvaluation, demonstrateFinishedEvaluation } from './evaluation.server.ts';

export interface DemonstrationIds {
  readonly cheshire: string;
  readonly advocacy: string;
}

/** Both procurements, their people, offers and decisions: the first with one council still to approve. */
export async function demonstrateCheshire(transactions: Transactions, priceSeal: PriceSeal): Promise<DemonstrationIds> {
  const as = actingAs(transactions);
  const first = await createCheshire(as);
  await shareCheshire(as, first);
  await demonstrateEvaluation(as, priceSeal, { procurementId: first });
  const second = await createAdvocacy(as);
  await shareAdvocacy(as, second);
  await demonstrateFinishedEvaluation(as, priceSeal, second);
  return { cheshire: first, advocacy: second };
}

async function createCheshire(as: AsPerson): Promise<string> {
  const { lots, yearlyValuePence, source: _source, runningCost: _cost, conditions: _conditions, ...facts } = cheshire;
  const { id } = await done(
    createProcurement(as('halton-commissioner', '2018-01-02T09:30:00Z'), {
      ...facts,
      lotTitles: lots,
      lightTouch: true,
      healthService: false,
      vatBasis: 'net',
      commencedOn: plainDateOf(2018, 1, 2),
      currentContractEndsOn: plainDateOf(2018, 6, 30),
      contractStartsOn: plainDateOf(2018, 7, 1),
      initialMonths: 24,
      extensionMonths: 12,
      yearlyValue: toPence(yearlyValuePence),
      partnerIds: ['cheshire-east', 'cheshire-west-and-chester', 'warrington'],
    }),
  );
  await appointAll(as('halton-commissioner', '2018-01-02T10:00:00Z'), id, [
    ['halton-director', 'partnerApprover'],
    ['east-director', 'partnerApprover'],
    ['west-director', 'partnerApprover'],
    ['warrington-director', 'partnerApprover'],
    ['east-officer', 'partnerOfficer'],
    ['west-officer', 'partnerOfficer'],
    ['warrington-officer', 'partnerOfficer'],
  ]);
  return id;
}

/** Offer 1 was approved by all; offer 2 adds the cost of running the procurement, and Warrington has still to decide. */
async function shareCheshire(as: AsPerson, procurementId: string) {
  const proposal = byPopulation(cheshire.source);
  const lead = 'halton-commissioner';
  await done(saveCostShares(as(lead, '2018-01-03T11:00:00Z'), { procurementId, proposal, version: 0 }));
  await done(sendOffer(as(lead, '2018-01-04T09:00:00Z'), { procurementId }));
  const decisions = [
    ['halton-director', '2018-01-18T17:00:00Z'],
    ['east-director', '2018-02-06T15:30:00Z'],
    ['warrington-director', '2018-02-12T18:10:00Z'],
    ['west-director', '2018-02-14T17:45:00Z'],
  ] as const;
  for (const [person, at] of decisions) await decide(as, procurementId, person, at, { decision: 'approved' });
  const dearer = { ...proposal, runningCost: cheshire.runningCost };
  await done(saveCostShares(as(lead, '2018-04-16T10:00:00Z'), { procurementId, proposal: dearer, version: 1 }));
  await done(sendOffer(as(lead, '2018-04-16T10:20:00Z'), { procurementId }));
  await decide(as, procurementId, 'halton-director', '2018-04-19T17:00:00Z', { decision: 'approved' });
  await decide(as, procurementId, 'east-director', '2018-04-20T11:15:00Z', { decision: 'approved' });
  await decide(as, procurementId, 'west-director', '2018-04-23T14:40:00Z', {
    decision: 'approvedWithConditions',
    conditions: cheshire.conditions,
  });
}

async function createAdvocacy(as: AsPerson): Promise<string> {
  const { yearlyValuePence, ...facts } = advocacy;
  const { id } = await done(
    createProcurement(as('warrington-officer', '2025-06-02T09:00:00Z'), {
      ...facts,
      lightTouch: true,
      healthService: false,
      vatBasis: 'net',
      commencedOn: plainDateOf(2025, 6, 2),
      currentContractEndsOn: null,
      contractStartsOn: plainDateOf(2026, 4, 1),
      initialMonths: 36,
      extensionMonths: 0,
      yearlyValue: toPence(yearlyValuePence),
      partnerIds: ['halton'],
    }),
  );
  await appointAll(as('warrington-officer', '2025-06-02T09:30:00Z'), id, [
    ['warrington-director', 'partnerApprover'],
    ['halton-director', 'partnerApprover'],
    ['halton-commissioner', 'partnerOfficer'],
  ]);
  return id;
}

async function shareAdvocacy(as: AsPerson, procurementId: string) {
  const proposal: ShareProposal = { ...byPopulation(''), basis: 'equal', source: '' };
  const lead = 'warrington-officer';
  await done(saveCostShares(as(lead, '2025-06-03T09:00:00Z'), { procurementId, proposal, version: 0 }));
  await done(sendOffer(as(lead, '2025-06-03T09:20:00Z'), { procurementId }));
  await decide(as, procurementId, 'warrington-director', '2025-06-23T16:00:00Z', { decision: 'approved' });
  await decide(as, procurementId, 'halton-director', '2025-07-03T16:00:00Z', { decision: 'approved' });
}

function byPopulation(source: string): ShareProposal {
  const counted = populationEstimates.filter(({ year }) => year === 2016);
  const populations = Object.fromEntries(counted.map(({ councilId, population }) => [councilId, String(population)]));
  return { basis: 'population', source, populations, percentages: {}, amounts: {}, runningCost: '0', tolerance: '1' };
}

async function appointAll(
  lead: ReturnType<AsPerson>,
  procurementId: string,
  people: readonly (readonly [string, AppointmentRole])[],
) {
  for (const [key, role] of people)
    await done(appointPerson(lead, { procurementId, personId: personId(key), role, lotId: null }));
}

async function decide(
  as: AsPerson,
  procurementId: string,
  person: string,
  at: string,
  words: Pick<DecideApproval, 'decision'> & { conditions?: string },
) {
  const actor = as(person, at);
  const [offer] = await actor.transactions.read(actor.personId, (db) => listOffers(db, procurementId));
  if (!offer) throw new Error('there is no offer to decide');
  await done(
    decideApproval(actor, {
      procurementId,
      offerId: offer.id,
      offerHash: offer.hash,
      conditions: '',
      reasons: '',
      ...words,
    }),
  );
}
