import { type NoticeDue, type NoticeKind, noticeName, noticesDue } from '#app/domain/contract-notices.ts';
import type { ContractRecord, RecordedBudget } from '#app/domain/contract-record.ts';
import { contractTerm } from '#app/domain/contract-term.ts';
import { withVat } from '#app/domain/contract-vat.ts';
import { indicatorsAreMandatory } from '#app/domain/key-performance-indicator.ts';
import { type Pence, sumPence, toPence } from '#app/domain/money.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import { maySign, type SignatureGate } from '#app/domain/signature-gates.ts';

type Looking = Readonly<{ today: PlainDate; councilId: string | null; lead: boolean; signatories: readonly string[] }>;

/** What the page of a lot's contract shows to its viewer. */
export function shownContract(record: ContractRecord, gates: readonly SignatureGate[], looking: Looking) {
  const { contract, winner, recommended } = record;
  const initial = record.years.filter(({ kind }) => kind === 'initial').map(({ amountPence }) => amountPence);
  const extension = record.years.filter(({ kind }) => kind === 'extension').map(({ amountPence }) => amountPence);
  return {
    contract,
    gates,
    maySign: maySign(gates) && recommended,
    // Who won is told with the contract; until then it belongs to the award's own pages.
    supplier: looking.lead ? (winner?.supplier ?? null) : null,
    recommended,
    signatories: looking.signatories,
    proposed: {
      startsOn: record.contractStartsOn,
      initialValue: sumPence(initial),
      extensionValue: sumPence(extension),
      vatBasis: record.vatBasis,
      extensionMonths: record.extensionMonths,
    },
    term: contract ? termOf(contract) : null,
    notices: noticesShown(record, looking.today),
    noticeKinds: kindsOf(record),
    budgets: record.parties.map((party) => budgetShown(party, record)),
    own: ownBudget(record, looking.councilId),
  };
}
export type ShownContract = ReturnType<typeof shownContract>;

function termOf(contract: NonNullable<ContractRecord['contract']>) {
  const { startsOn, initialMonths, extensionMonths } = contract;
  const term = contractTerm({
    start: startsOn,
    initialMonths,
    extensionMonths: extensionMonths === 0 ? [] : [extensionMonths],
  });
  return term.ok ? { initialEnd: term.value.initialEnd, longestEnd: term.value.longestEnd } : null;
}

export interface ShownNotice {
  readonly name: string;
  readonly by: PlainDate | null;
  readonly authority: string;
  readonly published: readonly Readonly<{ publishedOn: PlainDate; reference: string }>[];
  readonly state: 'published' | 'late' | 'due' | 'own-register';
}

function noticesShown(record: ContractRecord, today: PlainDate): readonly ShownNotice[] {
  const { contract, regime, lightTouch, notices, indicators } = record;
  const term = contract && termOf(contract);
  if (!contract || !term) {
    return notices.map((one) => recorded(one, regime));
  }
  const worth = sumPence([contract.initialValuePence, contract.extensionValuePence]);
  const duty = {
    regime,
    lightTouch,
    estimatedValueWithVat: withVat(worth, contract.vatBasis),
    notAppropriateBecause: null,
  };
  const due = noticesDue({
    ...{ regime, lightTouch, signedOn: contract.signedOn, startsOn: contract.startsOn, endsOn: term.initialEnd },
    indicatorsMandatory: indicatorsAreMandatory(duty) && indicators.length > 0,
  });
  const others = notices.filter(({ kind }) => !due.some((one) => one.kind === kind));
  return [...due.map((one) => noticeShown(one, due, record, today)), ...others.map((one) => recorded(one, regime))];
}

/** A notice that was published, whatever it was due by. */
const recorded = (
  { kind, publishedOn, reference }: ContractRecord['notices'][number],
  regime: ContractRecord['regime'],
): ShownNotice => ({
  name: noticeName(kind as NoticeKind, regime) ?? kind,
  ...{ by: null, authority: '', state: 'published' },
  published: [{ publishedOn, reference }],
});

/** The first notice of a kind answers the first that is due, the second the second. */
function noticeShown(
  one: NoticeDue,
  all: readonly NoticeDue[],
  { notices }: ContractRecord,
  today: PlainDate,
): ShownNotice {
  const { name, by, authority, kind } = one;
  if (kind === 'register') return { name, by, authority, published: [], state: 'own-register' };
  const place = all.filter((other) => other.kind === kind).indexOf(one);
  const found = notices.filter((notice) => notice.kind === kind)[place];
  const published = found ? [{ publishedOn: found.publishedOn, reference: found.reference }] : [];
  return { name, by, authority, published, state: found ? 'published' : by !== null && by < today ? 'late' : 'due' };
}

function kindsOf({ regime }: ContractRecord): readonly Readonly<{ value: NoticeKind; text: string }>[] {
  const kinds = ['intention', 'award', 'details', 'performance', 'change', 'urgent-change', 'termination'] as const;
  return kinds.flatMap((value) => {
    const text = noticeName(value, regime);
    return text === null ? [] : [{ value, text }];
  });
}

function budgetShown(
  { councilId, shortName }: ContractRecord['parties'][number],
  { cover, budgets, shares }: ContractRecord,
) {
  const found = cover.find((one) => one.councilId === councilId);
  const newest: RecordedBudget | null = budgets.find((one) => one.councilId === councilId) ?? null;
  return {
    councilId,
    name: shortName,
    state: !found?.recorded ? ('none' as const) : found.covers ? ('covers' as const) : ('too-small' as const),
    newest,
    share: newest ? toPence(shares?.byPartner[councilId] ?? 0) : null,
  };
}

/** The viewer's council's share by period, beside its newest budget, for the form. */
function ownBudget({ periods, sharesByYear, budgets, parties }: ContractRecord, councilId: string | null) {
  const party = parties.find((one) => one.councilId === councilId);
  if (!party || !periods || !sharesByYear) return null;
  const newest = budgets.find((one) => one.councilId === councilId) ?? null;
  const rows = periods.map((period) => ({
    period,
    share: sumPence(
      sharesByYear
        .filter((one) => one.period === period && one.partner === councilId)
        .map(({ amount }): Pence => toPence(amount)),
    ),
    budget: newest?.years.find(({ label }) => label === period)?.amountPence ?? null,
  }));
  return { name: party.shortName, rows, total: sumPence(rows.map(({ share }) => share)), newest };
}
