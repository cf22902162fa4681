/**
 * What each kind of event says happened, in the words of the people who do it. A kind without words of its own is
 * shown by its name, split at its capitals: nothing in the ledger is ever hidden because it is unknown here.
 * Authority: the project's own glossary.
 * Example: `offerDecided` is "A council decided on an offer"; `noteMade` is "Note made".
 */
const words: Readonly<Record<string, string>> = {
  procurementCreated: 'Procurement recorded',
  procurementChanged: 'Facts changed',
  lotAdded: 'Lot added',
  partyAdded: 'Party added',
  personAppointed: 'Person appointed',
  panelMemberAppointed: 'Panel member appointed',
  panelMemberReleased: 'Panel member released',
  costSharesDrafted: 'Cost shares drafted',
  offerSent: 'Offer sent',
  offerDecided: 'A council decided on an offer',
  criteriaDraftSaved: 'Criteria drafted',
  criteriaFrozen: 'Criteria frozen',
  criteriaVersionStarted: 'New version of the criteria begun',
  criteriaVersionDropped: 'New version of the criteria dropped',
  criteriaVersionPublished: 'New version of the criteria published',
  criteriaCopied: 'Criteria copied',
  criteriaImported: 'Criteria imported from a workbook',
  bidConfirmed: 'Tender confirmed under new criteria',
  bidRecorded: 'Tender recorded',
  deadlineSet: 'Deadline for tenders set',
  lateTenderDecided: 'Decided about a late tender',
  bidDocumentRecorded: 'Document of a tender recorded',
  clarificationAsked: 'Clarification asked',
  clarificationAnswered: 'Clarification answered',
  bidExcluded: 'Tender excluded',
  bidWithdrawn: 'Tender withdrawn',
  tendersOpened: 'Tenders opened',
  gateRecorded: 'Pass or fail recorded',
  calibrationSet: 'Calibration exercise set',
  calibrationMarked: 'Invented answer marked',
  calibrationClosed: 'Calibration exercise closed',
  conflictDeclared: 'Interests declared',
  conflictMitigated: 'Decided what is done about a conflict',
  conflictsAssessmentConfirmed: 'Conflicts assessment confirmed',
  interestMatchesRaised: 'Registered interests raised',
  markSaved: 'Mark saved',
  markReplaced: 'Submitted mark replaced, with a reason',
  questionsAssigned: 'Questions assigned to an evaluator',
  panelDatesSet: 'Dates of the panel set',
  scoresSubmitted: 'Scores submitted',
  moderationOpened: 'Moderation opened',
  consensusRecorded: 'Consensus recorded',
  qualityLocked: 'Quality locked',
  priceOpeningAsked: 'Opening of prices asked for',
  sealKeyRotated: 'Key of the sealed prices rotated',
  pricesOpened: 'Prices opened',
  qualityReopened: 'Quality reopened by order',
  consensusConfirmed: 'Consensus looked at again and confirmed',
  qualityLockedAgain: 'Quality locked again',
  secondReadingOrdered: 'Second reading ordered',
  answerReadAgain: 'Answer read again',
  priceCorrectionProposed: 'Correction of a price proposed',
  priceCorrected: 'Price corrected',
  priceEnquiryRecorded: 'Enquiry into a price recorded',
  outcomeLettersIssued: 'Tenderers told of the outcome',
  awardRecommended: 'Award recommended',
  reportDrafted: 'Report drafted',
  documentMade: 'Document made',
  governanceSettingRecorded: 'Setting recorded',
  meetingAdded: 'Meeting added',
  meetingCancelled: 'Meeting cancelled',
  budgetRecorded: 'A council’s budget recorded',
  noticePublished: 'Notice recorded as published',
  indicatorSet: 'Key performance indicator set',
  contractSigned: 'Contract signed',
  contractExtended: 'Contract extended',
  contractVaried: 'Contract varied',
  trueUpRecorded: 'Costs trued up',
  indicatorRated: 'Key performance indicator rated',
  decisionRouteRecorded: 'A council’s route to its decision recorded',
};

export const ledgerKindName = (kind: string): string =>
  Object.hasOwn(words, kind) ? (words[kind] ?? kind) : split(kind);

function split(kind: string): string {
  const spaced = kind.replace(
    /([a-z])([A-Z])/g,
    (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  );
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
