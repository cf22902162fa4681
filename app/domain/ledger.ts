/**
 * The ledger: facts in a hash chain, so that nobody can rewrite, reorder or remove one unnoticed.
 *
 * Rule: each event's hash is SHA-256 over the previous hash and the event's own fields, joined by line ends; the first
 * follows 64 zeros. A chain's head (number and hash of its last event) is given to every partner, because a cut-off
 * tail cannot be seen from the chain itself.
 * Authority: Public Contracts Regulations 2015 reg 84 and Procurement Act 2023 s.98 (records of decisions are kept);
 * EnergySolutions v NDA [2016] EWHC 1988 (TCC) (comments removed at consensus).
 * Example: event 1 of chain "c" has hash sha256("000…0\nc\n1\n2018-01-18T10:00:00.000Z\nofferSent\n<actor>\n<body hash>").
 */
export type LedgerEvent = Readonly<{
  chain: string;
  seq: number;
  /** UTC, to the millisecond. */
  recordedAt: string;
  kind: string;
  /** A person's id; null when nobody was signed in. */
  actor: string | null;
  body: string;
  bodyHash: string;
  previousHash: string;
  hash: string;
}>;

export type LedgerHead = Readonly<{ seq: number; hash: string }>;

export type LedgerFault = Readonly<{
  seq: number;
  kind: 'edited' | 'missing' | 'reordered' | 'tailCut' | 'headRewritten';
  sentence: string;
}>;

export const firstHash = '0'.repeat(64);

/** The text whose SHA-256 is the event's hash. */
export function ledgerText(event: Omit<LedgerEvent, 'hash' | 'body'>): string {
  const { previousHash, chain, seq, recordedAt, kind, actor, bodyHash } = event;
  return [previousHash, chain, seq, recordedAt, kind, actor ?? '-', bodyHash].join('\n');
}

/**
 * Every fault of a chain, first to last; none means that it is as it was written.
 * `head` is the head as kept elsewhere; `sha256` gives lower-case hex of a text's UTF-8 bytes.
 */
export function ledgerFaults(
  events: readonly LedgerEvent[],
  head: LedgerHead,
  sha256: (text: string) => string,
): readonly LedgerFault[] {
  const faults: LedgerFault[] = [];
  let previous: LedgerHead = { seq: 0, hash: firstHash };
  for (const event of events) {
    const fault = eventFault(event, previous, sha256);
    if (fault) faults.push(fault);
    previous = event;
  }
  if (previous.seq < head.seq) {
    faults.push({ seq: head.seq, kind: 'tailCut', sentence: `Events ${previous.seq + 1} to ${head.seq} are missing.` });
  } else if (previous.seq !== head.seq || previous.hash !== head.hash) {
    faults.push({ seq: head.seq, kind: 'headRewritten', sentence: 'The head of the chain is not its last event.' });
  }
  return faults;
}

function eventFault(event: LedgerEvent, previous: LedgerHead, sha256: (text: string) => string): LedgerFault | null {
  const { seq } = event;
  if (seq <= previous.seq)
    return { seq, kind: 'reordered', sentence: `Event ${seq} stands after event ${previous.seq}.` };
  if (seq > previous.seq + 1) {
    return { seq, kind: 'missing', sentence: `Events ${previous.seq + 1} to ${seq - 1} are missing.` };
  }
  const whole =
    event.previousHash === previous.hash &&
    sha256(event.body) === event.bodyHash &&
    sha256(ledgerText(event)) === event.hash;
  return whole ? null : { seq, kind: 'edited', sentence: `Event ${seq} is not as it was written.` };
}
