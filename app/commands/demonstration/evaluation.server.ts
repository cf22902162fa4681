import { toPence } from '#app/domain/money.ts';
import type { PanelRole } from '#app/domain/panel-roles.ts';
import type { PriceSeal } from '#app/server/price-seal.server.ts';
import { findProcurementAccess } from '#db/queries/access.server.ts';
import { advocacyTenders, exploitation, missingFromHome, type SeedLot } from '#db/seed/evaluation.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { appointPanelMember } from '../appoint-panel-member.server.ts';
import { declareConflict } from '../declare-conflict.server.ts';
import { lockQuality } from '../lock-quality.server.ts';
import { openModeration } from '../open-moderation.server.ts';
import { openPrices } from '../open-prices.server.ts';
import { openTenders } from '../open-tenders.server.ts';
import { recommendAward } from '../recommend-award.server.ts';
import { recordBid } from '../record-bid.server.ts';
import { recordGate } from '../record-gate.server.ts';
import { type AsPerson, done } from './as-person.server.ts';
import { demonstrateCriteria } from './criteria.server.ts';
import { agreeOn, scoreAll } from './scores.server.ts';
import { readNarrowResult } from './second-reading.server.ts';

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
}

/** Both lots of the joint procurement: the first priced, not recommended (unless told); the second under moderation. */
export async function demonstrateEvaluation(
  as: AsPerson,
  seal: PriceSeal,
  story: Readonly<{ procurementId: string; recommend?: string }>,
): Promise<void> {
  const { procurementId, recommend } = story;
  const people = {
    procurementId,
    lead: 'halton-commissioner',
    evaluators: ['halton-evaluator', 'east-evaluator', 'west-evaluator', 'warrington-evaluator'],
    moderator: 'west-moderator',
    openers: ['halton-finance', 'warrington-finance'],
    from: '2018-01-29',
  } as const;
  const until = recommend ? 'recommended' : 'priced';
  const first = { ...people, lotNumber: 1, seed: missingFromHome, until, recommendation: recommend } as const;
  await demonstrateLot(as, seal, first);
  await demonstrateLot(as, seal, { ...people, lotNumber: 2, seed: exploitation, until: 'moderation' });
}

/** The finished procurement of two councils, from criteria to recommendation. */
export async function demonstrateFinishedEvaluation(
  as: AsPerson,
  seal: PriceSeal,
  procurementId: string,
): Promise<void> {
  await demonstrateLot(as, seal, {
    procurementId,
    lotNumber: 1,
    seed: advocacyTenders,
    lead: 'warrington-officer',
    evaluators: ['warrington-evaluator', 'halton-evaluator'],
    moderator: 'halton-commissioner',
    openers: ['warrington-finance', 'halton-finance'],
    from: '2025-07-07',
    until: 'recommended',
    recommendation:
      'It is ranked first on the published criteria: every child is visited where they live, and its price is within 6% of the lowest.',
  });
}

/** One lot, through the portal's own commands, by each person on their own days. */
export async function demonstrateLot(as: AsPerson, seal: PriceSeal, story: LotStory): Promise<void> {
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
  const scene: LotScene = { ...story, as, at, lotId };
  await demonstrateCriteria(scene);
  await appointPanel(scene);
  const bids = await recordBids(scene, seal);
  await scoreAll(scene, bids);
  await done(openModeration(as(story.moderator, at(58, '09:30')), scene));
  await agreeOn(scene, bids);
  if (story.until !== 'moderation') await finish(scene, seal, bids);
}

async function appointPanel({ as, at, procurementId, lotId, ...story }: LotScene) {
  const members: [string, PanelRole][] = [
    [story.moderator, 'moderator'],
    ...story.evaluators.map((key): [string, PanelRole] => [key, 'evaluator']),
    ...story.openers.map((key): [string, PanelRole] => [key, 'commercialEvaluator']),
    ...(story.observer ? [[story.observer, 'observer'] as [string, PanelRole]] : []),
  ];
  for (const [key, role] of members) {
    const input = { procurementId, lotId, personId: personId(key), role };
    await done(appointPanelMember(as(story.lead, at(2, '11:00')), input));
  }
}

async function recordBids(scene: LotScene, seal: PriceSeal): Promise<readonly StoryBid[]> {
  const { as, at, procurementId, lotId, lead, seed, moderator, openers, evaluators } = scene;
  const recorded: StoryBid[] = [];
  for (const [index, bid] of seed.bids.entries()) {
    const { tenderer, registrationNumber, pricePence, places } = bid;
    const answers = Object.fromEntries(seed.questions.map(({ id }, q) => [id, places[q]?.answer ?? '']));
    const input = { procurementId, lotId, tenderer, registrationNumber, answers, price: toPence(pricePence) };
    const actor = as(lead, at(42, `1${index}:${20 + index * 7}`));
    recorded.push({ bidId: (await done(recordBid(actor, input, seal))).bidId, seed: bid });
  }
  await done(openTenders(as(lead, at(43, '12:05')), { procurementId, lotId }));
  for (const { bidId } of recorded) {
    const reason = 'Certificate for £10 million, valid for the whole term';
    const gate = { procurementId, lotId, bidId, criterionId: 'INSURANCE', result: 'pass', reason } as const;
    await done(recordGate(as(lead, at(43, '15:30')), gate));
  }
  for (const key of [moderator, ...evaluators, ...openers]) {
    const perceived = key === 'warrington-evaluator' && scene.lotNumber === 2;
    const declaration = perceived
      ? ({ kind: 'perceived', details: 'Sat on a regional group with one of the tenderers until 2015.' } as const)
      : ({ kind: 'none', details: '' } as const);
    await done(declareConflict(as(key, at(44, '10:00')), { procurementId, lotId, ...declaration }));
  }
  return recorded;
}

async function finish(scene: LotScene, seal: PriceSeal, bids: readonly StoryBid[]) {
  const { as, at, procurementId, lotId, lead, moderator, openers, until, recommendation = '' } = scene;
  const lot = { procurementId, lotId };
  await done(lockQuality(as(moderator, at(61, '16:40')), lot));
  for (const [index, key] of openers.entries()) await done(openPrices(as(key, at(64 + index, '10:15')), lot, seal));
  await readNarrowResult(scene, bids);
  if (until !== 'recommended') return;
  const first = bids[0]?.bidId ?? '';
  await done(recommendAward(as(lead, at(70, '14:00')), { ...lot, bidId: first, reasons: recommendation }));
}
