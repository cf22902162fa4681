import type { RouteName } from '#app/server/route-policy.ts';

export interface Place {
  readonly p: string;
  readonly offer: string;
  readonly document: string;
  /** A council's decision record with a version made of it. */
  readonly record?: MadeRecord;
}
export type MadeRecord = Readonly<{ c: string; r: string; d: string }>;

const ofRecord =
  (address: (record: MadeRecord) => string) =>
  ({ record }: Place) =>
    record ? address(record) : null;

/** An address for every route; null where a route answers to no GET. */
export const addresses: Readonly<Record<RouteName, (place: Place) => string | null>> = {
  _index: () => '/',
  demo: () => '/demo',
  'sign-in': () => '/sign-in',
  'sign-out': () => null,
  account: () => '/account',
  interests: () => '/interests',
  preparing: () => '/preparing?file=%2Fregister&back=%2Fregister',
  'register._index': () => '/register',
  'register.$file': () => '/register/halton.csv',
  'published._index': () => '/published',
  // Answered with 404 where nothing of that id is published: published.test.ts asks for one that is.
  'published.$d': () => null,
  'published.$d_.$format': () => null,
  healthz: () => '/healthz',
  readyz: () => '/readyz',
  $: () => null,
  tasks: () => '/tasks',
  'procurements._index': () => '/procurements',
  'procurements.new': () => '/procurements/new',
  'procurements.$p._index': ({ p }) => `/procurements/${p}`,
  'procurements.$p.edit': ({ p }) => `/procurements/${p}/edit`,
  'procurements.$p.partners': ({ p }) => `/procurements/${p}/partners`,
  'procurements.$p.membership': ({ p }) =>
    `/procurements/${p}/membership?kind=withdraws&council=halton&on-day=1&on-month=10&on-year=2018`,
  'procurements.$p.cost-shares': ({ p }) => `/procurements/${p}/cost-shares`,
  'procurements.$p.approvals._index': ({ p }) => `/procurements/${p}/approvals`,
  'procurements.$p.approvals.$a': ({ p, offer }) => `/procurements/${p}/approvals/${offer}`,
  'procurements.$p.timetable': ({ p }) => `/procurements/${p}/timetable`,
  'procurements.$p.timetable_.$file': ({ p }) => `/procurements/${p}/timetable/all.ics`,
  'procurements.$p.criteria': ({ p }) => `/procurements/${p}/criteria`,
  'procurements.$p.price-bench': ({ p }) => `/procurements/${p}/price-bench`,
  'procurements.$p.criteria_.workbook': ({ p }) => `/procurements/${p}/criteria/workbook`,
  'procurements.$p.criteria_.workbook[.xlsx]': ({ p }) => `/procurements/${p}/criteria/workbook.xlsx`,
  'procurements.$p.bids': ({ p }) => `/procurements/${p}/bids`,
  // Recorded by the tests of documents only: bid-documents.test.ts asks for it.
  'procurements.$p.bids_.documents.$d': () => null,
  'procurements.$p.panel': ({ p }) => `/procurements/${p}/panel`,
  'procurements.$p.panel_.work': ({ p }) => `/procurements/${p}/panel/work`,
  'procurements.$p.conflicts': ({ p }) => `/procurements/${p}/conflicts`,
  'procurements.$p.calibration': ({ p }) => `/procurements/${p}/calibration`,
  'procurements.$p.score': ({ p }) => `/procurements/${p}/score`,
  'procurements.$p.score_.save': () => null,
  'procurements.$p.moderation': ({ p }) => `/procurements/${p}/moderation`,
  'procurements.$p.moderation_.changes': ({ p }) => `/procurements/${p}/moderation/changes`,
  'procurements.$p.minutes': ({ p }) => `/procurements/${p}/minutes`,
  'procurements.$p.prices': ({ p }) => `/procurements/${p}/prices`,
  'procurements.$p.results': ({ p }) => `/procurements/${p}/results`,
  'procurements.$p.sensitivity': ({ p }) => `/procurements/${p}/sensitivity`,
  'procurements.$p.second-reading': ({ p }) => `/procurements/${p}/second-reading`,
  'procurements.$p.letters': ({ p }) => `/procurements/${p}/letters`,
  // Issued in one procurement only: letters.test.ts asks for it.
  'procurements.$p.letters_.$l.$format': () => null,
  'procurements.$p.contract': ({ p }) => `/procurements/${p}/contract`,
  'procurements.$p.contract_.recharges': ({ p }) => `/procurements/${p}/contract/recharges`,
  'procurements.$p.contract_.changes': ({ p }) => `/procurements/${p}/contract/changes`,
  'procurements.$p.contract_.performance': ({ p }) => `/procurements/${p}/contract/performance`,
  'procurements.$p.documents._index': ({ p }) => `/procurements/${p}/documents`,
  'procurements.$p.documents.draft': ({ p }) => `/procurements/${p}/documents/draft?stage=preliminary`,
  'procurements.$p.documents.$d': ({ p, document }) => `/procurements/${p}/documents/${document}`,
  'procurements.$p.documents.draft_.versions': ({ p }) =>
    `/procurements/${p}/documents/draft/versions?stage=preliminary`,
  'procurements.$p.documents.draft_.save': () => null,
  // A document of another council is not there: out-of-date.test.ts asks for one's own.
  'procurements.$p.documents.$d_.compare': ({ p, document }) => `/procurements/${p}/documents/${document}/compare`,
  'procurements.$p.documents.$d_.changes': () => null,
  'procurements.$p.documents.$d_.file.$format': ({ p, document }) =>
    `/procurements/${p}/documents/${document}/file/html`,
  'procurements.$p.ledger': ({ p }) => `/procurements/${p}/ledger`,
  'procurements.$p.ledger[.json]': ({ p }) => `/procurements/${p}/ledger.json`,
  'procurements.$p.packs.$pack': ({ p }) => `/procurements/${p}/packs/apportionment`,
  'councils._index': () => '/councils',
  'councils.$c': () => '/councils/halton',
  'procurements.$p.records': ({ p }) => `/procurements/${p}/records`,
  'councils.$c_.records._index': ofRecord(({ c }) => `/councils/${c}/records`),
  // Halton has the one report from paper: paper-reports.test.ts asks for it.
  'councils.$c_.paper-reports.$r._index': () => null,
  'councils.$c_.paper-reports.$r.pack': () => null,
  'councils.$c_.records.$r._index': ofRecord(({ c, r }) => `/councils/${c}/records/${r}`),
  'councils.$c_.records.$r.parts.$part': ofRecord(({ c, r }) => `/councils/${c}/records/${r}/parts/consultation`),
  'councils.$c_.records.$r.parts.$part_.save': () => null,
  'councils.$c_.records.$r.versions': ofRecord(({ c, r }) => `/councils/${c}/records/${r}/versions?part=decision`),
  'councils.$c_.records.$r.pack': ofRecord(({ c, r }) => `/councils/${c}/records/${r}/pack`),
  'councils.$c_.records.$r.made.$d': ofRecord(({ c, r, d }) => `/councils/${c}/records/${r}/made/${d}`),
  'councils.$c_.records.$r.made.$d_.$format': ofRecord(({ c, r, d }) => `/councils/${c}/records/${r}/made/${d}/html`),
  'councils.$c_.delegations': () => '/councils/warrington/delegations',
};
