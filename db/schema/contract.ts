import type { VariationGround } from '#app/domain/contract-variation.ts';

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
export type NoticeKind = 'intention' | 'award' | 'details' | 'performance' | 'change' | 'urgent-change' | 'termination';
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
export interface ContractExtensionTable {
  id: string;
  contractId: string;
  number: number;
  months: number;
  decidedOn: string;
  reason: string;
  recordedBy: string;
  recordedAt: Date;
}
export interface ContractVariationTable {
  id: string;
  contractId: string;
  number: number;
  changedOn: string;
  description: string;
  valueChangePence: number;
  monthsChange: number;
  ground: VariationGround;
  assessment: unknown;
  corrects: number | null;
  newSupplier: string | null;
  recordedBy: string;
  recordedAt: Date;
}
export interface TrueUpTable {
  id: string;
  contractId: string;
  label: string;
  periodFrom: string;
  periodTo: string;
  number: number;
  correctionReason: string | null;
  unit: string;
  costPence: number;
  bandBasisPoints: number;
  outside: 'whole' | 'beyond-band';
  recordedBy: string;
  recordedAt: Date;
}
export interface RechargeTable {
  trueUpId: string;
  councilId: string;
  position: number;
  planned: string;
  actual: string;
  outsideBand: boolean;
  chargedPence: number;
  duePence: number;
}
export interface IndicatorRatingTable {
  id: string;
  indicatorId: string;
  periodFrom: string;
  periodTo: string;
  number: number;
  correctionReason: string | null;
  measured: string | null;
  rating: 'good' | 'approaching-target' | 'requires-improvement' | 'inadequate' | 'other';
  remark: string;
  recordedBy: string;
  recordedAt: Date;
}
