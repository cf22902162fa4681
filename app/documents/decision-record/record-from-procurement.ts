import { contractTerm } from '#app/domain/contract-term.ts';
import { valueOn } from '#app/domain/council-settings.ts';
import { penceToDecimal, sumPence, toPence } from '#app/domain/money.ts';
import { parsePlainDate } from '#app/domain/plain-date.ts';
import type { RecordSource } from '#app/domain/record-source.ts';
import type { ReportRecord } from '#app/domain/report-record.ts';
import { newestShares, shareFacts } from '../report-facts/share-facts.ts';
import type { RecordPart, RecordRoute } from './record-facts.ts';

/** What nobody types in a record because the procurement or the council says it: by part, each fact under its own name. */
export type GivenFacts = Readonly<Partial<Record<RecordPart | 'council', Readonly<Record<string, unknown>>>>>;

type Occasion = Readonly<{ councilId: string; route: RecordRoute; today: string }>;

/**
 * The parts of a council's record that its procurement fills: what is bought, for how long and how much, how the cost is
 * shared, how the council itself decided, and, for an award, who got it. A fact that is not there yet is left out.
 */
export function recordFromProcurement(record: ReportRecord, source: RecordSource, occasion: Occasion): GivenFacts {
  return {
    heading: heading(record),
    classification: classification(record, source, occasion),
    ...decided(source),
    route: { kind: occasion.route },
    contract: contract(record, source, occasion),
    value: value(record),
    process: process(record, source, occasion),
    funding: funding(record, source),
  };
}

const heading = ({ procurement: { title, reference } }: ReportRecord) => ({
  title,
  procurementTitle: title,
  contractReference: reference,
});

/** Only what is known: an empty entry would lock a box that somebody has still to fill. */
const known = (facts: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(facts).filter(([, one]) => one !== null && one !== undefined && one !== ''));

function classification({ parties }: ReportRecord, { isKey }: RecordSource, { councilId, today }: Occasion) {
  const settings = parties.find((party) => party.councilId === councilId)?.settings ?? [];
  const sum = valueOn(settings, 'keyDecisionPounds', today);
  return known({ isKey, keyThreshold: typeof sum === 'number' ? `${sum}.00` : null });
}

function decided({ approval }: RecordSource): GivenFacts {
  if (approval === null) return {};
  const { meeting, delegation, decidedOn, post } = approval;
  if (meeting)
    return {
      maker: { post: meeting.body, decidedOn: meeting.metOn },
      authority: { body: meeting.body, decidedOn: meeting.metOn, reference: meeting.minuteReference },
    };
  if (!delegation) return { maker: { post, decidedOn } };
  // Its limit is for the council's own share and was tested when it approved; the record states the whole contract.
  const { holder, sourceDecision } = delegation;
  return {
    maker: { post: holder, decidedOn },
    authority: { source: sourceDecision, delegatedPost: holder },
  };
}

function contract({ procurement }: ReportRecord, { lots }: RecordSource, { route }: Occasion) {
  const { contractStartsOn: startsOn, initialMonths, extensionMonths: extra, currentContractEndsOn } = procurement;
  const extensionMonths = extra > 0 ? [extra] : [];
  const start = parsePlainDate(startsOn);
  const term = start.ok ? contractTerm({ start: start.value, initialMonths, extensionMonths }) : null;
  const [only] = lots;
  const one = route === 'award' && lots.length === 1 && only ? only : null;
  return known({
    ...{ lots: lots.length, startsOn, initialMonths, extensionMonths, hasOptions: extra > 0 },
    endsOn: term?.ok ? term.value.initialEnd : null,
    previousEndsOn: currentContractEndsOn,
    supplier: one?.supplier,
    registerNumber: one?.registerNumber,
  });
}

function value({ procurement }: ReportRecord) {
  const { years, vatBasis } = procurement;
  const total = (kind: 'initial' | 'extension') =>
    sumPence(years.filter((year) => year.kind === kind).map(({ amountPence }) => toPence(amountPence)));
  const [initial, extension] = [total('initial'), total('extension')];
  const [first] = years;
  const isEven = years.every(({ amountPence }) => amountPence === first?.amountPence);
  return known({
    vatBasis,
    yearly: first && isEven ? penceToDecimal(toPence(first.amountPence)) : null,
    initial: penceToDecimal(initial),
    extension: penceToDecimal(extension),
    maximum: penceToDecimal(sumPence([initial, extension])),
  });
}

function process({ procurement, lots }: ReportRecord, source: RecordSource, { route }: Occasion) {
  const { regime, commencedOn: beganOn, lightTouch: isLightTouch, cpvCode, cpvTitle } = procurement;
  const began = { regime: regime === 'belowThreshold' ? null : regime, beganOn, isLightTouch, cpvCode, cpvTitle };
  if (route !== 'award') return known(began);
  const events = lots.flatMap(({ number, milestones }) =>
    milestones.map(({ kind, on }) => ({
      event: lots.length > 1 ? `Lot ${number}: ${milestoneName[kind].toLowerCase()}` : milestoneName[kind],
      on,
    })),
  );
  const last = (days: readonly (string | null)[]) =>
    days
      .flatMap((day) => day ?? [])
      .sort()
      .at(-1) ?? null;
  const toldOn = last(source.lots.map((lot) => lot.toldOn));
  const signedOn = last(source.lots.map((lot) => lot.signedOn));
  const ordered = events.sort((a, b) => a.on.localeCompare(b.on));
  return known({ ...began, toldOn, signedOn, events: ordered.length > 0 ? ordered : null });
}

const milestoneName = {
  criteriaFrozen: 'Award criteria frozen',
  tendersOpened: 'Tenders opened',
  moderationOpened: 'Moderation began',
  qualityLocked: 'Quality marks locked',
  pricesOpened: 'Prices opened',
  recommended: 'Award recommended',
} as const;

function funding(record: ReportRecord, { budgets }: RecordSource) {
  const shares = shareFacts(record);
  const offer = newestShares(record);
  if (shares === null || offer === null) return {};
  const rows = shares.rows.map(({ partyId, amountsPence }) => {
    const party = record.parties.find(({ councilId }) => councilId === partyId);
    const budget = budgets.find(({ councilId }) => councilId === partyId);
    return {
      name: offer.body.parties.find(({ id }) => id === partyId)?.name ?? partyId,
      kind: party?.role ?? 'partner',
      // Of those who still pay by the offer, whoever is no party any more has left.
      leaves: party === undefined,
      amounts: amountsPence.map((amount) => penceToDecimal(toPence(amount))),
      budgetReference: budget?.reference ?? '',
      budgetAvailable: budget ? penceToDecimal(toPence(budget.totalPence)) : null,
    };
  });
  const periods = record.procurement.years.map(({ label }) => label);
  return known({ basis: shares.basis, source: shares.source, vintage: shares.vintage, periods, rows });
}
