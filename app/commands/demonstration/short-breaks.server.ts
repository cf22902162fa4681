import { toPence } from '#app/domain/money.ts';
import { type PlainDate, plainDateOf } from '#app/domain/plain-date.ts';
import { partName, plainBasis, plainCost } from '#app/domain/share-proposal.ts';
import type { PriceSeal } from '#app/server/price-seal.server.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import {
  shortBreaks,
  shortBreaksAssessments,
  shortBreaksStory,
  shortBreaksTendering,
  shortBreaksTenders,
} from '#db/seed/short-breaks.ts';
import { appointPerson } from '../appoint-person.server.ts';
import { askApproval } from '../ask-approval.server.ts';
import { createProcurement } from '../create-procurement.server.ts';
import { issueOutcomeLetters } from '../issue-outcome-letters.server.ts';
import { recordNotice } from '../record-notice.server.ts';
import { saveCostShares } from '../save-cost-shares.server.ts';
import { sendOffer } from '../send-offer.server.ts';
import { type AsPerson, done, inOrder, type Step, step } from './as-person.server.ts';
import { budgetStep } from './contract.server.ts';
import { awardDecisions, decisionStep, onLot } from './decision-steps.server.ts';
import { lotSteps } from './evaluation.server.ts';
import { assessmentSteps } from './tendering.server.ts';

const lead = 'warrington-officer';

/** A procurement that has come to the gates: a condition is open, a budget missing, the conflicts assessments due. */
export async function demonstrateShortBreaks(as: AsPerson, seal: PriceSeal): Promise<void> {
  const procurementId = await create(as);
  const evaluation = await lotSteps(as, seal, {
    ...{ procurementId, lotNumber: 1, seed: shortBreaksTenders, tendering: shortBreaksTendering, lead },
    ...{ evaluators: ['warrington-evaluator', 'halton-evaluator'], moderator: 'halton-commissioner' },
    ...{ openers: ['warrington-finance', 'halton-finance'], from: '2026-02-02', until: 'recommended' },
    recommendation: 'It is ranked first: every child tries before choosing, and its price is within 5% of the lowest.',
  });
  await inOrder([
    ...shareSteps(as, procurementId),
    ...assessmentSteps(as, procurementId, shortBreaksAssessments),
    ...evaluation,
    ...awardSteps(as, procurementId),
  ]);
}

async function create(as: AsPerson): Promise<string> {
  const { yearlyValuePence, ...facts } = shortBreaks;
  const { id } = await done(
    createProcurement(as(lead, '2026-01-05T09:00:00Z'), {
      ...facts,
      ...{ lightTouch: true, healthService: false, vatBasis: 'net', currentContractEndsOn: null },
      commencedOn: plainDateOf(2026, 1, 5),
      contractStartsOn: plainDateOf(2027, 1, 4),
      ...{ initialMonths: 36, extensionMonths: 0, yearlyValue: toPence(yearlyValuePence), partnerIds: ['halton'] },
    }),
  );
  const appointed = [
    ['warrington-director', 'partnerApprover'],
    ['halton-director', 'partnerApprover'],
    ['halton-commissioner', 'partnerOfficer'],
  ] as const;
  for (const [key, role] of appointed)
    await done(
      appointPerson(as(lead, '2026-01-05T09:30:00Z'), {
        ...{ procurementId: id, personId: personId(key), role, lotId: null },
      }),
    );
  return id;
}

function shareSteps(as: AsPerson, procurementId: string): readonly Step[] {
  const percentages = {
    source: 'Agreement, schedule 1',
    vintage: 'January 2026',
    values: { warrington: '55', halton: '45' },
  };
  const cost = { ...plainCost('contract', partName.contract), basis: { ...plainBasis('percentages'), percentages } };
  const [edited, sent] = ['2026-01-06T09:00:00Z', '2026-01-06T09:20:00Z'];
  return [
    step(edited, () =>
      done(saveCostShares(as(lead, edited), { procurementId, edit: { kind: 'cost', cost }, version: 0 })),
    ),
    step(sent, () => done(sendOffer(as(lead, sent), { procurementId }))),
    decisionStep(as, procurementId, 'strategyAndShares', { key: 'warrington-director', at: '2026-01-13T15:00:00Z' }),
    decisionStep(as, procurementId, 'strategyAndShares', { key: 'halton-director', at: '2026-01-14T15:00:00Z' }),
    budgetStep(as, procurementId, lead, 'warrington', '2026-04-20T10:00:00Z'),
  ];
}

/** Both councils have approved the award, Halton with a condition; the tenderers were told and the notice published. */
function awardSteps(as: AsPerson, procurementId: string): readonly Step[] {
  const { asked, decisions, letters, notice } = shortBreaksStory;
  const about = { procurementId, lead };
  return [
    onLot(as, { ...about, at: asked }, (lotId, actor) =>
      done(askApproval(actor, { procurementId, subject: 'award', lotId })),
    ),
    ...awardDecisions(as, procurementId, decisions),
    onLot(as, { ...about, at: letters }, (lotId, actor) => done(issueOutcomeLetters(actor, { procurementId, lotId }))),
    onLot(as, { ...about, at: notice.at }, (lotId, actor) => {
      const { publishedOn, reference } = notice;
      const published = { kind: 'award' as const, publishedOn: publishedOn as PlainDate, reference };
      return done(recordNotice(actor, { ...published, procurementId, lotId }));
    }),
  ];
}
