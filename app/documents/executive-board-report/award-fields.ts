import { countOf, formatAmount, formatDay, wordVatBasis } from '../wording.ts';
import type { Field } from './field.ts';
import type { FieldName } from './field-names.ts';
import type { ReportContext } from './report-context.ts';
import { given } from './report-context.ts';

type AwardFieldName = Extract<FieldName, `award.${string}` | `appendix.${string}`>;

const noneOr = (count: number, singular: string, plural = `${singular}s`): string => {
  if (count === 0) return `no ${plural}`;
  return `${count} ${count === 1 ? singular : plural}`;
};

/** Until the tenderers are told, name and price are exempt: the open report says a letter and the maximum value. */
const isNamed = (context: ReportContext): boolean => context.facts.award?.winner?.isRevealed === true;

const RESULT = {
  'award.winner': {
    label: 'Successful tender',
    words: (c) => given(c.facts.award?.winner, (w) => (w.isRevealed ? w.legalName : `Bidder ${w.letter}`)),
  },
  'award.value': {
    label: 'Award value',
    words: (c) => given(isNamed(c) ? c.facts.award?.winner?.awardPence : c.facts.value.maximumPence, formatAmount),
  },
  'award.vatBasis': {
    label: 'VAT basis of the award value',
    words: (c) => given(isNamed(c) ? c.facts.award?.winner?.vatBasis : c.facts.value.vatBasis, wordVatBasis),
  },
  'award.received': { label: 'Tenders received', words: (c) => given(c.facts.award?.funnel.received, String) },
  'award.compliant': { label: 'Compliant tenders', words: (c) => given(c.facts.award?.funnel.compliant, String) },
  'award.evaluated': { label: 'Tenders evaluated', words: (c) => given(c.facts.award?.funnel.evaluated, String) },
} as const satisfies Partial<Record<AwardFieldName, Field>>;

const MODERATION = {
  'award.moderation.heldOn': {
    label: 'Date of moderation',
    words: (c) => given(c.facts.award?.moderation?.heldOn, formatDay),
  },
  'award.moderation.moderatorPost': {
    label: 'Moderator',
    words: (c) => c.facts.award?.moderation?.moderatorPost ?? null,
  },
  'award.moderation.evaluators': {
    label: 'Number of evaluators',
    words: (c) => given(c.facts.award?.moderation?.evaluators, (count) => countOf(count, 'evaluator')),
  },
  'award.moderation.criteria': {
    label: 'Number of criteria',
    words: (c) => given(c.facts.award?.moderation?.criteria, (n) => `${n} ${n === 1 ? 'criterion' : 'criteria'}`),
  },
  'award.moderation.consensusScores': {
    label: 'Consensus scores',
    words: (c) => given(c.facts.award?.moderation?.consensusScores, (count) => countOf(count, 'consensus score')),
  },
  'award.moderation.dissents': {
    label: 'Recorded dissents',
    words: (c) => given(c.facts.award?.moderation?.dissents, (count) => noneOr(count, 'dissent')),
  },
  'award.moderation.reopenings': {
    label: 'Recorded reopenings',
    words: (c) => given(c.facts.award?.moderation?.reopenings, (count) => noneOr(count, 'reopening')),
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
    words: (c) => c.facts.award?.appendix?.exemptionParagraph ?? null,
  },
  'appendix.publicInterestTest': {
    label: 'Public interest test',
    words: (c) => c.facts.award?.appendix?.publicInterestTest ?? null,
  },
} as const satisfies Partial<Record<AwardFieldName, Field>>;

export const AWARD_FIELDS: Readonly<Record<AwardFieldName, Field>> = {
  ...RESULT,
  ...MODERATION,
  ...STANDSTILL,
  ...APPENDIX,
};
