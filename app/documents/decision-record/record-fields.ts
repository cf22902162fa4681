import type { Day } from '../fact-values.ts';
import { type DateFormat, formatAmount, formatDayAs, wordMonths, wordVatBasis } from '../wording.ts';
import { isMember, wasMemberConsulted } from './member-consulted.ts';
import type { RecordFacts } from './record-facts.ts';
import { costOfMonth, endOfContract, monthsExtended } from './record-term.ts';

/** A fact in words, named by its label; null: not recorded. The key is the fact's path in RecordFacts. */
export type RecordField = Readonly<{
  label: string;
  words: (facts: RecordFacts, dateFormat: DateFormat) => string | null;
}>;

const given = <V>(value: V | null, word: (value: V) => string): string | null => (value === null ? null : word(value));
const written = (value: string): string | null => (value.trim() === '' ? null : value.trim());
const yesOrNo = (answer: boolean): string => (answer ? 'Yes' : 'No');

const words = (label: string, read: (facts: RecordFacts) => string): RecordField => ({
  label,
  words: (facts) => written(read(facts)),
});
const day = (label: string, read: (facts: RecordFacts) => Day | null): RecordField => ({
  label,
  words: (facts, format) => given(read(facts), (on) => formatDayAs(format, on)),
});
const money = (label: string, read: (facts: RecordFacts) => number | null): RecordField => ({
  label,
  words: (facts) => given(read(facts), formatAmount),
});
const count = (label: string, read: (facts: RecordFacts) => number | null): RecordField => ({
  label,
  words: (facts) => given(read(facts), String),
});

const HEADING = {
  'heading.title': words('Title', ({ heading }) => heading.title),
  'heading.reference': words('Reference', ({ heading }) => heading.reference),
  'heading.contractReference': words('Contract reference', ({ heading }) => heading.contractReference),
  'heading.directorate': words('Directorate', ({ heading }) => heading.directorate),
  'heading.portfolio': words('Portfolio', ({ heading }) => heading.portfolio),
  'heading.executiveMember': words('Executive member', ({ heading }) => heading.executiveMember),
  'heading.wards': words('Wards', ({ heading }) => heading.wards.join(', ')),
  'heading.contactPost': words('Contact officer', ({ heading }) => heading.contactPost),
  'heading.contactTelephone': words('Telephone', ({ heading }) => heading.contactTelephone),
  'classification.isExecutive': {
    label: 'Type of decision',
    words: ({ classification }) => given(classification.isExecutive, (is) => (is ? 'Executive' : 'Non-Executive')),
  },
  'classification.isKey': {
    label: 'Key decision',
    words: ({ classification }) => given(classification.isKey, yesOrNo),
  },
  'maker.post': words('Decision maker’s post', ({ maker }) => maker.post),
  'maker.name': words('Decision maker’s name', ({ maker }) => maker.name),
  'maker.decidedOn': day('Date of the decision', ({ maker }) => maker.decidedOn),
} satisfies Record<string, RecordField>;

const AUTHORITY = {
  'authority.source': words('Source of the authority', ({ authority }) => authority.source),
  'authority.body': words('Body that gave the authority', ({ authority }) => authority.body),
  'authority.decidedOn': day('Date of the authority', ({ authority }) => authority.decidedOn),
  'authority.clause': words('Clause of the authority', ({ authority }) => authority.clause),
  'authority.limit': money('Limit of the authority', ({ authority }) => authority.limit),
  'authority.delegatedPost': words('Delegated post', ({ authority }) => authority.delegatedPost),
  'authority.href': words('Address of the source decision', ({ authority }) => authority.href),
} satisfies Record<string, RecordField>;

const DECISION = {
  'reasons.implementationOn': day('Date of implementation', ({ reasons }) => reasons.implementationOn),
  'consultation.rows': {
    label: 'Consultation',
    words: (facts) => yesOrNo(wasMemberConsulted(facts)),
  },
  'consultation.rows.members': {
    label: 'Members who were consulted',
    words: ({ consultation }) =>
      written(
        consultation.rows
          .filter(isMember)
          .map(({ who }) => who)
          .join(' and '),
      ),
  },
  'route.ground': words('Ground', ({ route }) => route.ground),
  'route.rule': words('Rule', ({ route }) => route.rule),
  'route.waiverReference': words('Waiver record', ({ route }) => route.waiverReference),
  'route.currentEndsOn': day('End of the contract now', ({ route }) => route.currentEndsOn),
  'route.optionMonths': {
    label: 'Months that the option gives',
    words: ({ route }) => given(route.optionMonths, wordMonths),
  },
  'route.statedMonths': {
    label: 'Months of this extension',
    words: (facts) => given(monthsExtended(facts), wordMonths),
  },
} satisfies Record<string, RecordField>;

const CONTRACT = {
  'contract.service': words('Service', ({ contract }) => contract.service),
  'contract.supplier': words('Supplier', ({ contract }) => contract.supplier),
  'contract.registerNumber': {
    label: 'Company or charity number',
    words: ({ contract: { register, registerNumber } }) =>
      register === null || registerNumber === '' ? null : `${register} number ${registerNumber}`,
  },
  'contract.startsOn': day('Start', ({ contract }) => contract.startsOn),
  'contract.endsOn': day('End', endOfContract),
  'contract.initialMonths': {
    label: 'Initial term',
    words: ({ contract }) => given(contract.initialMonths, wordMonths),
  },
  'contract.extensionMonths': {
    label: 'Options to extend',
    words: ({ contract: { extensionMonths, hasOptions } }) => {
      if (extensionMonths.length > 0) return extensionMonths.map(wordMonths).join(', then ');
      return hasOptions === false ? 'none' : null;
    },
  },
  'value.maximum': money('Maximum value', ({ value }) => value.maximum),
  'value.maximum.month': money('Cost of a month', costOfMonth),
  'value.vatBasis': { label: 'VAT basis', words: ({ value }) => given(value.vatBasis, wordVatBasis) },
  'process.received': count('Tenders received', ({ process }) => process.received),
  'process.compliant': count('Compliant tenders', ({ process }) => process.compliant),
  'process.evaluated': count('Tenders evaluated', ({ process }) => process.evaluated),
  'process.toldOn': day('Date on which tenderers were told', ({ process }) => process.toldOn),
  'process.standstillEndsOn': day('End of the standstill period', ({ process }) => process.standstillEndsOn),
  'process.mobilisationOn': day('Start of mobilisation', ({ process }) => process.mobilisationOn),
  'process.signedOn': day('Date on which the contract is signed', ({ process }) => process.signedOn),
  'publication.retrospectiveReason': words(
    'Reason for a decision after tenderers were told',
    ({ publication }) => publication.retrospectiveReason,
  ),
} satisfies Record<string, RecordField>;

/** Every fact that a form may print within a sentence or a row. */
export const RECORD_FIELDS: Readonly<Record<string, RecordField>> = {
  ...HEADING,
  ...AUTHORITY,
  ...DECISION,
  ...CONTRACT,
};
