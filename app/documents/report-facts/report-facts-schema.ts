import { z } from 'zod';
import { MOST_POSTS, MOST_SHARES } from '../stored-values.ts';
import { awardFactsSchema } from './award-facts-schema.ts';
import { count, day, list, maybeDay, maybeWords, months, pence, points, vatBasis, words } from './report-values.ts';

/**
 * The facts of an Executive Board report as a pack or a made version holds them: every key known, every day real, every amount whole pence
 * within what can be added exactly. The type that it reads is ReportFacts itself; a test compares the two.
 */
const party = z.strictObject({ id: words, name: words, shortName: words });

const decision = z.strictObject({
  body: maybeWords,
  meetingDate: maybeDay,
  reportingOfficerPost: maybeWords,
  portfolio: maybeWords,
  wards: z.union([z.literal('boroughWide'), list(words)]).nullable(),
  standingOrder: maybeWords,
  isKey: z.boolean().nullable(),
  keyDecision: z
    .strictObject({
      reference: maybeWords,
      reasons: list(words),
      alternatives: list(z.strictObject({ option: words, reasonRejected: maybeWords, isDoNothing: z.boolean() })),
      implementationDate: maybeDay,
    })
    .nullable(),
  forwardPlanTitle: maybeWords,
});

const procurement = z.strictObject({
  title: maybeWords,
  reference: maybeWords,
  regime: z.enum(['PCR2015', 'PA2023', 'PSR2023', 'belowThreshold']).nullable(),
  commencedOn: maybeDay,
  lots: z.number().int().min(1).max(1000),
  isLightTouch: z.boolean().nullable(),
  cpv: z.strictObject({ code: words, label: words, isOnLightTouchList: z.boolean() }).nullable(),
  threshold: z
    .strictObject({
      amountPence: pence,
      vatBasis,
      label: words,
      authority: words,
      validFrom: day,
      validTo: maybeDay,
    })
    .nullable(),
});

const service = z.strictObject({
  history: list(words),
  outcomes: list(words),
  currentContract: z.union([z.literal('none'), z.strictObject({ supplier: maybeWords, endsOn: maybeDay })]).nullable(),
});

const term = z.strictObject({
  startsOn: maybeDay,
  initialMonths: months.nullable(),
  extensionMonths: list(months),
  timetable: list(z.strictObject({ step: words, on: day })),
});

const value = z.strictObject({
  vatBasis: vatBasis.nullable(),
  vatRateBasisPoints: points,
  periods: list(
    z.strictObject({ id: words, label: words, kind: z.enum(['initial', 'extension']), amountPence: pence }),
    MOST_SHARES,
  ),
  maximumPence: pence.nullable(),
});

const shares = z.strictObject({
  basis: maybeWords,
  source: maybeWords,
  vintage: maybeWords,
  roundingRule: maybeWords,
  measureLabel: maybeWords,
  rows: list(
    z.strictObject({
      partyId: words,
      measure: count.nullable(),
      basisPoints: points,
      amountsPence: list(pence, MOST_SHARES),
    }),
    MOST_SHARES,
  ),
  leavers: list(party, MOST_SHARES).default([]),
});

const criteria = z.strictObject({
  qualityBasisPoints: points.nullable(),
  priceBasisPoints: points.nullable(),
  priceFormula: maybeWords,
  subcriteria: list(z.strictObject({ name: words, basisPoints: points })),
  statedElsewhere: list(
    z.strictObject({ place: words, href: maybeWords, qualityBasisPoints: points, priceBasisPoints: points }),
  ),
});

const implications = z.strictObject({
  policy: list(words),
  legal: list(words),
  finance: list(words),
  other: list(words),
  priorities: z.record(z.string(), maybeWords),
  risks: list(
    z.strictObject({ area: z.enum(['service', 'finance', 'legal', 'equality']), risk: words, mitigation: maybeWords }),
  ),
  equality: z.strictObject({ statement: words, assessmentTitle: maybeWords, assessedOn: maybeDay }).nullable(),
});

const extension = z.strictObject({
  supplier: maybeWords,
  contractReference: maybeWords,
  startsOn: maybeDay,
  initialMonths: months.nullable(),
  optionMonths: months.nullable(),
  usedMonths: months.nullable(),
  months: months.nullable(),
  costPence: pence.nullable(),
});

const waiver = z.strictObject({
  waivedOrder: maybeWords,
  rule: maybeWords,
  ground: maybeWords,
  supplier: maybeWords,
  comparators: list(words),
  startsOn: maybeDay,
  endsOn: maybeDay,
  costPence: pence.nullable(),
});

export const reportFactsSchema = z.strictObject({
  hrefs: z.record(z.string(), words).default({}),
  lead: party,
  partners: list(party, MOST_SHARES),
  funders: list(party, MOST_SHARES),
  decision,
  procurement,
  service,
  term,
  value,
  shares: shares.nullable(),
  budgets: list(z.strictObject({ partyId: words, reference: maybeWords, availablePence: pence.nullable() })),
  criteria,
  implications,
  backgroundPapers: list(
    z.strictObject({ title: words, datedOn: maybeDay, placeOfInspection: maybeWords, contactPost: maybeWords }),
  ),
  register: list(z.strictObject({ validFrom: day, posts: list(words, MOST_POSTS) })).default([]),
  versionLabel: words,
  award: awardFactsSchema.nullable(),
  extension: extension.nullable().default(null),
  waiver: waiver.nullable().default(null),
});
