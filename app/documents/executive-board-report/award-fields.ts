import type { AwardFacts, LotAward, ModerationFacts } from '../award-facts.ts';
import { text } from '../document.ts';
import { textOfRuns } from '../inline-text.ts';
import { countOf, formatAmount, formatDay, joinWithAnd, wordVatBasis } from '../wording.ts';
import type { Field } from './field.ts';
import type { FieldName } from './field-names.ts';
import type { ReportContext } from './report-context.ts';
import { given } from './report-context.ts';
import { totalOf } from './term-and-value.ts';

type AwardFieldName = Extract<FieldName, `award.${string}` | `appendix.${string}`>;

const noneOr = (count: number, singular: string, plural = `${singular}s`): string => {
  if (count === 0) return `no ${plural}`;
  return `${count} ${count === 1 ? singular : plural}`;
};

/** One lot: its words. Several: the words of each with its number; null as soon as one is not recorded. */
function byLot(context: ReportContext, words: (lot: LotAward) => string | null): string | null {
  const lots = context.facts.award?.lots ?? [];
  const said = lots.map((lot) => ({ lot, said: words(lot) }));
  if (said.length === 0 || said.some((one) => one.said === null)) return null;
  if (said.length === 1) return said[0]?.said ?? null;
  return textOfRuns(joinWithAnd(said.map((one) => [text(`${one.said} (Lot ${one.lot.number})`)])));
}

/** Until the tenderers are told, name and price are exempt: the open report says a letter and the maximum value. */
const isNamed = (context: ReportContext): boolean => {
  const lots = context.facts.award?.lots ?? [];
  return lots.length > 0 && lots.every((lot) => lot.winner?.isRevealed === true);
};

/** What all the lots are awarded for; null while the price of one is not recorded. */
export function awardTotal(award: AwardFacts): number | null {
  const prices = award.lots.map((lot) => lot.winner?.awardPence ?? null);
  return prices.length === 0 || prices.includes(null) ? null : totalOf(prices.map((price) => price ?? 0));
}

const awardedFor = ({ facts: { award } }: ReportContext): number | null => (award === null ? null : awardTotal(award));

const RESULT = {
  'award.winner': {
    label: 'Successful tender',
    words: (c) => byLot(c, ({ winner: w }) => given(w, (won) => (isNamed(c) ? won.legalName : `Bidder ${won.letter}`))),
  },
  'award.value': {
    label: 'Award value',
    words: (c) => given(isNamed(c) ? awardedFor(c) : c.facts.value.maximumPence, formatAmount),
  },
  'award.vatBasis': {
    label: 'VAT basis of the award value',
    words: (c) => given(isNamed(c) ? c.facts.award?.lots[0]?.winner?.vatBasis : c.facts.value.vatBasis, wordVatBasis),
  },
  'award.received': { label: 'Tenders received', words: (c) => byLot(c, (lot) => given(lot.funnel.received, String)) },
  'award.compliant': {
    label: 'Compliant tenders',
    words: (c) => byLot(c, (lot) => given(lot.funnel.compliant, String)),
  },
  'award.evaluated': {
    label: 'Tenders evaluated',
    words: (c) => byLot(c, (lot) => given(lot.funnel.evaluated, String)),
  },
} as const satisfies Partial<Record<AwardFieldName, Field>>;

const moderation = <V>(c: ReportContext, read: (held: ModerationFacts) => V | null, word: (value: V) => string) =>
  byLot(c, ({ moderation: held }) => (held === null ? null : given(read(held), word)));

const MODERATION = {
  'award.moderation.heldOn': {
    label: 'Date of moderation',
    words: (c) => moderation(c, (held) => held.heldOn, formatDay),
  },
  'award.moderation.moderatorPost': {
    label: 'Moderator',
    words: (c) => moderation(c, (held) => held.moderatorPost, String),
  },
  'award.moderation.evaluators': {
    label: 'Number of evaluators',
    words: (c) =>
      moderation(
        c,
        (held) => held.evaluators,
        (count) => countOf(count, 'evaluator'),
      ),
  },
  'award.moderation.criteria': {
    label: 'Number of criteria',
    words: (c) =>
      moderation(
        c,
        (held) => held.criteria,
        (n) => `${n} ${n === 1 ? 'criterion' : 'criteria'}`,
      ),
  },
  'award.moderation.consensusScores': {
    label: 'Consensus scores',
    words: (c) =>
      moderation(
        c,
        (held) => held.consensusScores,
        (count) => countOf(count, 'consensus score'),
      ),
  },
  'award.moderation.dissents': {
    label: 'Recorded dissents',
    words: (c) =>
      moderation(
        c,
        (held) => held.dissents,
        (count) => noneOr(count, 'dissent'),
      ),
  },
  'award.moderation.reopenings': {
    label: 'Recorded reopenings',
    words: (c) =>
      moderation(
        c,
        (held) => held.reopenings,
        (count) => noneOr(count, 'reopening'),
      ),
  },
} as const satisfies Partial<Record<AwardFieldName, Field>>;

const STANDSTILL = {
  'award.standstill.authority': {
    label: 'Rule of the standstill period',
    words: (c) => c.facts.award?.standstill?.authority ?? null,
  },
  'award.standstill.startsOn': {
    label: 'Start of the standstill period',
    words: (c) => given(c.facts.award?.standstill?.startsOn, formatDay),
  },
  'award.standstill.endsOn': {
    label: 'End of the standstill period',
    words: (c) => given(c.facts.award?.standstill?.endsOn, formatDay),
  },
  'award.contractFrom': {
    label: 'First day for the contract',
    words: (c) => given(c.facts.award?.standstill?.contractFrom, formatDay),
  },
} as const satisfies Partial<Record<AwardFieldName, Field>>;

const APPENDIX = {
  'appendix.exemptionParagraph': {
    label: 'Exemption',
    words: (c) => c.facts.award?.exemption?.exemptionParagraph ?? null,
  },
  'appendix.publicInterestTest': {
    label: 'Public interest test',
    words: (c) => c.facts.award?.exemption?.publicInterestTest ?? null,
  },
} as const satisfies Partial<Record<AwardFieldName, Field>>;

export const AWARD_FIELDS: Readonly<Record<AwardFieldName, Field>> = {
  ...RESULT,
  ...MODERATION,
  ...STANDSTILL,
  ...APPENDIX,
};
