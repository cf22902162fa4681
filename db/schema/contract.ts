export interface CouncilBudgetTable {
  id: string;
  procurementId: string;
  councilId: string;
  number: number;
  reference: string;
  totalPence: number;
  recordedBy: string;
  recordedAt: Date;
}
export interface CouncilBudgetYearTable {
  budgetId: string;
  position: number;
  label: string;
  amountPence: number;
}
export type NoticeKind = 'intention' | 'award' | 'details' | 'performance' | 'change' | 'termination';
export interface ContractNoticeTable {
  id: string;
  lotId: string;
  kind: NoticeKind;
  publishedOn: string;
  reference: string;
  recordedBy: string;
  recordedAt: Date;
}
export interface KeyIndicatorTable {
  id: string;
  lotId: string;
  number: number;
  title: string;
  unit: string;
  better: 'higher' | 'lower';
  good: string;
  approaching: string;
  improvement: string;
  recordedBy: string;
  recordedAt: Date;
}
export interface ContractTable {
  id: string;
  procurementId: string;
  lotId: string;
  bidId: string;
  reference: string;
  supplier: string;
  signedOn: string;
  startsOn: string;
  initialMonths: number;
  extensionMonths: number;
  initialValuePence: number;
  extensionValuePence: number;
  vatBasis: 'net' | 'gross';
  effectiveDates: unknown;
  standstillEndedOn: string | null;
  signatory: string;
  recordedBy: string;
  recordedAt: Date;
}
