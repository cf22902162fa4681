/**
 * When a council's executive decides in the life of a joint procurement, and what its report is called then.
 * Authority: each council's procurement standing orders; Halton's ask for a report before tendering, on the award, on an
 * extension, and where they are to be waived.
 * Example: taking up an option year of a signed contract is decided on an extension report.
 */
export const REPORT_STAGES = ['preliminary', 'award', 'extension', 'waiver'] as const;
export type ReportStage = (typeof REPORT_STAGES)[number];

export const reportNames: Readonly<Record<ReportStage, string>> = {
  preliminary: 'Preliminary report',
  award: 'Award report',
  extension: 'Extension report',
  waiver: 'Waiver report',
};

/** At these a competition is reported on: its weightings, its timetable or its result. */
export const isCompeted = (stage: ReportStage): boolean => stage === 'preliminary' || stage === 'award';
