import { z } from 'zod';
import { MOST_SHARES } from '../stored-values.ts';
import { count, day, list, maybeDay, maybeWords, pence, points, vatBasis, words } from './report-values.ts';

const bidder = z.strictObject({
  letter: words,
  quality: words,
  price: words,
  total: words,
  rank: z.number().int().min(1).max(1000),
});

const winner = z.strictObject({
  letter: words,
  legalName: maybeWords,
  registration: z.strictObject({ register: z.enum(['company', 'charity']), number: words }).nullable(),
  awardPence: pence.nullable(),
  vatBasis: vatBasis.nullable(),
  tenderersToldOn: maybeDay,
  isRevealed: z.boolean(),
});

const moderation = z.strictObject({
  heldOn: maybeDay,
  moderatorPost: maybeWords,
  moderatorCouncil: maybeWords.default(null),
  evaluators: count,
  criteria: count,
  consensusScores: count,
  dissents: count,
  reopenings: count,
});

const conflicts = z.strictObject({
  declarationsRequired: count,
  declarationsReceived: count,
  interests: list(z.strictObject({ post: words, nature: words, mitigation: maybeWords })),
});

const marks = list(z.strictObject({ letter: words, mark: words, weighted: words, reasons: maybeWords }));

const appendix = z.strictObject({
  bidders: list(z.strictObject({ letter: words, name: words, pricePence: pence })),
  scores: list(z.strictObject({ criterion: words, basisPoints: points, marks })),
});

const lot = z.strictObject({
  number: z.number().int().min(1).max(1000),
  title: words,
  funnel: z.strictObject({ received: count.nullable(), compliant: count.nullable(), evaluated: count.nullable() }),
  bidders: list(bidder),
  winner: winner.nullable(),
  moderation: moderation.nullable(),
  conflicts: conflicts.nullable(),
  appendix: appendix.nullable(),
});

const standstill = z.strictObject({
  authority: maybeWords,
  startsOn: maybeDay,
  endsOn: maybeDay,
  contractFrom: maybeDay,
  recomputedEndsOn: maybeDay,
  plannedSignatureOn: maybeDay,
  plannedMobilisationOn: maybeDay,
});

/** What the award stage adds to a report. */
export const awardFactsSchema = z.strictObject({
  process: list(z.strictObject({ event: words, on: day, noticeReference: maybeWords })),
  lots: list(lot, MOST_SHARES),
  standstill: standstill.nullable(),
  approvals: list(
    z.strictObject({
      partyId: words,
      body: maybeWords,
      reference: maybeWords,
      decidedOn: maybeDay,
      effectiveOn: maybeDay,
    }),
  ),
  exemption: z.strictObject({ exemptionParagraph: maybeWords, publicInterestTest: maybeWords }).nullable(),
  authorisedLimitPence: pence.nullable(),
});
