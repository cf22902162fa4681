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
import { listDecisions } from '#db/queries/approvals.server.ts';
import { listOffers } from '#db/queries/offers.server.ts';
import { advocacyContract } from '#db/seed/contract.ts';
import { populationEstimates } from '#db/seed/councils.ts';
import { people } from '#db/seed/people.ts';
import { advocacy, cheshire, cheshireShares } from '#db/seed/procurements.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { advocacyAssessments, cheshireAssessments } from '#db/seed/tendering.ts';
import { appointPerson } from '../appoint-person.server.ts';
import { askApproval } from '../ask-approval.server.ts';
import { createProcurement } from '../create-procurement.server.ts';
import { type DecideApproval, decideApproval } from '../decide-approval.server.ts';
import { endCondition } from '../end-condition.server.ts';
import { openOffer } from '../open-offer.server.ts';
import { recordDecisionRoute } from '../record-decision-route.server.ts';
import { saveCostShares } from '../save-cost-shares.server.ts';
import { sendOffer } from '../send-offer.server.ts';
import { type AsPerson, actingAs, done, inOrder, type Step, step } from './as-person.server.ts';
import { advocacyContractSteps, advocacyYearSteps, budgetStep } from './contract.server.ts';
import { awardDecisions, onLot } from './decision-steps.server.ts';
import { demonstrateAwardReport, demonstratePreliminaryReport, publishReports } from './documents.server.ts';
import { evaluationSteps, finishedEvaluationSteps } from './evaluation.server.ts';
import { demonstrateLetters } from './letters.server.ts';
import { cheshireRecordSteps } from './records.server.ts';
import { demonstrateShortBreaks } from './short-breaks.server.ts';
import { assessmentSteps } from './tendering.server.ts';
import { demonstrateYoungCarers } from './young-carers.server.ts';

/** Every procurement from beginning to now: the first with one council still to approve and one lot under moderation. */
export async function demonstrateProcurements(
  transactions: Transactions,
  priceSeal: PriceSeal,
): Promise<Readonly<{ cheshire: string; advocacy: string }>> {
  const as = actingAs(transactions);
  const first = await createCheshire(as);
  await inOrder([
    ...cheshireShareSteps(as, first),
    ...assessmentSteps(as, first, cheshireAssessments),
    ...cheshireRecordSteps(as, first),
    ...(await evaluationSteps(as, priceSeal, { procurementId: first })),
    step('2018-01-05T14:00:00Z', () => demonstratePreliminaryReport(as, first)),
    step('2018-01-09T10:00:00Z', () => publishReports(as('halton-democratic', '2018-01-09T10:00:00Z'), first)),
  ]);
  const second = await createAdvocacy(as);
  await inOrder([
    ...advocacyShareSteps(as, second),
    ...assessmentSteps(as, second, advocacyAssessments),
    ...(await finishedEvaluationSteps(as, priceSeal, second)),
    step('2025-09-24T10:00:00Z', () => demonstrateAwardReport(as, second)),
    step('2025-09-29T09:00:00Z', () => publishReports(as('warrington-democratic', '2025-09-29T09:00:00Z'), second)),
    step('2025-10-20T09:30:00Z', () => demonstrateLetters(as, second)),
    onLot(as, { procurementId: second, lead: 'warrington-officer', at: advocacyContract.award.asked }, (lotId, actor) =>
      done(askApproval(actor, { procurementId: second, subject: 'award', lotId })),
    ),
    ...awardDecisions(as, second, advocacyContract.award.decisions),
    ...advocacyContractSteps(as, second),
    ...advocacyYearSteps(as, second),
  ]);
  await demonstrateYoungCarers(as, priceSeal);
  await demonstrateShortBreaks(as, priceSeal);
  return { cheshire: first, advocacy: second };
}

async function createCheshire(as: AsPerson): Promise<string> {
  const { lots, yearlyValuePence, ...facts } = cheshire;
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

/**
 * Offer 1 was approved by all. Offer 2 adds the cost of running the procurement, so that all are asked again; Cheshire
 * West and Chester approved it with two conditions, of which one is met, and Warrington has still to decide.
 */
function cheshireShareSteps(as: AsPerson, procurementId: string): readonly Step[] {
  const cost = plainCost('running', partName.running, { [runningPeriod]: cheshireShares.runningCost });
  const running: CostEdit = { kind: 'cost', cost };
  const by = (person: string, at: string, words: Words = { decision: 'approved' }) =>
    step(at, () => decide(as, { procurementId, person, at, words }));
  const lead = (at: string, run: (actor: Actor) => Promise<unknown>) =>
    step(at, () => run(as('halton-commissioner', at)));
  const edit = (at: string, version: number, what: CostEdit) =>
    lead(at, (actor) => done(saveCostShares(actor, { procurementId, edit: what, version })));
  return [
    edit('2018-01-03T11:00:00Z', 0, {
      kind: 'cost',
      cost: byPopulation(cheshireShares.source, cheshireShares.vintage),
    }),
    edit('2018-01-03T11:10:00Z', 1, { kind: 'tolerance', tolerance: '1' }),
    lead('2018-01-04T09:00:00Z', (actor) => done(sendOffer(actor, { procurementId }))),
    by('halton-director', '2018-01-18T17:00:00Z', {
      decision: 'approved',
      authority: {
        kind: 'meeting',
        body: 'Executive Board',
        metOn: plainDateOf(2018, 1, 18),
        minuteReference: 'EXB/2018/89',
      },
    }),
    by('east-director', '2018-02-06T15:30:00Z'),
    by('warrington-director', '2018-02-12T18:10:00Z'),
    by('west-director', '2018-02-14T17:45:00Z'),
    edit('2018-04-16T10:00:00Z', 2, running),
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
      conditions: cheshireShares.conditions.join('\n'),
      conditionsAfter: cheshireShares.conditionsAfter.join('\n'),
    }),
    step('2018-05-02T10:05:00Z', () => meetFirstCondition(as('west-officer', '2018-05-02T10:05:00Z'), procurementId)),
  ];
}

/** Cheshire West and Chester confirms the first of its conditions; the second stays open. */
async function meetFirstCondition(actor: Actor, procurementId: string) {
  const [offer] = await actor.transactions.read(actor.personId, (db) => listOffers(db, procurementId));
  const decisions = await actor.transactions.read(actor.personId, (db) => listDecisions(db, offer?.id ?? ''));
  const [first] = decisions.flatMap(({ conditions }) => conditions);
  const evidence = 'The lead commissioner’s letter of 30 April 2018 undertakes it.';
  await done(
    endCondition(actor, { procurementId, conditionId: first?.id ?? '', outcome: 'met', evidence, reason: '' }),
  );
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

/** Offer 2 moves Halton beyond the tolerance and Warrington within it: only Halton decided again. */
function advocacyShareSteps(as: AsPerson, procurementId: string): readonly Step[] {
  const lead = (at: string, run: (actor: Actor) => Promise<unknown>) =>
    step(at, () => run(as('warrington-officer', at)));
  const edit = (at: string, version: number, what: CostEdit) =>
    lead(at, (actor) => done(saveCostShares(actor, { procurementId, edit: what, version })));
  const approve = (person: string, at: string) =>
    step(at, () => decide(as, { procurementId, person, at, words: { decision: 'approved' } }));
  return [
    edit('2025-06-03T09:00:00Z', 0, byPercentages({ warrington: '60', halton: '40' })),
    edit('2025-06-03T09:05:00Z', 1, { kind: 'tolerance', tolerance: '1' }),
    lead('2025-06-03T09:20:00Z', (actor) => done(sendOffer(actor, { procurementId }))),
    approve('warrington-director', '2025-06-10T16:00:00Z'),
    approve('halton-director', '2025-06-12T16:00:00Z'),
    edit('2025-06-17T09:00:00Z', 2, byPercentages({ warrington: '60.5', halton: '39.5' })),
    lead('2025-06-17T09:10:00Z', (actor) => done(sendOffer(actor, { procurementId }))),
    approve('halton-director', '2025-07-03T16:00:00Z'),
  ];
}

function byPercentages(values: Readonly<Record<string, string>>): CostEdit {
  const percentages = { source: 'Draft agreement, schedule 2', vintage: 'June 2025', values };
  const basis = { ...plainBasis('percentages'), percentages };
  return { kind: 'cost', cost: { ...plainCost('contract', partName.contract), basis } };
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

type Words = Pick<DecideApproval, 'decision'> &
  Partial<Pick<DecideApproval, 'conditions' | 'conditionsAfter' | 'authority'>>;
type Deciding = Readonly<{ procurementId: string; person: string; at: string; words: Words }>;

async function decide(as: AsPerson, { procurementId, person, at, words }: Deciding) {
  const actor = as(person, at);
  const [offer] = await actor.transactions.read(actor.personId, (db) => listOffers(db, procurementId));
  if (!offer) throw new Error('there is no offer to decide');
  const about = { procurementId, offerId: offer.id, offerHash: offer.hash, authority: { kind: 'delegation' } as const };
  await openByCouncil(actor, { procurementId, offerId: offer.id }, councilOf(person));
  await done(decideApproval(actor, { ...about, conditions: '', conditionsAfter: '', reasons: '', ...words }));
}

const councilOf = (key: string) => people.find((one) => one.key === key)?.councilId ?? '';

/** Somebody of the council opens the offer before it is decided. */
const openByCouncil = (actor: Actor, offer: { procurementId: string; offerId: string }, councilId: string) =>
  done(openOffer(actor, { ...offer, councilId }));
