/**
 * One ZIP with everything that a court, a losing tenderer's lawyers or an auditor may ask for about a lot: an index with
 * the hash of every file, a chronology from the ledger, the ledger itself, and every version of what was written. Each
 * saved mark, consensus, clarification, mitigation and assessment is hashed anew and matched with the ledger. The same record gives the same bytes.
 * Authority: CPR 31; PCR 2015 regulation 84(8); PA 2023 section 98; Local Government Act 1972 Schedule 12A paragraph 3
 * (names, scores and prices of tenderers are exempt before award).
 * Example: `index.json` names 14 files; `exempt/bids/B.json` holds every version of every mark of bid B.
 */

import type { JsonValue } from '#app/domain/canonical-json.ts';
import type { ChallengeRecord } from '#app/domain/challenge-record.ts';
import type { LedgerEvent, LedgerHead } from '#app/domain/ledger.ts';
import { ledgerKindName } from '#app/domain/ledger-words.ts';
import { formatUkTime } from '#app/domain/uk-time.ts';
import { csvText } from './csv.ts';
import { ledgerMatches } from './ledger-matches.ts';
import { type NamedFile, zipped } from './zip-files.ts';

export interface ChallengePack {
  readonly reference: string;
  readonly title: string;
  readonly lot: Readonly<{ number: number; title: string }>;
  readonly record: ChallengeRecord;
  readonly head: LedgerHead;
  readonly events: readonly (LedgerEvent & Readonly<{ post: string | null }>)[];
  /** For the offline command; null while prices are sealed. */
  readonly evaluationPack: JsonValue | null;
}

type Hash = (text: string) => string;

const exemptGround = 'Local Government Act 1972 Schedule 12A paragraph 3: names, scores and prices of tenderers';

/** The bytes of the ZIP. `sha256` gives lower-case hex of a text's UTF-8 bytes. */
export function challengePack(pack: ChallengePack, sha256: Hash): Uint8Array {
  const files = filesOf(pack, sha256);
  const listed = files.map(({ name, text }) => ({
    name,
    sha256: sha256(text),
    exempt: name.startsWith('exempt/') ? exemptGround : null,
  }));
  const { reference, title, lot, head } = pack;
  const index = { kind: 'challenge-pack', format: 1, reference, title, lot, ledgerHead: head, files: listed };
  return zipped([{ name: 'index.json', text: json(index) }, ...files]);
}

function filesOf(pack: ChallengePack, sha256: Hash): readonly NamedFile[] {
  const { record, head, events, evaluationPack } = pack;
  const { people, criteria, milestones, conflicts, tendering, submissions, bids, priceOpenings } = record;
  const { reopenings, secondReadings, recommendation, letters } = record;
  const chain = events[0]?.chain ?? null;
  const ledger = { kind: 'ledger', format: 1, chain, head, events: events.map(({ post: _post, ...event }) => event) };
  return [
    { name: 'READ-ME.txt', text: readMe(pack) },
    { name: 'chronology.csv', text: chronology(pack) },
    { name: 'ledger.json', text: json(ledger) },
    { name: 'criteria.json', text: json(criteria) },
    { name: 'hashes.json', text: json(ledgerMatches(record, events, sha256)) },
    { name: 'people.json', text: json(people) },
    { name: 'stages.json', text: json({ milestones, submissions, priceOpenings }) },
    { name: 'tendering.json', text: json(tendering) },
    { name: 'exempt/conflicts.json', text: json(conflicts) },
    { name: 'exempt/decisions.json', text: json({ reopenings, secondReadings, recommendation }) },
    ...bids.map((bid) => ({ name: `exempt/bids/${bid.letter}.json`, text: json(bid) })),
    ...letters.map((letter) => {
      const to = bids.find(({ id }) => id === letter.bidId)?.letter ?? '';
      return { name: `exempt/letters/${to}.json`, text: json(letter) };
    }),
    ...(evaluationPack === null ? [] : [{ name: 'exempt/evaluation-pack.json', text: json(evaluationPack) }]),
  ];
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

function readMe({ reference, title, lot, head }: ChallengePack): string {
  return [
    `${reference}: ${title}`,
    `Lot ${lot.number}: ${lot.title}`,
    '',
    'index.json       every file with its SHA-256, and the ground on which it is exempt',
    'chronology.csv   what happened, in order, from the ledger',
    'ledger.json      the ledger with its hashes; its head can be compared with the one each partner was given',
    'criteria.json    every frozen version of the award criteria with its hash',
    'hashes.json      every mark, consensus, clarification, document, mitigation and conflicts assessment, hashed anew',
    '                 and matched with its event in the ledger',
    'tendering.json   deadlines, what the panel was shown of names, who was appointed and released',
    'exempt/          not for publication: names, scores, prices and reasons',
    'exempt/evaluation-pack.json   recomputed offline by: npm run --silent recompute -- evaluation-pack.json',
    '',
    `Head of the ledger: event ${head.seq}, ${head.hash}`,
    '',
  ].join('\n');
}

function chronology({ events }: ChallengePack): string {
  const rows = events.map(({ seq, recordedAt, kind, post, hash }) => [
    ...[String(seq), recordedAt, formatUkTime(recordedAt), ledgerKindName(kind), post ?? 'Nobody signed in', hash],
  ]);
  return csvText([['Number', 'UTC', 'UK time', 'What', 'By', 'SHA-256'], ...rows]);
}
