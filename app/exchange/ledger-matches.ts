/**
 * The ledger holds the hash of each saved mark, consensus, clarification, mitigation and assessment; here each is hashed anew from what is stored, so that a
 * reader sees for every version whether it is what was written then.
 * Authority: EnergySolutions v NDA [2016] EWHC 1988 (TCC): evaluators' comments removed at consensus.
 * Example: revision 2 of a mark on Q1 of bid B matches event 57; a changed reason matches none.
 */
import { canonicalJson, type JsonValue } from '#app/domain/canonical-json.ts';
import type { ChallengeRecord, WrittenBid } from '#app/domain/challenge-record.ts';
import type { LedgerEvent } from '#app/domain/ledger.ts';

export interface LedgerMatch {
  readonly what:
    | 'mark'
    | 'consensus'
    | 'question'
    | 'answer'
    | 'document'
    | 'gate'
    | 'outOrLate'
    | 'mitigation'
    | 'assessment';
  /** The bid's letter; null where it is about none. */
  readonly bid: string | null;
  readonly criterionId: string | null;
  readonly revision: number;
  readonly contentHash: string;
  /** The event with this hash; null: what is stored is not what was written. */
  readonly event: number | null;
}

/** Every version of everything that the ledger has a hash of, with its event. */
export function ledgerMatches(
  record: ChallengeRecord,
  events: readonly Pick<LedgerEvent, 'seq' | 'body'>[],
  sha256: (text: string) => string,
): readonly LedgerMatch[] {
  const bySeal = new Map(events.flatMap(({ seq, body }) => sealOf(body).map((seal) => [seal, seq] as const)));
  return [...ofBids(record), ...ofConflicts(record)].map(({ content, ...place }) => {
    const contentHash = typeof content === 'string' ? content : sha256(canonicalJson(content as JsonValue));
    return { ...place, contentHash, event: bySeal.get(contentHash) ?? null };
  });
}

/** What is to be hashed; a text is the hash itself, which the database took of the bytes. */
type Written = Omit<LedgerMatch, 'contentHash' | 'event'> & Readonly<{ content: unknown }>;

const ofBids = ({ lotId, bids }: ChallengeRecord): readonly Written[] =>
  bids.flatMap((bid) =>
    [
      ...marksOf(bid, lotId),
      ...consensusOf(bid, lotId),
      ...clarificationsOf(bid),
      ...documentsOf(bid),
      ...standingOf(bid),
    ].map((one) => ({
      bid: bid.letter,
      ...one,
    })),
  );

function ofConflicts({ procurementId, conflicts }: ChallengeRecord): readonly Written[] {
  const about = { bid: null, criterionId: null };
  return [
    ...conflicts.mitigations.map(({ id, declarationId, kind, detail, decidedOn, decidedBy, recordedBy }) => {
      const content = { id, declarationId, kind, detail, decidedOn, decidedBy, recordedBy };
      return { what: 'mitigation' as const, ...about, revision: 1, content };
    }),
    ...conflicts.assessments.map(({ id, councilId, number, steps, found, measures, reviewBy }) => {
      const content = { id, procurementId, councilId, number, steps, found, measures, reviewBy };
      return { what: 'assessment' as const, ...about, revision: number, content };
    }),
  ];
}

const clarificationsOf = ({ id: bidId, clarifications }: WrittenBid) =>
  clarifications.flatMap(({ id, criterionId, askedOn, question, recordedBy, answer }) => [
    {
      what: 'question' as const,
      criterionId,
      revision: 1,
      content: { id, bidId, criterionId, askedOn, question, recordedBy },
    },
    ...(answer
      ? [
          {
            what: 'answer' as const,
            criterionId,
            revision: 1,
            content: {
              clarificationId: id,
              answeredOn: answer.answeredOn,
              reply: answer.reply,
              recordedBy: answer.recordedBy,
            },
          },
        ]
      : []),
  ]);

/** Pass or fail, exclusions and withdrawals, decisions about a late tender: each with its reason. */
const standingOf = ({ id: bidId, gates, statusEvents, lateDecisions }: WrittenBid) => [
  ...gates.map(({ criterionId, revision, result, reason, recordedBy }) => {
    const content = { bidId, criterionId, revision, result, reason, recordedBy };
    return { what: 'gate' as const, criterionId, revision, content };
  }),
  ...statusEvents.map(({ id, status, reason, recordedBy }) => {
    const content = { id, bidId, status, reason, recordedBy };
    return { what: 'outOrLate' as const, criterionId: null, revision: 1, content };
  }),
  ...lateDecisions.map(({ decision, reason, decidedBy }) => {
    const content = { bidId, decision, reason, decidedBy };
    return { what: 'outOrLate' as const, criterionId: null, revision: 1, content };
  }),
];

const documentsOf = ({ documents }: WrittenBid) =>
  documents.map(({ criterionId, version, hash }) => ({
    what: 'document' as const,
    criterionId,
    revision: version,
    content: hash,
  }));

function sealOf(body: string): readonly string[] {
  const found = /"(?:contentHash|hash)":"([0-9a-f]{64})"/.exec(body)?.[1];
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
