/** Every address of the portal. `p` is a procurement's id, `lot` a lot's number within it. */
const lotQuery = (lot?: number) => (lot === undefined ? '' : `?lot=${lot}`);
const under = (p: string, page: string) => `/procurements/${p}/${page}`;

export const paths = {
  home: () => '/',
  demo: () => '/demo',
  signIn: (next?: string) => (next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'),
  signOut: () => '/sign-out',
  account: () => '/account',
  interests: () => '/interests',
  tasks: () => '/tasks',
  procurements: () => '/procurements',
  newProcurement: () => '/procurements/new',
  procurement: (p: string) => `/procurements/${p}`,
  editProcurement: (p: string) => under(p, 'edit'),
  partners: (p: string) => under(p, 'partners'),
  membership: (p: string) => under(p, 'membership'),
  costShares: (p: string) => under(p, 'cost-shares'),
  /** The form of one part of the cost. */
  costPart: (p: string, cost: string) => `${under(p, 'cost-shares')}?cost=${cost}#part`,
  /** The contract in equal shares, tried beside what stands; nothing is stored. */
  tryEqualShares: (p: string) => `${under(p, 'cost-shares')}?try=yes&version=0&cost=contract&kinds=equal`,
  approvals: (p: string) => under(p, 'approvals'),
  approval: (p: string, offer: string) => under(p, `approvals/${offer}`),
  criteria: (p: string, lot?: number) => under(p, 'criteria') + lotQuery(lot),
  criteriaVersion: (p: string, lot: number, version: number) => `${under(p, 'criteria')}?lot=${lot}&version=${version}`,
  priceBench: (p: string, lot?: number) => under(p, 'price-bench') + lotQuery(lot),
  criteriaWorkbook: (p: string, lot?: number) => under(p, 'criteria/workbook') + lotQuery(lot),
  criteriaWorkbookFile: (p: string, lot?: number) => under(p, 'criteria/workbook.xlsx') + lotQuery(lot),
  /** One step of setting criteria: `edit=Q1`, `add=quality`, `show=rules`, `copy`, `freeze` or `publish`. */
  criteriaStep: (p: string, lot: number, step: 'edit' | 'add' | 'show', about: string) =>
    `${under(p, 'criteria')}?lot=${lot}&${step}=${encodeURIComponent(about)}`,
  bids: (p: string, lot?: number) => under(p, 'bids') + lotQuery(lot),
  recordBid: (p: string, lot: number) => `${under(p, 'bids')}?lot=${lot}&show=record`,
  setDeadline: (p: string, lot: number) => `${under(p, 'bids')}?lot=${lot}&show=deadline`,
  bid: (p: string, lot: number, bid: string) => `${under(p, 'bids')}?lot=${lot}&bid=${bid}`,
  bidDocument: (p: string, document: string) => under(p, `bids/documents/${document}`),
  panel: (p: string, lot?: number) => under(p, 'panel') + lotQuery(lot),
  panelWork: (p: string, lot?: number) => under(p, 'panel/work') + lotQuery(lot),
  calibration: (p: string, lot?: number) => under(p, 'calibration') + lotQuery(lot),
  mitigation: (p: string, lot: number, declaration: string) =>
    `${under(p, 'panel')}?lot=${lot}&mitigate=${declaration}`,
  conflicts: (p: string) => under(p, 'conflicts'),
  conflictsOf: (p: string, council: string) => `${under(p, 'conflicts')}?council=${encodeURIComponent(council)}`,
  score: (p: string, lot?: number) => under(p, 'score') + lotQuery(lot),
  scoreBid: (p: string, lot: number, bid: string, criterion?: string) =>
    `${under(p, 'score')}?lot=${lot}&bid=${bid}${criterion ? `&criterion=${encodeURIComponent(criterion)}` : ''}`,
  scoreSave: (p: string) => under(p, 'score/save'),
  checkScores: (p: string, lot: number) => `${under(p, 'score')}?lot=${lot}&show=check`,
  moderation: (p: string, lot?: number) => under(p, 'moderation') + lotQuery(lot),
  agendaPage: (p: string, lot: number, page: number) => `${under(p, 'moderation')}?lot=${lot}&page=${page}`,
  moderateItem: (p: string, lot: number, bid: string, criterion: string) =>
    `${under(p, 'moderation')}?lot=${lot}&bid=${bid}&criterion=${encodeURIComponent(criterion)}`,
  moderationChanges: (p: string, lot: number) => `${under(p, 'moderation/changes')}?lot=${lot}`,
  minutes: (p: string, lot?: number, bid?: string) =>
    under(p, 'minutes') + lotQuery(lot) + (bid ? `&bid=${encodeURIComponent(bid)}` : ''),
  prices: (p: string, lot?: number) => under(p, 'prices') + lotQuery(lot),
  results: (p: string, lot?: number) => under(p, 'results') + lotQuery(lot),
  secondReading: (p: string, lot?: number) => under(p, 'second-reading') + lotQuery(lot),
  readAnswer: (p: string, lot: number, answer: string) => `${under(p, 'second-reading')}?lot=${lot}&answer=${answer}`,
  letters: (p: string, lot?: number) => under(p, 'letters') + lotQuery(lot),
  letter: (p: string, lot: number, id: string) => `${under(p, 'letters')}?lot=${lot}&letter=${id}`,
  letterFile: (p: string, id: string, format: 'html' | 'docx' | 'pdf') => under(p, `letters/${id}/${format}`),
  sensitivity: (p: string, lot?: number) => under(p, 'sensitivity') + lotQuery(lot),
  documents: (p: string) => under(p, 'documents'),
  draftReport: (p: string, stage: string) => under(p, `documents/draft?stage=${stage}`),
  saveReport: (p: string) => under(p, 'documents/draft/save'),
  document: (p: string, d: string) => under(p, `documents/${d}`),
  compareDocument: (p: string, d: string) => under(p, `documents/${d}/compare`),
  documentChanges: (p: string, d: string) => under(p, `documents/${d}/changes`),
  procurementRecords: (p: string) => under(p, 'records'),
  records: (c: string) => `/councils/${c}/records`,
  record: (c: string, r: string) => `/councils/${c}/records/${r}`,
  recordPart: (c: string, r: string, part: string) => `/councils/${c}/records/${r}/parts/${part}`,
  saveRecordPart: (c: string, r: string, part: string) => `/councils/${c}/records/${r}/parts/${part}/save`,
  recordVersions: (c: string, r: string, part?: string) =>
    `/councils/${c}/records/${r}/versions${part ? `?part=${part}` : ''}`,
  madeRecord: (c: string, r: string, d: string) => `/councils/${c}/records/${r}/made/${d}`,
  madeRecordFile: (c: string, r: string, d: string, format: 'html' | 'docx' | 'pdf') =>
    `/councils/${c}/records/${r}/made/${d}/${format}`,
  recordPack: (c: string, r: string) => `/councils/${c}/records/${r}/pack`,
  documentFile: (p: string, d: string, format: 'html' | 'docx' | 'pdf') =>
    `/procurements/${p}/documents/${d}.${format}`,
  /** How far a file is that takes long, with the way back. */
  preparing: (file: string, back: string) =>
    `/preparing?file=${encodeURIComponent(file)}&back=${encodeURIComponent(back)}`,
  register: () => '/register',
  registerFile: (council: string) => `/register/${council}.csv`,
  published: () => '/published',
  publication: (id: string) => `/published/${id}`,
  publicationFile: (id: string, format: 'html' | 'docx' | 'pdf') => `/published/${id}/${format}`,
  ledger: (p: string) => under(p, 'ledger'),
  ledgerPage: (p: string, kind: string, page: number) =>
    `${under(p, 'ledger')}?page=${page}${kind ? `&kind=${encodeURIComponent(kind)}` : ''}`,
  ledgerFile: (p: string) => under(p, 'ledger.json'),
  timetable: (p: string) => under(p, 'timetable'),
  /** A council's dates for a calendar program, or all councils' by the name `all`. */
  timetableFile: (p: string, council: string) => under(p, `timetable/${council}.ics`),
  contract: (p: string, lot?: number) => under(p, 'contract') + lotQuery(lot),
  recharges: (p: string, lot?: number) => under(p, 'contract/recharges') + lotQuery(lot),
  contractChanges: (p: string, lot?: number) => under(p, 'contract/changes') + lotQuery(lot),
  performance: (p: string, lot?: number) => under(p, 'contract/performance') + lotQuery(lot),
  pack: (p: string, pack: string) => under(p, `packs/${pack}`),
  council: (c: string) => `/councils/${c}`,
  delegations: (c: string) => `/councils/${c}/delegations`,
  changeSetting: (c: string, key: string) => `/councils/${c}?change=${encodeURIComponent(key)}#change`,
  councils: () => '/councils',
} as const;
