/**
 * A document of a tender belongs to its quality: to one question or to the tender as a whole, never to its price, which
 * is typed and sealed. It is taken as PDF or DOCX, told by its content and not by its name, up to 5 MB each and ten of a
 * tender. It counts as received by the server's clock. Until the deadline a newer version may take its place, and every
 * version stays on record; after the deadline nothing is added to a tender, except that what came with a late tender is
 * recorded until that tender is decided about. Whoever may read the answers may read it, and nobody else.
 * Authority: PCR 2015 regulations 22(3), 56(3) and 67; PA 2023 section 19; InHealth v NHS England [2022] EWHC 2471
 * (TCC): what counts is what was received at the deadline. The numbers are the portal's own.
 * Example: due 12 March 2018 at 13:00: at 12:59 version 2 takes the place of version 1; at 13:01 it is refused.
 */
import { type Deadline, isLate } from './late-tender.ts';
import { formatUkTime } from './uk-time.ts';

export type BidDocumentKind = 'pdf' | 'docx';

export const LARGEST_BID_DOCUMENT = 5 * 1024 * 1024;
export const MOST_BID_DOCUMENTS = 10;
const mostVersions = 20;

/** The document of this number, at its newest version, as far as the rule looks. */
export interface DocumentPlace {
  readonly number: number;
  readonly version: number;
}

export interface DocumentRequest {
  /** Moments as ISO texts in UTC. */
  readonly now: string;
  readonly deadline: Deadline | null;
  readonly bid: Readonly<{ letter: string; status: string; receivedAt: string; lateDecided: boolean }>;
  /** The newest version of each document of the tender. */
  readonly documents: readonly DocumentPlace[];
  /** The document to replace; null: a new one. */
  readonly replaces: number | null;
}

/** Why a document cannot be recorded now, as a sentence; null where it can. */
export function bidDocumentProblem({ now, deadline, bid, documents, replaces }: DocumentRequest): string | null {
  if (bid.status !== 'in') return `Bid ${bid.letter} has been ${bid.status}; nothing is added to it.`;
  const after = afterDeadline(now, deadline, bid, replaces);
  if (after) return after;
  if (replaces === null)
    return documents.length >= MOST_BID_DOCUMENTS
      ? `Bid ${bid.letter} has ${documents.length} documents; at most ${MOST_BID_DOCUMENTS} are taken.`
      : null;
  const found = documents.find(({ number }) => number === replaces);
  if (!found) return 'Choose a document of this tender from the list';
  return found.version >= mostVersions
    ? `Document ${replaces} has ${found.version} versions; no more are taken.`
    : null;
}

function afterDeadline(
  now: string,
  deadline: Deadline | null,
  bid: DocumentRequest['bid'],
  replaces: number | null,
): string | null {
  if (!deadline || !isLate(now, deadline)) return null;
  const due = formatUkTime(deadline.dueAt);
  if (!isLate(bid.receivedAt, deadline)) return `The deadline was ${due}; nothing is added to a tender after it.`;
  if (bid.lateDecided) return `Bid ${bid.letter} came late and has been decided about; nothing is added to it.`;
  return replaces === null ? null : `The deadline was ${due}; a document is no longer replaced.`;
}

/** The name of the file as it is given out: by letter and number, never a tenderer's own name for it. */
export const bidDocumentFileName = (
  letter: string,
  { number, version }: DocumentPlace,
  kind: BidDocumentKind,
): string => `bid-${letter}-document-${number}-version-${version}.${kind}`;
