import type { Runs } from '../document.ts';
import { text } from '../document.ts';
import { fact } from '../fact-link.ts';
import type { Party } from '../facts.ts';
import { formatAmount, formatDay, formatShare, joinWithAnd, wordMonths, wordVatBasis } from '../wording.ts';
import { AWARD_FIELDS } from './award-fields.ts';
import type { Field } from './field.ts';
import type { FieldName } from './field-names.ts';
import { awardBasisWords, regimeWords } from './regime-wording.ts';
import type { ReportContext } from './report-context.ts';
import { factOr, given } from './report-context.ts';
import { ROUTE_FIELDS } from './route-fields.ts';
import { initialEndsOn, maximumEndsOn, periodsTotal, totalExtensionMonths } from './term-and-value.ts';

const hasOneLot = (context: ReportContext): boolean => context.facts.procurement.lots === 1;
const byLots = (one: string, several: string): Field => ({ runs: (c) => [text(hasOneLot(c) ? one : several)] });

function namesOf(parties: readonly Party[], context: ReportContext): Runs {
  return joinWithAnd(parties.map((party) => [fact(`parties.${party.id}`, party.shortName, context.facts.hrefs)]));
}

const PARTIES = {
  'lead.name': { runs: (c) => [fact(`parties.${c.facts.lead.id}`, c.facts.lead.name, c.facts.hrefs)] },
  partners: { runs: (c) => namesOf(c.facts.partners, c) },
  councils: { runs: (c) => namesOf([c.facts.lead, ...c.facts.partners], c) },
  contract: byLots('a contract', 'contracts'),
  theContract: byLots('the contract', 'the contracts'),
  TheContract: byLots('The contract', 'The contracts'),
  ContractTitle: byLots('Contract', 'Contracts'),
} satisfies Partial<Record<FieldName, Field>>;

const DECISION = {
  'decision.body': { label: 'Decision body', words: (c) => c.facts.decision.body },
  'decision.meetingDate': {
    label: 'Date of the meeting',
    words: (c) => given(c.facts.decision.meetingDate, formatDay),
  },
  'decision.reportingOfficerPost': {
    label: 'Reporting officer',
    words: (c) => c.facts.decision.reportingOfficerPost,
  },
  'decision.portfolio': { label: 'Portfolio', words: (c) => c.facts.decision.portfolio },
  'decision.wards': {
    label: 'Wards',
    words: (c) =>
      given(c.facts.decision.wards, (wards) => (wards === 'boroughWide' ? c.form.boroughWide : wards.join(', '))),
  },
  'decision.standingOrder': {
    label: 'Standing order that requires the approval',
    words: (c) => c.facts.decision.standingOrder,
  },
  'decision.keyDecision.implementationDate': {
    label: 'Implementation date',
    words: (c) => given(c.facts.decision.keyDecision?.implementationDate, formatDay),
  },
} satisfies Partial<Record<FieldName, Field>>;

const PROCUREMENT = {
  'procurement.title': { label: 'Title of the procurement', words: (c) => c.facts.procurement.title },
  'procurement.regime': {
    label: 'Procurement regime',
    words: (c) => given(c.facts.procurement.regime, regimeWords),
  },
  'procurement.cpv': {
    label: 'CPV code',
    words: (c) => given(c.facts.procurement.cpv, (cpv) => `${cpv.code} (${cpv.label})`),
  },
  'criteria.basis': {
    label: 'Award basis',
    words: (c) => given(c.facts.procurement.regime, awardBasisWords),
  },
  'criteria.qualityBasisPoints': {
    label: 'Weighting for quality',
    words: (c) => given(c.facts.criteria.qualityBasisPoints, formatShare),
  },
  'criteria.priceBasisPoints': {
    label: 'Weighting for price',
    words: (c) => given(c.facts.criteria.priceBasisPoints, formatShare),
  },
} satisfies Partial<Record<FieldName, Field>>;

const TERM_AND_VALUE = {
  'service.currentContract.endsOn': {
    label: 'End of the current contract',
    words: ({ facts: { service } }) =>
      service.currentContract === 'none' ? null : given(service.currentContract?.endsOn, formatDay),
  },
  'term.startsOn': { label: 'Start of the contract', words: (c) => given(c.facts.term.startsOn, formatDay) },
  'term.initialMonths': { label: 'Initial term', words: (c) => given(c.facts.term.initialMonths, wordMonths) },
  'term.initialEndsOn': {
    label: 'End of the initial term',
    words: (c) => given(initialEndsOn(c.facts.term), formatDay),
  },
  'term.extensionMonths': {
    label: 'Option to extend',
    words: (c) => wordMonths(totalExtensionMonths(c.facts.term)),
  },
  'term.maximumEndsOn': {
    label: 'End of the longest term',
    words: (c) => given(maximumEndsOn(c.facts.term), formatDay),
  },
  'value.initialPence': {
    label: 'Value of the initial term',
    words: (c) => given(periodsTotal(c.facts.value, 'initial'), formatAmount),
  },
  'value.extensionPence': {
    label: 'Value of the option to extend',
    words: (c) => given(periodsTotal(c.facts.value, 'extension'), formatAmount),
  },
  'value.maximumPence': {
    label: 'Maximum value',
    words: (c) => given(c.facts.value.maximumPence, formatAmount),
  },
  'value.vatBasis': { label: 'VAT basis', words: (c) => given(c.facts.value.vatBasis, wordVatBasis) },
} satisfies Partial<Record<FieldName, Field>>;

const FIELDS: Readonly<Record<FieldName, Field>> = {
  ...PARTIES,
  ...DECISION,
  ...PROCUREMENT,
  ...TERM_AND_VALUE,
  ...AWARD_FIELDS,
  ...ROUTE_FIELDS,
};

export function readField(name: FieldName, context: ReportContext): Runs {
  const field = FIELDS[name];
  if ('runs' in field) return field.runs(context);
  return factOr(context, name, field.label, field.words(context));
}
