import type { Permission } from '#app/domain/permission.ts';

/** Who may open a route: anybody, anybody signed in, or people of the procurement whose roles give a permission. */
type Read = 'anybody' | 'signedIn' | 'demonstration' | Permission;
type RoutePolicy = Readonly<{
  read: Read;
  /** Permission of each button's command. */
  write?: Readonly<Record<string, 'anybody' | 'signedIn' | 'demonstration' | Permission>>;
}>;

/** Every route, by the name of its folder. A test fails when a route has no row, or answers otherwise than its row. */
export const routePolicy = {
  _index: { read: 'anybody' },
  demo: { read: 'demonstration', write: { enter: 'demonstration' } },
  'sign-in': { read: 'anybody', write: { signIn: 'anybody' } },
  'sign-out': { read: 'anybody', write: { signOut: 'anybody' } },
  account: { read: 'signedIn' },
  interests: { read: 'signedIn', write: { record: 'signedIn', end: 'signedIn' } },
  healthz: { read: 'anybody' },
  readyz: { read: 'anybody' },
  preparing: { read: 'anybody' },
  'register._index': { read: 'anybody' },
  'register.$file': { read: 'anybody' },
  'published._index': { read: 'anybody' },
  'published.$d': { read: 'anybody' },
  'published.$d_.$format': { read: 'anybody' },
  $: { read: 'anybody' },
  tasks: { read: 'signedIn' },
  'procurements._index': { read: 'signedIn' },
  'procurements.new': { read: 'signedIn', write: { create: 'signedIn' } },
  'procurements.$p._index': { read: 'readProcurement' },
  'procurements.$p.edit': { read: 'editProcurement', write: { save: 'editProcurement' } },
  'procurements.$p.partners': {
    read: 'readPartners',
    write: { addPartner: 'editProcurement', appoint: 'editProcurement', addLot: 'editProcurement' },
  },
  'procurements.$p.membership': { read: 'readMembership', write: { record: 'sendOffer', ask: 'sendOffer' } },
  'procurements.$p.cost-shares': {
    read: 'readCostShares',
    write: { save: 'editCostShares', remove: 'editCostShares', tolerance: 'editCostShares', send: 'sendOffer' },
  },
  'procurements.$p.approvals._index': {
    read: 'readApprovals',
    write: { askWeightings: 'sendOffer', askAward: 'sendOffer', askExtension: 'sendOffer' },
  },
  'procurements.$p.approvals.$a': {
    read: 'readApprovals',
    write: { decide: 'decideApproval', endCondition: 'endCondition' },
  },
  'procurements.$p.timetable': { read: 'readTimetable', write: { recordRoute: 'recordDecisionRoute' } },
  'procurements.$p.timetable_.$file': { read: 'readTimetable' },
  'procurements.$p.criteria': {
    read: 'readCriteria',
    write: {
      saveWeights: 'editCriteria',
      saveGroup: 'editCriteria',
      saveQuality: 'editCriteria',
      savePrice: 'editCriteria',
      saveGate: 'editCriteria',
      remove: 'editCriteria',
      saveRules: 'editCriteria',
      copy: 'editCriteria',
      freeze: 'editCriteria',
      startVersion: 'editCriteria',
      dropVersion: 'editCriteria',
      publishVersion: 'editCriteria',
    },
  },
  'procurements.$p.price-bench': { read: 'readCriteria' },
  'procurements.$p.criteria_.workbook': { read: 'editCriteria', write: { import: 'editCriteria' } },
  'procurements.$p.criteria_.workbook[.xlsx]': { read: 'readCriteria' },
  'procurements.$p.bids': {
    read: 'readBids',
    write: {
      deadline: 'recordBid',
      record: 'recordBid',
      confirm: 'recordBid',
      names: 'recordBid',
      late: 'recordBid',
      open: 'recordBid',
      document: 'recordBid',
      ask: 'recordBid',
      reply: 'recordBid',
      gate: 'recordBid',
      exclude: 'recordBid',
    },
  },
  'procurements.$p.bids_.documents.$d': { read: 'readBids' },
  'procurements.$p.panel': {
    read: 'readPanel',
    write: {
      appoint: 'appointPanel',
      release: 'appointPanel',
      declare: 'declareConflict',
      mitigate: 'mitigateConflict',
    },
  },
  'procurements.$p.panel_.work': {
    read: 'assignQuestions',
    write: { assign: 'assignQuestions', dates: 'assignQuestions' },
  },
  'procurements.$p.conflicts': { read: 'readConflicts', write: { confirm: 'confirmConflicts' } },
  'procurements.$p.calibration': {
    read: 'readCalibration',
    write: { set: 'runCalibration', mark: 'score', close: 'runCalibration' },
  },
  'procurements.$p.score': { read: 'score', write: { save: 'score', submit: 'score' } },
  'procurements.$p.score_.save': { read: 'score', write: { save: 'score' } },
  'procurements.$p.moderation': {
    read: 'readModeration',
    write: {
      openModeration: 'openModeration',
      record: 'recordConsensus',
      lock: 'lockQuality',
      confirm: 'recordConsensus',
      reopen: 'reopenQuality',
    },
  },
  'procurements.$p.moderation_.changes': { read: 'readModeration' },
  'procurements.$p.minutes': { read: 'readModeration' },
  'procurements.$p.prices': {
    read: 'readPrices',
    write: { open: 'openPrices', correct: 'correctPrice', agree: 'correctPrice', enquire: 'enquireIntoPrice' },
  },
  'procurements.$p.results': {
    read: 'readResults',
    write: { recommend: 'recommend', orderReading: 'orderSecondReading' },
  },
  'procurements.$p.sensitivity': { read: 'readResults' },
  'procurements.$p.second-reading': { read: 'readAgain', write: { declare: 'readAgain', read: 'readAgain' } },
  'procurements.$p.letters': { read: 'readLetters', write: { issue: 'issueLetters' } },
  'procurements.$p.letters_.$l.$format': { read: 'readLetters' },
  'procurements.$p.contract': {
    read: 'readContract',
    write: { budget: 'recordBudget', notice: 'keepContract', sign: 'signContract' },
  },
  'procurements.$p.contract_.recharges': { read: 'readContract', write: { trueUp: 'keepContract' } },
  'procurements.$p.contract_.changes': {
    read: 'readContract',
    write: { extend: 'keepContract', vary: 'keepContract' },
  },
  'procurements.$p.contract_.performance': {
    read: 'readContract',
    write: { indicator: 'keepContract', rate: 'keepContract' },
  },
  'procurements.$p.documents._index': { read: 'readDocuments' },
  'procurements.$p.documents.draft': {
    read: 'draftDocument',
    write: { save: 'draftDocument', make: 'draftDocument', comment: 'draftDocument', settle: 'draftDocument' },
  },
  'procurements.$p.documents.draft_.versions': { read: 'draftDocument' },
  'procurements.$p.documents.draft_.save': { read: 'draftDocument', write: { save: 'draftDocument' } },
  'procurements.$p.documents.$d': { read: 'readDocuments', write: { publish: 'publishDocument' } },
  'procurements.$p.documents.$d_.changes': { read: 'draftDocument' },
  'procurements.$p.documents.$d_.compare': { read: 'readDocuments' },
  'procurements.$p.documents.$d_.file.$format': { read: 'readDocuments' },
  'procurements.$p.records': { read: 'readRecords', write: { begin: 'writeRecord' } },
  'procurements.$p.ledger': { read: 'readLedger' },
  'procurements.$p.ledger[.json]': { read: 'readLedger' },
  'procurements.$p.packs.$pack': { read: 'exportPacks' },
  'councils._index': { read: 'signedIn' },
  // The council's administrators alone: its commands and the walls of the database say so.
  'councils.$c': {
    read: 'signedIn',
    write: { confirm: 'signedIn', record: 'signedIn', addMeeting: 'signedIn', cancelMeeting: 'signedIn' },
  },
  // The people who keep the council's decision records: by their roles at the council, or in the record's procurement.
  'councils.$c_.records._index': { read: 'readRecords', write: { begin: 'writeRecord', takeOver: 'writeRecord' } },
  'councils.$c_.paper-reports.$r._index': { read: 'readRecords', write: { correct: 'writeRecord' } },
  'councils.$c_.paper-reports.$r.pack': { read: 'readRecords' },
  'councils.$c_.records.$r._index': {
    read: 'readRecords',
    write: { make: 'writeRecord', comment: 'readRecords', settle: 'writeRecord' },
  },
  'councils.$c_.records.$r.parts.$part': { read: 'writeRecord', write: { save: 'writeRecord' } },
  'councils.$c_.records.$r.parts.$part_.save': { read: 'writeRecord', write: { save: 'writeRecord' } },
  'councils.$c_.records.$r.versions': { read: 'readRecords' },
  'councils.$c_.records.$r.pack': { read: 'readRecords' },
  'councils.$c_.records.$r.made.$d': {
    read: 'readRecords',
    write: { sign: 'writeRecord', publish: 'publishRecord' },
  },
  'councils.$c_.records.$r.made.$d_.$format': { read: 'readRecords' },
  'councils.$c_.delegations': { read: 'signedIn', write: { record: 'signedIn', end: 'signedIn' } },
} as const satisfies Record<string, RoutePolicy>;

export type RouteName = keyof typeof routePolicy;
