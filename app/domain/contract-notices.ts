/**
 * Notices about a contract, by regime: which are due, by when, and under what. A period "beginning with" a day counts
 * that day as the first.
 * Authority: PA 2023 sections 50 (UK6), 53 (UK7: 30 days beginning with the day of signing, 120 for light touch), 71 (UK9,
 * where indicators are mandatory), 80 (UK11: 30 days beginning with the end); PCR 2015 regulation 50(1) (30 days after the
 * award) and 75(4); SI 2023/1348 regulation 10 (30 days); Local Government Transparency Code 2015 (register, by quarter).
 * Example: light touch under PA 2023, signed on 10 November 2025: UK7 by 9 March 2026.
 */
import { performanceNoticesDue } from './key-performance-indicator.ts';
import { addDays, addMonths, dateParts, type PlainDate, plainDateOf } from './plain-date.ts';
import type { ProcurementRegime } from './regime.ts';

export type NoticeKind = 'intention' | 'award' | 'details' | 'performance' | 'change' | 'urgent-change' | 'termination';

export interface NoticeDue {
  readonly kind: NoticeKind | 'register';
  readonly name: string;
  /** The last day; null: before the contract is signed, without a day of its own. */
  readonly by: PlainDate | null;
  readonly authority: string;
}

export interface SignedTerm {
  readonly regime: ProcurementRegime;
  readonly lightTouch: boolean;
  readonly signedOn: PlainDate;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly indicatorsMandatory: boolean;
}

/** What each kind is called under a regime; null where the regime has no such notice. */
export function noticeName(kind: NoticeKind, regime: ProcurementRegime): string | null {
  const names: Readonly<Record<ProcurementRegime, Readonly<Partial<Record<NoticeKind, string>>>>> = {
    PA2023: {
      award: 'UK6 contract award notice',
      details: 'UK7 contract details notice',
      performance: 'UK9 contract performance notice',
      change: 'UK10 contract change notice',
      termination: 'UK11 contract termination notice',
    },
    PCR2015: { details: 'Contract award notice', change: 'Modification notice' },
    PSR2023: {
      intention: 'Notice of intention to award',
      details: 'Confirmation of award notice',
      change: 'Notice of modification',
      'urgent-change': 'Notice of urgent modification',
    },
    belowThreshold: { details: 'Contracts Finder award notice' },
  };
  return names[regime][kind] ?? null;
}

/** Everything due for a signed contract, in order of time. */
export function noticesDue(term: SignedTerm): readonly NoticeDue[] {
  const due = [...before(term), details(term), register(term.signedOn), ...performance(term), ...termination(term)];
  return due.sort((a, b) => ((a.by ?? '') < (b.by ?? '') ? -1 : 1));
}

function before({ regime, signedOn }: SignedTerm): readonly NoticeDue[] {
  if (regime === 'PA2023')
    return [{ kind: 'award', name: name('award', regime), by: signedOn, authority: 'Procurement Act 2023 section 50' }];
  if (regime === 'PSR2023')
    return [
      { kind: 'intention', name: name('intention', regime), by: signedOn, authority: 'SI 2023/1348 regulation 11' },
    ];
  return [];
}

function details({ regime, lightTouch, signedOn }: SignedTerm): NoticeDue {
  const days = regime === 'PA2023' && lightTouch ? 120 : 30;
  const authorities: Readonly<Record<ProcurementRegime, string>> = {
    PA2023: `Procurement Act 2023 section 53: ${days} days beginning with the day of signing`,
    PCR2015: lightTouch
      ? 'PCR 2015 regulation 75(3): 30 days after the award, or grouped by quarter'
      : 'PCR 2015 regulation 50(1): 30 days after the award',
    PSR2023: 'SI 2023/1348 regulation 10: 30 days after the contract is made',
    belowThreshold: 'Cabinet Office guidance on Contracts Finder: 90 days after the award',
  };
  const counted = regime === 'PA2023' ? days - 1 : regime === 'belowThreshold' ? 90 : days;
  return {
    kind: 'details',
    name: name('details', regime),
    by: addDays(signedOn, counted),
    authority: authorities[regime],
  };
}

/** The register of the Transparency Code is published each quarter, within a month of its end. */
function register(signedOn: PlainDate): NoticeDue {
  const { year, month } = dateParts(signedOn);
  const quarter = Math.ceil(month / 3) * 3;
  const next = addMonths(plainDateOf(year, quarter, 1), 1);
  return {
    kind: 'register',
    name: 'Entry in each council’s register of contracts',
    by: addDays(addMonths(next, 1), -1),
    authority: 'Local Government Transparency Code 2015, paragraph 31',
  };
}

function performance({ indicatorsMandatory, regime, startsOn, endsOn }: SignedTerm): readonly NoticeDue[] {
  if (!indicatorsMandatory || regime !== 'PA2023') return [];
  return performanceNoticesDue(startsOn, endsOn).map((by) => ({
    kind: 'performance' as const,
    name: name('performance', regime),
    by,
    authority: 'Procurement Act 2023 section 71: at least once in every twelve months, and at the end',
  }));
}

function termination({ regime, endsOn }: SignedTerm): readonly NoticeDue[] {
  if (regime !== 'PA2023') return [];
  return [
    {
      kind: 'termination',
      name: name('termination', regime),
      by: addDays(endsOn, 29),
      authority: 'Procurement Act 2023 section 80: 30 days beginning with the day the contract ends',
    },
  ];
}

const name = (kind: NoticeKind, regime: ProcurementRegime): string => noticeName(kind, regime) ?? kind;
