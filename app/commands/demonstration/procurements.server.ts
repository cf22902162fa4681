import { toPence } from '#app/domain/money.ts';
import type { AppointmentRole } from '#app/domain/permission.ts';
import { plainDateOf } from '#app/domain/plain-date.ts';
import {
  type CostEdit,
  type ProposedCost,
  partName,
  plainBasis,
  plainCost,
  runningPeriod,
} from '#app/domain/share-proposal.ts';
import type { PriceSeal } from '#app/server/price-seal.server.ts';
import type { Actor } from '#db/change.server.ts';
import type { Transactions } from '#db/client.server.ts';
import { listOffers } from '#db/queries/offers.server.ts';
import { populationEstimates } from '#db/seed/councils.ts';
import { advocacy, cheshire } from '#db/seed/procurements.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { advocacyAssessments, cheshireAssessments } from '#db/seed/tendering.ts';
import { appointPerson } from '../appoint-person.server.ts';
import { createProcurement } from '../create-procurement.server.ts';
import { type DecideApproval, decideApproval } from '../decide-approval.server.ts';
import { recordDecisionRoute } from '../record-decision-route.server.ts';
import { saveCostShares } from '../save-cost-shares.server.ts';
import { sendOffer } from '../send-offer.server.ts';
import { type AsPerson, actingAs, done, inOrder, type Step, step } from './as-person.server.ts';
import { advocacyContractSteps, advocacyYearSteps, budgetStep } from './contract.server.ts';
import { demonstrateAwardReport, demonstratePreliminaryReport } from './documents.server.ts';
import { evaluationSteps, finishedEvaluationSteps } from './evaluation.server.ts';
import { demonstrateLetters } from './letters.server.ts';
import { assessmentSteps } from './tendering.server.ts';

/** Both procurements from beginning to now: the first with one council still to approve and one lot under moderation. */
export async function demonstrateProcurements(
  transactions: Transactions,
  priceSeal: PriceSeal,
): Promise<Readonly<{ cheshire: string; advocacy: string }>> {
  const as = actingAs(transactions);
  const first = await createCheshire(as);
  await inOrder([
    ...cheshireShareSteps(as, first),
    ...assessmentSteps(as, first, cheshireAssessments),
    ...(await evaluationSteps(as, priceSeal, { procurementId: first })),
    step('2018-01-05T14:00:00Z', () => demonstratePreliminaryReport(as, first)),
  ]);
  const second = await createAdvocacy(as);
  await inOrder([
    ...advocacyShareSteps(as, second),
    ...assessmentSteps(as, second, advocacyAssessments),
    ...(await finishedEvaluationSteps(as, priceSeal, second)),
    step('2025-09-24T10:00:00Z', () => demonstrateAwardReport(as, second)),
    step('2025-10-20T09:30:00Z', () => demonstrateLetters(as, second)),
    ...advocacyContractSteps(as, second),
    ...advocacyYearSteps(as, second),
  ]);
  return { cheshire: first, advocacy: second };
}

async function createCheshire(as: AsPerson): Promise<string> {
  const {
    lots,
    yearlyValuePence,
    source: _source,
    vintage: _vintage,
    runningCost: _cost,
    conditions: _conditions,
    ...facts
  } = cheshire;
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
function cheshireShareSteps(as: AsPerson, procurementId: string): readonly Step[] {
  const running = plainCost('running', partName.running, { [runningPeriod]: cheshire.runningCost });
  const by = (person: string, at: string, words: Words = { decision: 'approved' }) =>
    step(at, () => decide(as, { procurementId, person, at, words }));
  const lead = (at: string, run: (actor: Actor) => Promise<unknown>) =>
    step(at, () => run(as('halton-commissioner', at)));
  const edit = (at: string, version: number, what: CostEdit) =>
    lead(at, (actor) => done(saveCostShares(actor, { procurementId, edit: what, version })));
  return [
    edit('2018-01-03T11:00:00Z', 0, { kind: 'cost', cost: byPopulation(cheshire.source, cheshire.vintage) }),
    edit('2018-01-03T11:10:00Z', 1, { kind: 'tolerance', tolerance: '1' }),
    lead('2018-01-04T09:00:00Z', (actor) => done(sendOffer(actor, { procurementId }))),
    by('halton-director', '2018-01-18T17:00:00Z'),
    by('east-director', '2018-02-06T15:30:00Z'),
    by('warrington-director', '2018-02-12T18:10:00Z'),
    by('west-director', '2018-02-14T17:45:00Z'),
    edit('2018-04-16T10:00:00Z', 2, { kind: 'cost', cost: running }),
    lead('2018-04-16T10:20:00Z', (actor) => done(sendOffer(actor, { procurementId }))),
    step('2018-04-17T09:00:00Z', () =>
      done(
        recordDecisionRoute(as('warrington-director', '2018-04-17T09:00:00Z'), {
          procurementId,
          councilId: 'warrington',
          isKey: true,
          route: 'forward-plan',
          byMeeting: true,
          callInExemptBecause: '',
          noticePublishedOn: plainDateOf(2018, 4, 12),
        }),
      ),
    ),
    by('halton-director', '2018-04-19T17:00:00Z'),
    by('east-director', '2018-04-20T11:15:00Z'),
    budgetStep(as, procurementId, 'halton-commissioner', 'halton', '2018-04-24T10:00:00Z'),
    budgetStep(as, procurementId, 'east-officer', 'cheshire-east', '2018-04-25T09:30:00Z'),
    by('west-director', '2018-04-23T14:40:00Z', {
      decision: 'approvedWithConditions',
      conditions: cheshire.conditions,
    }),
  ];
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
      contractStartsOn: plainDateOf(2025, 11, 17),
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

function advocacyShareSteps(as: AsPerson, procurementId: string): readonly Step[] {
  const cost = plainCost('contract', partName.contract);
  const lead = (at: string, run: (actor: Actor) => Promise<unknown>) =>
    step(at, () => run(as('warrington-officer', at)));
  const approve = (person: string, at: string) =>
    step(at, () => decide(as, { procurementId, person, at, words: { decision: 'approved' } }));
  return [
    lead('2025-06-03T09:00:00Z', (actor) =>
      done(saveCostShares(actor, { procurementId, edit: { kind: 'cost', cost }, version: 0 })),
    ),
    lead('2025-06-03T09:20:00Z', (actor) => done(sendOffer(actor, { procurementId }))),
    approve('warrington-director', '2025-06-23T16:00:00Z'),
    approve('halton-director', '2025-07-03T16:00:00Z'),
  ];
}

function byPopulation(source: string, vintage: string): ProposedCost {
  const counted = populationEstimates.filter(({ year }) => `mid-${year}` === vintage);
  const values = Object.fromEntries(counted.map(({ councilId, population }) => [councilId, String(population)]));
  const basis = { ...plainBasis('population'), population: { source, vintage, values } };
  return { ...plainCost('contract', partName.contract), basis };
}

async function appointAll(
  lead: ReturnType<AsPerson>,
  procurementId: string,
  people: readonly (readonly [string, AppointmentRole])[],
) {
  for (const [key, role] of people)
    await done(appointPerson(lead, { procurementId, personId: personId(key), role, lotId: null }));
}

type Words = Pick<DecideApproval, 'decision'> & { readonly conditions?: string };
type Deciding = Readonly<{ procurementId: string; person: string; at: string; words: Words }>;

async function decide(as: AsPerson, { procurementId, person, at, words }: Deciding) {
  const actor = as(person, at);
  const [offer] = await actor.transactions.read(actor.personId, (db) => listOffers(db, procurementId));
  if (!offer) throw new Error('there is no offer to decide');
  const about = { procurementId, offerId: offer.id, offerHash: offer.hash };
  await done(decideApproval(actor, { ...about, conditions: '', reasons: '', ...words }));
}
