import { toPence } from '#app/domain/money.ts';
import type { PanelRole } from '#app/domain/panel-roles.ts';
import { parsePlainDate } from '#app/domain/plain-date.ts';
import { expectOk } from '#app/domain/result.ts';
import type { PriceSeal } from '#app/server/price-seal.server.ts';
import { findProcurementAccess } from '#db/queries/access.server.ts';
import { advocacyTenders, exploitation, missingFromHome, type SeedLot } from '#db/seed/evaluation.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import {
  advocacyTendering,
  exploitationTendering,
  missingFromHomeTendering,
  type TenderingStory,
} from '#db/seed/tendering.ts';
import { appointPanelMember } from '../appoint-panel-member.server.ts';
import { declareConflict } from '../declare-conflict.server.ts';
import { lockQuality } from '../lock-quality.server.ts';
import { openModeration } from '../open-moderation.server.ts';
import { openPrices } from '../open-prices.server.ts';
import { openTenders } from '../open-tenders.server.ts';
import { recommendAward } from '../recommend-award.server.ts';
import { recordBid } from '../record-bid.server.ts';
import { recordGate } from '../record-gate.server.ts';
import { setPanelDates } from '../set-panel-dates.server.ts';
import { type AsPerson, done, inOrder, type Step, step } from './as-person.server.ts';
import { calibrationSteps } from './calibration.server.ts';
import { criteriaSteps } from './criteria.server.ts';
import { consensusSteps, scoringSteps } from './scores.server.ts';
import { readNarrowResult } from './second-reading.server.ts';
import { tenderingSteps } from './tendering.server.ts';

/** How one lot of the demonstration is evaluated: by whom, from which day, and how far. People are named by key. */
export interface LotStory {
  readonly procurementId: string;
  readonly lotNumber: number;
  readonly seed: SeedLot;
  readonly lead: string;
  readonly evaluators: readonly string[];
  readonly moderator: string;
  readonly openers: readonly string[];
  readonly observer?: string;
  readonly tendering: TenderingStory;
  /** The day the criteria are settled, YYYY-MM-DD; everything else follows in working order. */
  readonly from: string;
  readonly until: 'moderation' | 'priced' | 'recommended';
  /** Why the first is recommended. */
  readonly recommendation?: string;
}

/** A date and time of the story: so many days after it began. */
export type OnDay = (days: number, time: string) => string;

/** A bid of the story as recorded. */
export interface StoryBid {
  readonly bidId: string;
  readonly seed: SeedLot['bids'][number];
}

/** Everything a step of the story needs. */
export interface LotScene extends LotStory {
  readonly as: AsPerson;
  readonly at: OnDay;
  readonly lotId: string;
  /** Filled as the tenders are recorded, in the order of the seed. */
  readonly bids: StoryBid[];
}

/** Both lots of the joint procurement: the first priced, not recommended (unless told); the second under moderation. */
export async function evaluationSteps(
  as: AsPerson,
  seal: PriceSeal,
  { procurementId, recommend }: Readonly<{ procurementId: string; recommend?: string }>,
): Promise<readonly Step[]> {
  const people = {
    procurementId,
    lead: 'halton-commissioner',
    evaluators: ['halton-evaluator', 'east-evaluator', 'west-evaluator', 'warrington-evaluator'],
    moderator: 'west-moderator',
    openers: ['halton-finance', 'warrington-finance'],
    from: '2018-01-29',
  } as const;
  const until = recommend ? 'recommended' : 'priced';
  const first = { ...people, lotNumber: 1, seed: missingFromHome, tendering: missingFromHomeTendering } as const;
  const second = { ...people, lotNumber: 2, seed: exploitation, tendering: exploitationTendering } as const;
  return [
    ...(await lotSteps(as, seal, { ...first, until, recommendation: recommend })),
    ...(await lotSteps(as, seal, { ...second, until: 'moderation' })),
  ];
}

export const demonstrateEvaluation = async (...story: Parameters<typeof evaluationSteps>): Promise<void> =>
  inOrder(await evaluationSteps(...story));

/** The finished procurement of two councils, from criteria to recommendation. */
export const finishedEvaluationSteps = (
  as: AsPerson,
  seal: PriceSeal,
  procurementId: string,
): Promise<readonly Step[]> =>
  lotSteps(as, seal, {
    procurementId,
    lotNumber: 1,
    seed: advocacyTenders,
    tendering: advocacyTendering,
    lead: 'warrington-officer',
    evaluators: ['warrington-evaluator', 'halton-evaluator'],
    moderator: 'halton-commissioner',
    openers: ['warrington-finance', 'halton-finance'],
    from: '2025-07-07',
    until: 'recommended',
    recommendation:
      'It is ranked first on the published criteria: every child is visited where they live, and its price is within 6% of the lowest.',
  });

export const demonstrateFinishedEvaluation = async (
  ...story: Parameters<typeof finishedEvaluationSteps>
): Promise<void> => inOrder(await finishedEvaluationSteps(...story));

/** One lot, through the portal's own commands, by each person on their own days. */
export async function lotSteps(as: AsPerson, seal: PriceSeal, story: LotStory): Promise<readonly Step[]> {
  const lead = as(story.lead, `${story.from}T09:00:00Z`);
  const access = await lead.transactions.read(lead.personId, (db) =>
    findProcurementAccess(db, story.procurementId, lead.personId),
  );
  const lotId = access?.lots.find(({ number }) => number === story.lotNumber)?.id ?? '';
  const at: OnDay = (days, time) => {
    const day = new Date(`${story.from}T00:00:00Z`);
    day.setUTCDate(day.getUTCDate() + days);
    return `${day.toISOString().slice(0, 10)}T${time}:00Z`;
  };
  const scene: LotScene = { ...story, as, at, lotId, bids: [] };
  const opened = at(58, '09:30');
  return [
    ...criteriaSteps(scene),
    ...panelSteps(scene),
    datesStep(scene),
    ...(story.lotNumber === 2 ? calibrationSteps(scene) : []),
    ...tenderingSteps(scene),
    ...tenderSteps(scene, seal),
    ...declarationSteps(scene),
    ...scoringSteps(scene),
    step(opened, () => done(openModeration(as(story.moderator, opened), scene))),
    ...consensusSteps(scene),
    ...(story.until === 'moderation' ? [] : finalSteps(scene, seal)),
  ];
}

/** The days by which the panel of the lot does its work. */
function datesStep({ as, at, procurementId, lotId, lead }: LotScene): Step {
  const when = at(3, '12:00');
  const day = (days: number) => expectOk(parsePlainDate(at(days, '00:00').slice(0, 10)));
  const dates = { declareBy: day(45), scoreBy: day(57), agreeBy: day(64) };
  return step(when, () => done(setPanelDates(as(lead, when), { procurementId, lotId, ...dates })));
}

function panelSteps({ as, at, procurementId, lotId, ...story }: LotScene): readonly Step[] {
  const members: [string, PanelRole][] = [
    [story.moderator, 'moderator'],
    ...story.evaluators
      .filter((key) => key !== story.tendering.substitution?.by)
      .map((key): [string, PanelRole] => [key, 'evaluator']),
    ...story.openers.map((key): [string, PanelRole] => [key, 'commercialEvaluator']),
    ...(story.observer ? [[story.observer, 'observer'] as [string, PanelRole]] : []),
  ];
  const when = at(3, '11:00');
  return members.map(([key, role]) => {
    const input = { procurementId, lotId, personId: personId(key), role };
    return step(when, () => done(appointPanelMember(as(story.lead, when), input)));
  });
}

function tenderSteps(scene: LotScene, seal: PriceSeal): readonly Step[] {
  const { as, at, procurementId, lotId, lead, seed, bids } = scene;
  const recorded = seed.bids.map((bid, index) => {
    const { tenderer, registrationNumber, pricePence, places } = bid;
    const answers = Object.fromEntries(seed.questions.map(({ id }, q) => [id, places[q]?.answer ?? '']));
    const input = { procurementId, lotId, tenderer, registrationNumber, answers, price: toPence(pricePence) };
    const when = at(42, `1${index}:${20 + index * 7}`);
    return step(when, async () => {
      const { bidId } = await done(recordBid(as(lead, when), input, seal));
      bids.push({ bidId, seed: bid });
    });
  });
  const opened = at(43, '12:05');
  const checked = at(43, '15:30');
  const reason = 'Certificate for £10 million, valid for the whole term';
  const gates = seed.bids.map((_, index) =>
    step(checked, () => {
      const gate = { bidId: bids[index]?.bidId ?? '', criterionId: 'INSURANCE', result: 'pass', reason } as const;
      return done(recordGate(as(lead, checked), { procurementId, lotId, ...gate }));
    }),
  );
  return [...recorded, step(opened, () => done(openTenders(as(lead, opened), { procurementId, lotId }))), ...gates];
}

function declarationSteps({ as, at, procurementId, lotId, ...scene }: LotScene): readonly Step[] {
  const when = at(44, '10:00');
  return [scene.moderator, ...scene.evaluators, ...scene.openers].map((key) => {
    const declaration = declarationOf(key, scene);
    return step(when, () => done(declareConflict(as(key, when), { procurementId, lotId, ...declaration })));
  });
}

function declarationOf(key: string, { tendering, lotNumber }: Pick<LotScene, 'tendering' | 'lotNumber'>) {
  if (tendering.conflict?.key === key) return { kind: 'potential', details: tendering.conflict.details } as const;
  if (key === 'warrington-evaluator' && lotNumber === 2)
    return { kind: 'perceived', details: 'Sat on a regional group with one of the tenderers until 2015.' } as const;
  return { kind: 'none', details: '' } as const;
}

function finalSteps(scene: LotScene, seal: PriceSeal): readonly Step[] {
  const { as, at, procurementId, lotId, lead, moderator, openers, until, recommendation = '', bids } = scene;
  const lot = { procurementId, lotId };
  const locked = at(61, '16:40');
  const prices = openers.map((key, index) => {
    const when = at(64 + index, '10:15');
    return step(when, () => done(openPrices(as(key, when), lot, seal)));
  });
  const when = at(70, '14:00');
  const recommend = step(when, () =>
    done(recommendAward(as(lead, when), { ...lot, bidId: bids[0]?.bidId ?? '', reasons: recommendation })),
  );
  const lock = step(locked, () => done(lockQuality(as(moderator, locked), lot)));
  const narrow = at(66, '09:20');
  const reading = step(narrow, () => readNarrowResult(scene, bids));
  return [lock, ...prices, reading, ...(until === 'recommended' ? [recommend] : [])];
}
