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
  costShares: (p: string) => under(p, 'cost-shares'),
  approvals: (p: string) => under(p, 'approvals'),
  approval: (p: string, offer: string) => under(p, `approvals/${offer}`),
  criteria: (p: string, lot?: number) => under(p, 'criteria') + lotQuery(lot),
  /** One step of setting criteria: `edit=Q1`, `add=quality`, `show=rules` or `show=freeze`. */
  criteriaStep: (p: string, lot: number, step: 'edit' | 'add' | 'show', about: string) =>
    `${under(p, 'criteria')}?lot=${lot}&${step}=${encodeURIComponent(about)}`,
  bids: (p: string, lot?: number) => under(p, 'bids') + lotQuery(lot),
  recordBid: (p: string, lot: number) => `${under(p, 'bids')}?lot=${lot}&show=record`,
  setDeadline: (p: string, lot: number) => `${under(p, 'bids')}?lot=${lot}&show=deadline`,
  bid: (p: string, lot: number, bid: string) => `${under(p, 'bids')}?lot=${lot}&bid=${bid}`,
  panel: (p: string, lot?: number) => under(p, 'panel') + lotQuery(lot),
  mitigation: (p: string, lot: number, declaration: string) =>
    `${under(p, 'panel')}?lot=${lot}&mitigate=${declaration}`,
  score: (p: string, lot?: number) => under(p, 'score') + lotQuery(lot),
  scoreBid: (p: string, lot: number, bid: string, criterion?: string) =>
    `${under(p, 'score')}?lot=${lot}&bid=${bid}${criterion ? `&criterion=${encodeURIComponent(criterion)}` : ''}`,
  scoreSave: (p: string) => under(p, 'score/save'),
  checkScores: (p: string, lot: number) => `${under(p, 'score')}?lot=${lot}&show=check`,
  moderation: (p: string, lot?: number) => under(p, 'moderation') + lotQuery(lot),
  moderateItem: (p: string, lot: number, bid: string, criterion: string) =>
    `${under(p, 'moderation')}?lot=${lot}&bid=${bid}&criterion=${encodeURIComponent(criterion)}`,
  prices: (p: string, lot?: number) => under(p, 'prices') + lotQuery(lot),
  results: (p: string, lot?: number) => under(p, 'results') + lotQuery(lot),
  documents: (p: string) => under(p, 'documents'),
  draftReport: (p: string, stage: string) => under(p, `documents/draft?stage=${stage}`),
  saveReport: (p: string) => under(p, 'documents/draft/save'),
  document: (p: string, d: string) => under(p, `documents/${d}`),
  documentFile: (p: string, d: string, format: 'html' | 'docx' | 'pdf') =>
    `/procurements/${p}/documents/${d}.${format}`,
  ledger: (p: string) => under(p, 'ledger'),
  ledgerPage: (p: string, kind: string, page: number) =>
    `${under(p, 'ledger')}?page=${page}${kind ? `&kind=${encodeURIComponent(kind)}` : ''}`,
  ledgerFile: (p: string) => under(p, 'ledger.json'),
  timetable: (p: string) => under(p, 'timetable'),
  pack: (p: string, pack: string) => under(p, `packs/${pack}`),
  council: (c: string) => `/councils/${c}`,
  changeSetting: (c: string, key: string) => `/councils/${c}?change=${encodeURIComponent(key)}#change`,
  councils: () => '/councils',
} as const;
