import { toPence } from '#app/domain/money.ts';
import { type PlainDate, plainDateOf } from '#app/domain/plain-date.ts';
import { partName, plainBasis, plainCost } from '#app/domain/share-proposal.ts';
import type { PriceSeal } from '#app/server/price-seal.server.ts';
import { populationEstimates } from '#db/seed/councils.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { assessmentSeeds } from '#db/seed/tendering.ts';
import { youngCarers, youngCarersStory, youngCarersTendering, youngCarersTenders } from '#db/seed/young-carers.ts';
import { appointPerson } from '../appoint-person.server.ts';
import { askApproval } from '../ask-approval.server.ts';
import { askWithdrawal, changeMembership } from '../change-membership.server.ts';
import { createProcurement } from '../create-procurement.server.ts';
import { extendContract } from '../extend-contract.server.ts';
import { issueOutcomeLetters } from '../issue-outcome-letters.server.ts';
import { recordNotice } from '../record-notice.server.ts';
import { saveCostShares } from '../save-cost-shares.server.ts';
import { sendOffer } from '../send-offer.server.ts';
import { signContract } from '../sign-contract.server.ts';
import { type AsPerson, done, inOrder, type Step, step } from './as-person.server.ts';
import { budgetStep } from './contract.server.ts';
import { awardDecisions, decisionStep, onLot } from './decision-steps.server.ts';
import { lotSteps } from './evaluation.server.ts';
import { assessmentSteps } from './tendering.server.ts';

const lead = 'halton-commissioner';
const approvers = ['halton-director', 'east-director', 'warrington-director'] as const;

/** An older procurement of three councils: its contract runs, one council has withdrawn, the others have extended it. */
export async function demonstrateYoungCarers(as: AsPerson, seal: PriceSeal): Promise<void> {
  const procurementId = await create(as);
  const evaluation = await lotSteps(as, seal, {
    ...{ procurementId, lotNumber: 1, seed: youngCarersTenders, tendering: youngCarersTendering, lead },
    ...{ evaluators: ['halton-evaluator', 'east-evaluator'], moderator: 'warrington-officer' },
    ...{ openers: ['halton-finance', 'warrington-finance'], from: '2021-12-06', until: 'recommended' },
    recommendation:
      'It is ranked first: it finds young carers where they are, and its price is within 4% of the lowest.',
  });
  await inOrder([
    ...shareSteps(as, procurementId),
    ...assessmentSteps(as, procurementId, youngCarersAssessments),
    ...weightingSteps(as, procurementId),
    ...evaluation,
    ...contractSteps(as, procurementId),
    ...withdrawalSteps(as, procurementId),
    ...extensionSteps(as, procurementId),
  ]);
}

const youngCarersAssessments = (['before', 'after', 'result'] as const).flatMap((stage, at) =>
  assessmentSeeds(
    stage,
    '2022-09-30',
    (
      [
        ['halton', 'halton-commissioner', 'T10:00:00Z'],
        ['cheshire-east', 'east-officer', 'T11:00:00Z'],
        ['warrington', 'warrington-officer', 'T12:00:00Z'],
      ] as const
    ).map(([council, by, time]) => [council, by, `${['2021-12-01', '2022-01-21', '2022-02-14'][at]}${time}`]),
  ),
);

async function create(as: AsPerson): Promise<string> {
  const { yearlyValuePence, ...facts } = youngCarers;
  const { id } = await done(
    createProcurement(as(lead, '2021-11-01T09:00:00Z'), {
      ...facts,
      ...{ lightTouch: true, healthService: false, vatBasis: 'net' },
      commencedOn: plainDateOf(2021, 11, 1),
      currentContractEndsOn: plainDateOf(2022, 6, 30),
      contractStartsOn: plainDateOf(2022, 7, 1),
      ...{ initialMonths: 36, extensionMonths: 36, yearlyValue: toPence(yearlyValuePence) },
      partnerIds: ['cheshire-east', 'warrington'],
    }),
  );
  const appointed = [
    ...approvers.map((key) => [key, 'partnerApprover'] as const),
    ['east-officer', 'partnerOfficer'] as const,
    ['warrington-officer', 'partnerOfficer'] as const,
  ];
  for (const [key, role] of appointed)
    await done(
      appointPerson(as(lead, '2021-11-01T09:30:00Z'), {
        ...{ procurementId: id, personId: personId(key), role, lotId: null },
      }),
    );
  return id;
}

function shareSteps(as: AsPerson, procurementId: string): readonly Step[] {
  const counted = populationEstimates.filter(({ year }) => year === 2020);
  const values = Object.fromEntries(counted.map(({ councilId, population }) => [councilId, String(population)]));
  const source = 'Population, ONS mid-year estimates';
  const basis = { ...plainBasis('population'), population: { source, vintage: 'mid-2020', values } };
  const cost = { ...plainCost('contract', partName.contract), basis };
  const [edited, sent] = ['2021-11-02T09:00:00Z', '2021-11-02T09:20:00Z'];
  return [
    step(edited, () =>
      done(saveCostShares(as(lead, edited), { procurementId, edit: { kind: 'cost', cost }, version: 0 })),
    ),
    step(sent, () => done(sendOffer(as(lead, sent), { procurementId }))),
    ...approvers.map((key, at) =>
      decisionStep(as, procurementId, 'strategyAndShares', { key, at: `2021-11-1${6 + at}T15:00:00Z` }),
    ),
    budgetStep(as, procurementId, lead, 'halton', '2022-02-16T10:00:00Z'),
    budgetStep(as, procurementId, 'east-officer', 'cheshire-east', '2022-02-17T10:00:00Z'),
    budgetStep(as, procurementId, 'warrington-officer', 'warrington', '2022-02-18T10:00:00Z'),
  ];
}

/** Every council approves the frozen weightings before the tenders are asked for. */
function weightingSteps(as: AsPerson, procurementId: string): readonly Step[] {
  return [
    onLot(as, { procurementId, lead, at: '2021-12-09T12:00:00Z' }, (lotId, actor) =>
      done(askApproval(actor, { procurementId, subject: 'weightings', lotId })),
    ),
    ...approvers.map((key, at) =>
      decisionStep(as, procurementId, 'weightings', { key, at: `2021-12-1${3 + at}T15:00:00Z` }),
    ),
  ];
}

/** The award, decided at each council's meeting; the letters, the signature and its notice. */
function contractSteps(as: AsPerson, procurementId: string): readonly Step[] {
  const { asked, decisions, letters, contract, notice } = youngCarersStory;
  const { at, initialPence, extensionPence, ...signed } = contract;
  return [
    onLot(as, { procurementId, lead, at: asked }, (lotId, actor) =>
      done(askApproval(actor, { procurementId, subject: 'award', lotId })),
    ),
    ...awardDecisions(as, procurementId, decisions),
    onLot(as, { procurementId, lead, at: letters }, (lotId, actor) =>
      done(issueOutcomeLetters(actor, { procurementId, lotId })),
    ),
    onLot(as, { procurementId, lead, at: at }, (lotId, actor) =>
      done(
        signContract(actor, {
          ...{ ...signed, procurementId, lotId },
          signedOn: signed.signedOn as PlainDate,
          startsOn: signed.startsOn as PlainDate,
          initialValue: toPence(initialPence),
          extensionValue: toPence(extensionPence),
        }),
      ),
    ),
    onLot(as, { procurementId, lead, at: notice.at }, (lotId, actor) => {
      const { publishedOn, reference } = notice;
      const about = { procurementId, lotId, kind: 'details' as const };
      return done(recordNotice(actor, { ...about, reference, publishedOn: publishedOn as PlainDate }));
    }),
  ];
}

/** Cheshire East leaves: every council decides on it, the change is recorded, and whoever stays approves the new shares. */
function withdrawalSteps(as: AsPerson, procurementId: string): readonly Step[] {
  const { council, on } = youngCarersStory.withdrawal;
  const typed = { kind: 'withdraws', council, on: on as PlainDate, figures: [] } as const;
  const [asked, recorded] = ['2025-01-13T10:00:00Z', '2025-02-03T10:00:00Z'];
  return [
    step(asked, () => done(askWithdrawal(as(lead, asked), { procurementId, typed }))),
    ...approvers.map((key, at) =>
      decisionStep(as, procurementId, 'withdrawal', { key, at: `2025-01-2${2 + at}T15:00:00Z` }),
    ),
    step(recorded, () => done(changeMembership(as(lead, recorded), { procurementId, typed }))),
    decisionStep(as, procurementId, 'strategyAndShares', { key: 'halton-director', at: '2025-02-06T15:00:00Z' }),
    decisionStep(as, procurementId, 'strategyAndShares', { key: 'warrington-director', at: '2025-02-07T15:00:00Z' }),
  ];
}

/** The two councils that stay take two years of the option. */
function extensionSteps(as: AsPerson, procurementId: string): readonly Step[] {
  const { months, costPence, reason, decidedOn } = youngCarersStory.extension;
  const asked = '2025-03-03T10:00:00Z';
  const extension = { months, cost: toPence(costPence), reason };
  return [
    step(asked, () => done(askApproval(as(lead, asked), { procurementId, subject: 'extension', extension }))),
    decisionStep(as, procurementId, 'extension', { key: 'warrington-director', at: '2025-03-10T15:00:00Z' }),
    decisionStep(as, procurementId, 'extension', { key: 'halton-director', at: '2025-03-12T15:00:00Z' }),
    onLot(as, { procurementId, lead, at: '2025-04-14T10:00:00Z' }, (lotId, actor) =>
      done(extendContract(actor, { procurementId, lotId, months, reason, decidedOn: decidedOn as PlainDate })),
    ),
  ];
}
