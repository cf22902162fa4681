import { publishedBankHolidays } from '#app/domain/bank-holidays.ts';
import { type StandstillFacts, standstill } from '#app/domain/standstill.ts';
import {
  funnelFindings,
  limitFindings,
  supplierFindings,
  toldFirstFindings,
  waitFindings,
} from '../../checks/award-rules.ts';
import { blocks, type Finding } from '../../checks/finding.ts';
import { formatDay } from '../../wording.ts';
import { decisionDay, type RecordCheck, type RecordCheckInput, recordPlace } from '../record-check.ts';
import type { RecordFacts } from '../record-facts.ts';
import { plainDay } from '../record-term.ts';

/** C37 to C40, C42 and C43: whether this officer may award this contract to this supplier on this day. */
export const recordAwardFindings: RecordCheck = (input) => [
  ...withinLimit(input),
  ...delegatedPost(input),
  ...toldAfterwards(input),
  ...wait(input),
  ...funnel(input),
  ...supplier(input),
];

function withinLimit(input: RecordCheckInput): readonly Finding[] {
  const { value, authority } = input.facts;
  return limitFindings(
    { pence: value.maximum, vatBasis: value.vatBasis },
    { pence: authority.limit, vatBasis: authority.vatBasis },
    recordPlace(input, 'value.maximum', 'Maximum value'),
    recordPlace(input, 'authority.limit', 'Limit of the authority'),
  );
}

/** C38: whoever decides holds the post that the power was given to. */
function delegatedPost(input: RecordCheckInput): readonly Finding[] {
  const { maker, authority } = input.facts;
  const same = maker.post.trim().toLowerCase() === authority.delegatedPost.trim().toLowerCase();
  if (same || maker.post === '' || authority.delegatedPost === '') return [];
  const sentence = `The decision is made by the ${maker.post}; the power was given to the ${authority.delegatedPost}.`;
  const places = [
    recordPlace(input, 'maker.post', 'Decision maker'),
    recordPlace(input, 'authority.delegatedPost', 'Delegated post'),
  ];
  return [blocks('C38', sentence, ...places)];
}

/** C39: nobody is told first; a record made afterwards says why, and when the monitoring officer was told. */
function toldAfterwards(input: RecordCheckInput): readonly Finding[] {
  const { process, publication } = input.facts;
  const on = decisionDay(input.facts);
  if (process.toldOn === null || on === null) return [];
  if (publication.retrospectiveReason !== '' && publication.monitoringOfficerToldOn !== null) return [];
  const told = { on: process.toldOn, place: recordPlace(input, 'process.toldOn', 'Letters to tenderers') };
  return toldFirstFindings(told, { on, place: recordPlace(input, 'maker.decidedOn', 'Date of the decision') });
}

/** C40: the standstill counted again by the rule of the regime. */
function wait(input: RecordCheckInput): readonly Finding[] {
  const { process, contract } = input.facts;
  const facts = standstillFacts(process);
  const place = recordPlace(input, 'process.standstillEndsOn', 'Standstill');
  if (facts === null) return [];
  const computed = standstill(facts, publishedBankHolidays);
  const ends = computed.ok ? computed.value.ends : null;
  const stated = process.standstillEndsOn;
  const last = stated ?? ends;
  if (last === null) return [];
  const planned = [
    ['Mobilisation', process.mobilisationOn],
    ['Signature of the contract', process.signedOn],
    ['The start of the contract', contract.startsOn],
  ] as const;
  const unstated =
    stated === null && ends !== null
      ? [blocks('C40', `The end of the standstill is not stated; by its rule it is ${formatDay(ends)}.`, place)]
      : [];
  return [...unstated, ...waitFindings(last, ends, planned, place)];
}

function standstillFacts({ regime, toldOn, toldBy }: RecordFacts['process']): StandstillFacts | null {
  const on = plainDay(toldOn);
  if (on === null || regime === null) return null;
  if (regime !== 'PCR2015') return { regime, published: on };
  return toldBy === 'electronic'
    ? { regime, method: toldBy, sent: on }
    : { regime, method: toldBy, sent: on, lastReceived: null };
}

function funnel(input: RecordCheckInput): readonly Finding[] {
  if (input.facts.route.kind !== 'award') return [];
  return funnelFindings(
    input.facts.process,
    recordPlace(input, 'process', 'Tenders received, compliant and evaluated'),
  );
}

function supplier(input: RecordCheckInput): readonly Finding[] {
  const { contract, route } = input.facts;
  if (contract.supplier === '' || route.kind === 'extension') return [];
  const isIdentified = contract.register !== null && contract.registerNumber.trim() !== '';
  return supplierFindings(isIdentified, recordPlace(input, 'contract.registerNumber', 'Supplier'));
}
