/**
 * The ledger holds the hash of each saved mark and consensus; here each is hashed anew from what is stored, so that a
 * reader sees for every version whether it is what was written then.
 * Authority: EnergySolutions v NDA [2016] EWHC 1988 (TCC): evaluators' comments removed at consensus.
 * Example: revision 2 of a mark on Q1 of bid B matches event 57; a changed reason matches none.
 */
import { canonicalJson, type JsonValue } from '#app/domain/canonical-json.ts';
import type { ChallengeRecord, WrittenBid } from '#app/domain/challenge-record.ts';
import type { LedgerEvent } from '#app/domain/ledger.ts';

export interface LedgerMatch {
  readonly what: 'mark' | 'consensus';
  readonly bid: string;
  readonly criterionId: string;
  readonly revision: number;
  readonly contentHash: string;
  /** The event with this hash; null: what is stored is not what was written. */
  readonly event: number | null;
}

/** Every version of every mark and consensus with its event. */
export function ledgerMatches(
  { lotId, bids }: ChallengeRecord,
  events: readonly Pick<LedgerEvent, 'seq' | 'body'>[],
  sha256: (text: string) => string,
): readonly LedgerMatch[] {
  const bySeal = new Map(events.flatMap(({ seq, body }) => sealOf(body).map((seal) => [seal, seq] as const)));
  return bids.flatMap((bid) =>
    [...marksOf(bid, lotId), ...consensusOf(bid, lotId)].map(({ what, criterionId, revision, content }) => {
      const contentHash = sha256(canonicalJson(content as JsonValue));
      return { what, bid: bid.letter, criterionId, revision, contentHash, event: bySeal.get(contentHash) ?? null };
    }),
  );
}

function sealOf(body: string): readonly string[] {
  const found = /"contentHash":"([0-9a-f]{64})"/.exec(body)?.[1];
  return found ? [found] : [];
}

const marksOf = ({ id: bidId, marks }: WrittenBid, lotId: string) =>
  marks.map(({ id, criterionId, evaluatorId, revision, mark, rationale, shortfall, supersedeReason }) => ({
    what: 'mark' as const,
    criterionId,
    revision,
    content: { id, lotId, bidId, criterionId, evaluatorId, revision, mark, rationale, shortfall, supersedeReason },
  }));

const consensusOf = ({ id: bidId, consensus }: WrittenBid, lotId: string) =>
  consensus.map(({ recordedAt: _at, ...entry }) => ({
    what: 'consensus' as const,
    criterionId: entry.criterionId,
    revision: entry.revision,
    content: { ...entry, lotId, bidId },
  }));
