import { contractYears } from '#app/domain/contract-years.ts';
import { optionYears, yearsFrom } from '#app/domain/cost-years.ts';
import { parsePence } from '#app/domain/money.ts';
import { monthsTyped } from '#app/domain/option-extension.ts';
import { addDays, addMonths, parsePlainDate } from '#app/domain/plain-date.ts';
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
    months: monthsTyped(texts.extensionMonths),
    costPence: penceOf(texts.extensionCost),
  };
  const term = { startsOn: extensionTerms(extension)?.from ?? null, initialMonths: extension.months };
  const years = optionYears(record.procurement.years, extension.usedMonths ?? 0, extension.months ?? 0);
  return {
    extension,
    ...ownCost(record, { label: 'Extension', cost: extension.costPence, years }, term),
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
  const cost = {
    label: 'Contract without tenders',
    cost: waiver.costPence,
    years: yearsAfter(record, waiver.startsOn),
  };
  const running = runningContract(record);
  return {
    waiver,
    ...ownCost(record, cost, term),
    ...(running ? { service: { ...serviceTexts(texts), currentContract: running } } : {}),
  };
}

/** Whoever has left when a contract without tenders begins has no share of it. */
function yearsAfter({ procurement }: ReportRecord, startsOn: string | null): readonly string[] {
  const day = parsePlainDate(startsOn ?? '');
  const start = parsePlainDate(procurement.contractStartsOn);
  if (!day.ok || !start.ok) return [];
  return yearsFrom(contractYears(start.value, procurement.initialMonths, procurement.extensionMonths), day.value);
}

/** The signed contract that ends last; null before any is signed. */
function runningContract({ contracts }: ReportRecord) {
  const ending = contracts.flatMap(({ supplier, startsOn, initialMonths, usedMonths }) => {
    const start = parsePlainDate(startsOn);
    return start.ok ? [{ supplier, endsOn: addDays(addMonths(start.value, initialMonths + usedMonths), -1) }] : [];
  });
  return ending.sort((a, b) => a.endsOn.localeCompare(b.endsOn)).at(-1) ?? null;
}

/** Value, shares and term of this decision alone, not of the whole contract. */
function ownCost(
  record: ReportRecord,
  { label, cost, years }: Readonly<{ label: string; cost: number | null; years: readonly string[] }>,
  term: Pick<TermFacts, 'startsOn' | 'initialMonths'>,
): Pick<ReportFacts, 'value' | 'shares' | 'term'> {
  const { vatBasis } = record.procurement;
  const periods = cost === null ? [] : [{ id: 'own', label, kind: 'initial' as const, amountPence: cost }];
  return {
    value: { vatBasis, vatRateBasisPoints: 2000, periods, maximumPence: cost },
    shares: sharesOfCost(record, cost, years),
    term: { ...term, extensionMonths: [], timetable: [] },
  };
}

function penceOf(typed: string): number | null {
  const amount = parsePence(typed);
  return amount.ok ? amount.value : null;
}
