import { parsePence } from '#app/domain/money.ts';
import type { ReportRecord } from '#app/domain/report-record.ts';
import { extensionTerms } from '../executive-board-report/extension-terms.ts';
import type { ExtensionFacts, ReportFacts, TermFacts, WaiverFacts } from '../facts.ts';
import { linesOf, paragraphsOf, type ReportTexts } from '../report-texts.ts';
import { sharesOfCost } from './share-facts.ts';
import { oneLine, orNull, serviceTexts } from './text-facts.ts';

/** Supplier, term and option come from the contract as it was signed; months and cost are what is asked for. */
export function extensionStage(record: ReportRecord, texts: ReportTexts) {
  const contract = record.contracts.find(({ id }) => id === texts.contractId) ?? record.contracts[0];
  const extension: ExtensionFacts = {
    supplier: contract?.supplier ?? null,
    contractReference: contract?.reference ?? null,
    startsOn: contract?.startsOn ?? null,
    initialMonths: contract?.initialMonths ?? null,
    optionMonths: contract?.optionMonths ?? null,
    usedMonths: contract?.usedMonths ?? null,
    months: monthsOf(texts.extensionMonths),
    costPence: penceOf(texts.extensionCost),
  };
  const term = { startsOn: extensionTerms(extension)?.from ?? null, initialMonths: extension.months };
  return {
    extension,
    ...ownCost(record, 'Extension', extension.costPence, term),
    // The contract that is extended is the current one, and no other follows it.
    service: { ...serviceTexts(texts), currentContract: 'none' as const },
  };
}

export function waiverStage(record: ReportRecord, texts: ReportTexts) {
  const waiver: WaiverFacts = {
    waivedOrder: orNull(oneLine(texts.waivedOrder)),
    rule: orNull(oneLine(texts.waiverRule)),
    ground: orNull(paragraphsOf(texts.waiverGround).join(' ')),
    supplier: orNull(oneLine(texts.waiverSupplier)),
    comparators: linesOf(texts.comparators),
    startsOn: orNull(texts.waiverStartsOn),
    endsOn: orNull(texts.waiverEndsOn),
    costPence: penceOf(texts.waiverCost),
  };
  const term = { startsOn: waiver.startsOn, initialMonths: null };
  return { waiver, ...ownCost(record, 'Contract without tenders', waiver.costPence, term) };
}

/** Value, shares and term of this decision alone, not of the whole contract. */
function ownCost(
  record: ReportRecord,
  label: string,
  cost: number | null,
  term: Pick<TermFacts, 'startsOn' | 'initialMonths'>,
): Pick<ReportFacts, 'value' | 'shares' | 'term'> {
  const { vatBasis } = record.procurement;
  const periods = cost === null ? [] : [{ id: 'own', label, kind: 'initial' as const, amountPence: cost }];
  return {
    value: { vatBasis, vatRateBasisPoints: 2000, periods, maximumPence: cost },
    shares: sharesOfCost(record, cost),
    term: { ...term, extensionMonths: [], timetable: [] },
  };
}

/** As typed; null when it is no whole number of months from 1 to 600. */
function monthsOf(typed: string): number | null {
  const months = /^\s*(\d{1,3})\s*$/.exec(typed)?.[1];
  return months === undefined || Number(months) < 1 || Number(months) > 600 ? null : Number(months);
}

function penceOf(typed: string): number | null {
  const amount = parsePence(typed);
  return amount.ok ? amount.value : null;
}
