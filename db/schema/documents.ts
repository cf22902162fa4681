export interface ReportDraftTable {
  procurementId: string;
  councilId: string;
  stage: 'preliminary' | 'award';
  texts: unknown;
  version: number;
  updatedBy: string;
  updatedAt: Date;
}
export interface DocumentTable {
  id: string;
  procurementId: string;
  councilId: string;
  form: string;
  stage: 'preliminary' | 'award';
  part: 'open' | 'exempt';
  number: number;
  title: string;
  facts: unknown;
  model: unknown;
  findings: unknown;
  hash: string;
  madeBy: string;
  madeAt: Date;
}
