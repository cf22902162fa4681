import { createHash, randomUUID } from 'node:crypto';
import { qualityLeaves } from '#app/domain/award-criteria.ts';
import { type BidDocumentKind, bidDocumentProblem } from '#app/domain/bid-document.ts';
import { blocked, type Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { nameIn } from '#app/domain/withheld-names.ts';
import { type Actor, change } from '#db/change.server.ts';
import type { Tx } from '#db/client.server.ts';
import { insertDocument, listDocuments, type StoredDocument } from '#db/queries/bid-documents.server.ts';
import { listBids } from '#db/queries/bids.server.ts';
import { findFrozenScheme } from '#db/queries/criteria.server.ts';
import { findDeadline, findTenderRecord } from '#db/queries/tender-record.server.ts';
import { admitToLockedLot } from './admit.server.ts';

export interface RecordBidDocument {
  readonly procurementId: string;
  readonly lotId: string;
  readonly bidId: string;
  /** Null: about the tender as a whole. */
  readonly criterionId: string | null;
  readonly title: string;
  /** The number of the document it takes the place of; null: a new one. */
  readonly replaces: number | null;
  /** As checked: hostile files never come this far. */
  readonly file: Readonly<{ kind: BidDocumentKind; bytes: Uint8Array; words: string | null }>;
}

/** Records a document of a tender at the server's time; a newer version takes the place of an older, which stays. */
export async function recordBidDocument(
  actor: Actor,
  input: RecordBidDocument,
): Promise<Result<{ bidId: string; documentId: string }, Refusal>> {
  const { procurementId, lotId, bidId, criterionId, title, replaces, file } = input;
  return change(actor, async (tx, record) => {
    const request = { procurementId, lotId, permission: 'recordBid', action: 'recordBid' } as const;
    const admitted = await admitToLockedLot(tx, actor, request);
    if (!admitted.ok) return admitted;
    const bid = (await listBids(tx, lotId)).find(({ id }) => id === bidId);
    if (!bid) return refuse({ kind: 'notFound' });
    const { deadline, decisions, names } = await findDeadline(tx, lotId);
    const documents = newestOfEach(await listDocuments(tx, bidId));
    const lateDecided = decisions.some((one) => one.bidId === bidId);
    const now = actor.now.toISOString();
    const sentence = bidDocumentProblem({ now, deadline, bid: { ...bid, lateDecided }, documents, replaces });
    if (sentence) return refuse(blocked(sentence));
    if (criterionId !== null && !(await asks(tx, lotId, criterionId)))
      return refuse({
        kind: 'problems',
        problems: [{ field: 'ofCriterion', sentence: 'Choose a question from the list' }],
      });
    const named = await namingProblem(tx, input, bid.tenderer, names.withheld);
    if (named) return refuse({ kind: 'problems', problems: [named] });
    const { kind, bytes, words } = file;
    const number = replaces ?? documents.length + 1;
    const version = (documents.find((one) => one.number === number)?.version ?? 0) + 1;
    const hash = createHash('sha256').update(bytes).digest('hex');
    const row = { id: randomUUID(), bidId, number, version, criterionId, title, kind, size: bytes.byteLength, hash };
    await insertDocument(tx, { ...row, receivedAt: actor.now, recordedBy: actor.personId }, { bytes, words });
    const body = { lotId, bidId, documentId: row.id, number, version, size: row.size, hash };
    record({ chain: procurementId, kind: 'bidDocumentRecorded', body });
    return ok({ bidId, documentId: row.id });
  });
}

/** The panel reads the title; where names are withheld, the words of a Word document must not say them either. */
async function namingProblem(tx: Tx, input: RecordBidDocument, tenderer: string | null, withheld: boolean) {
  const { relations } = await findTenderRecord(tx, input.bidId);
  const names = [...(tenderer ? [tenderer] : []), ...relations.map(({ name }) => name)];
  const inTitle = nameIn(input.title, names);
  if (inTitle) return { field: 'documentTitle', sentence: `Leave out “${inTitle}”: the panel reads the title` };
  const inWords = withheld ? nameIn(input.file.words ?? '', names) : null;
  const sentence = `The document says “${inWords}”; ask for a copy without it, for this procurement withholds names`;
  return inWords ? { field: 'file', sentence } : null;
}

/** As listed, the newest version of each comes first. */
const newestOfEach = (documents: readonly StoredDocument[]) =>
  documents.filter(({ number }, index) => documents.findIndex((one) => one.number === number) === index);

async function asks(tx: Tx, lotId: string, criterionId: string) {
  const scheme = await findFrozenScheme(tx, lotId);
  return qualityLeaves(scheme?.criteria ?? []).some(({ criterion }) => criterion.id === criterionId);
}
