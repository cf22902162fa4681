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
export interface PublicationTable {
  id: string;
  documentId: string;
  councilId: string;
  model: unknown;
  hash: string;
  publishedAt: Date;
  publishedOn: string;
  retainedUntil: string;
  publishedBy: string;
}
export interface PublicationReasonTable {
  publicationId: string;
  number: number;
  checkId: string;
  sentence: string;
  reason: string;
}
