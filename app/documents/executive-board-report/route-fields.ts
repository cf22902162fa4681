import { formatAmount, formatDay, wordMonths } from '../wording.ts';
import { extensionTerms } from './extension-terms.ts';
import type { Field } from './field.ts';
import type { FieldName } from './field-names.ts';
import { given } from './report-context.ts';

/** Fields of the stages that need no competition: an extension within the option, and a waiver of standing orders. */
export const ROUTE_FIELDS = {
  'extension.supplier': { label: 'Supplier', words: ({ facts }) => facts.extension?.supplier ?? null },
  'extension.contractReference': {
    label: 'Reference of the contract',
    words: ({ facts }) => facts.extension?.contractReference ?? null,
  },
  'extension.currentEndsOn': {
    label: 'End of the contract as it stands',
    words: ({ facts }) => given(extensionTerms(facts.extension)?.currentEndsOn, formatDay),
  },
  'extension.optionMonths': {
    label: 'Months of the option to extend',
    words: ({ facts }) => given(facts.extension?.optionMonths, wordMonths),
  },
  'extension.usedMonths': {
    label: 'Months taken before',
    words: ({ facts }) => given(facts.extension?.usedMonths, (months) => (months === 0 ? 'none' : wordMonths(months))),
  },
  'extension.months': {
    label: 'Months asked for',
    words: ({ facts }) => given(facts.extension?.months, wordMonths),
  },
  'extension.from': {
    label: 'First day of the extension',
    words: ({ facts }) => given(extensionTerms(facts.extension)?.from, formatDay),
  },
  'extension.to': {
    label: 'Last day of the extension',
    words: ({ facts }) => given(extensionTerms(facts.extension)?.to, formatDay),
  },
  'extension.leftMonths': {
    label: 'Months left after it',
    words: ({ facts }) =>
      given(extensionTerms(facts.extension)?.leftMonths, (months) => (months === 0 ? 'no months' : wordMonths(months))),
  },
  'extension.cost': {
    label: 'Highest cost of the extension',
    words: ({ facts }) => given(facts.extension?.costPence, formatAmount),
  },
  'waiver.waivedOrder': {
    label: 'Standing order to be waived',
    words: ({ facts }) => facts.waiver?.waivedOrder ?? null,
  },
  'waiver.rule': { label: 'Rule that allows a waiver', words: ({ facts }) => facts.waiver?.rule ?? null },
  'waiver.ground': { label: 'Ground for the waiver', words: ({ facts }) => facts.waiver?.ground ?? null },
  'waiver.supplier': { label: 'Supplier', words: ({ facts }) => facts.waiver?.supplier ?? null },
  'waiver.startsOn': { label: 'Start of the contract', words: ({ facts }) => given(facts.waiver?.startsOn, formatDay) },
  'waiver.endsOn': { label: 'End of the contract', words: ({ facts }) => given(facts.waiver?.endsOn, formatDay) },
  'waiver.cost': { label: 'Highest value', words: ({ facts }) => given(facts.waiver?.costPence, formatAmount) },
} satisfies Partial<Record<FieldName, Field>>;
