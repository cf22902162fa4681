import type { ReportStage } from '#app/domain/report-stage.ts';

export interface ReportDraftTable {
  procurementId: string;
  councilId: string;
  stage: ReportStage;
  texts: unknown;
  version: number;
  updatedBy: string;
  updatedAt: Date;
}
/** Append-only: every saved version of a draft, written by the database with the draft itself. */
export interface ReportDraftVersionTable {
  procurementId: string;
  councilId: string;
  stage: ReportStage;
  version: number;
  texts: unknown;
  savedBy: string;
  savedAt: Date;
}
/** Append-only: a report that was written on paper. */
export interface PaperReportTable {
  id: string;
  councilId: string;
  form: string;
  stage: ReportStage;
  createdBy: string;
  createdAt: Date;
}
/** Append-only: it as it stands, each correction a version of its own. */
export interface PaperReportEntryTable {
  reportId: string;
  version: number;
  title: string;
  facts: unknown;
  /** Null where its blocks are those that its facts give. */
  asWritten: unknown;
  savedBy: string;
  savedAt: Date;
}
/** Of a report in a procurement, or of a decision record: one of the two. */
export interface DocumentTable {
  id: string;
  procurementId: string | null;
  decisionRecordId: string | null;
  councilId: string;
  form: string;
  /** Of a report; null for a decision record. */
  stage: ReportStage | null;
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
  /** Of the document; null for what was published before it was kept here. */
  number: number | null;
  /** The publication that this one corrects. */
  replaces: string | null;
  /** Of decision records, where call-in applies: its last day. */
  callInUntil: string | null;
  effectiveOn: string | null;
}
export interface PublicationReasonTable {
  publicationId: string;
  number: number;
  checkId: string;
  sentence: string;
  reason: string;
}
/** Append-only: a council's record of its own decision. */
export interface DecisionRecordTable {
  id: string;
  councilId: string;
  /** Null: decided without a procurement of the portal. */
  procurementId: string | null;
  form: string;
  route: 'joint' | 'award' | 'singleTender' | 'extension' | 'purchaseProgramme';
  fromPaper: boolean;
  createdBy: string;
  createdAt: Date;
}
/** A saved version of one part; the newest counts. */
export interface DecisionRecordEntryTable {
  recordId: string;
  part: string;
  version: number;
  content: unknown;
  savedBy: string;
  savedAt: Date;
}
export interface DecisionRecordCommentTable {
  id: string;
  recordId: string;
  part: string;
  body: string;
  /** The comment that this one settles. */
  resolves: string | null;
  madeBy: string;
  madeAt: Date;
}
/** The signed original of a made version. */
export interface DocumentSignatureTable {
  documentId: string;
  post: string;
  name: string;
  signedOn: string;
  model: unknown;
  findings: unknown;
  hash: string;
  recordedBy: string;
  recordedAt: Date;
}
/** Append-only: what officers of a council say about the draft of its report. */
export interface ReportCommentTable {
  id: string;
  procurementId: string;
  councilId: string;
  stage: ReportStage;
  part: string;
  body: string;
  /** The comment that this one settles. */
  resolves: string | null;
  madeBy: string;
  madeAt: Date;
}
