import { randomUUID } from 'node:crypto';
import { qualityLeaves } from '#app/domain/award-criteria.ts';
import { type ConsensusEntry, consensusProblems, type PanelPosition } from '#app/domain/consensus.ts';
import { consensusFieldProblems, panelName } from '#app/domain/consensus-form.ts';
import { bidsStillIn } from '#app/domain/evaluation-record.ts';
import { blocked, type Refusal } from '#app/domain/refusal.ts';
import { openFor, type Reopening } from '#app/domain/reopening.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { LotStage } from '#app/domain/stage.ts';
import { type Actor, change } from '#db/change.server.ts';
import type { Tx } from '#db/client.server.ts';
import { listBids, type StoredBid } from '#db/queries/bids.server.ts';
import { findFrozenScheme } from '#db/queries/criteria.server.ts';
import * as queries from '#db/queries/moderation.server.ts';
import { insertReview } from '#db/queries/outcome.server.ts';
import { admitToLockedLot } from './admit.server.ts';
import { contentHash } from './content-hash.server.ts';

export interface RecordConsensus {
  readonly procurementId: string;
  readonly lotId: string;
  readonly bidId: string;
  readonly criterionId: string;
  /** The revision the form was opened with; 0 when there was none. */
  readonly revision: number;
  readonly mark: number | null;
  readonly reasons: string;
  readonly bidReference: string;
  readonly whyNotHigher: string;
  /** Why the agreed mark or its reasons change; needed when the criterion was reopened after the lock. */
  readonly changeReason?: string;
  /** `person` is a person's id. */
  readonly positions: readonly PanelPosition[];
}

/** Records what the panel agreed on one tender and question, with every member's assent or dissent. */
export async function recordConsensus(
  actor: Actor,
  input: RecordConsensus,
): Promise<Result<{ revision: number }, Refusal>> {
  const { procurementId, lotId, bidId, criterionId } = input;
  return change(actor, async (tx, record) => {
    const request = { procurementId, lotId, permission: 'recordConsensus', action: 'recordConsensus' } as const;
    const admitted = await admitToLockedLot(tx, actor, request);
    if (!admitted.ok) return admitted;
    const consensus = await queries.listConsensus(tx, lotId);
    const stored = consensus.find((one) => one.bidId === bidId && one.criterionId === criterionId);
    if ((stored?.revision ?? 0) !== input.revision) return refuse(changedMeanwhile(stored));
    const { stage, reopenings } = admitted.value.lot;
    const order = stage === 'reopened' ? openFor(reopenings, criterionId) : null;
    const refusal = reopenedProblem(input, stage, order) ?? (await refusalOf(tx, input, consensus));
    if (refusal) return refuse(refusal);
    const id = randomUUID();
    const { mark, reasons, bidReference, positions } = input;
    const revision = input.revision + 1;
    const content = { mark: mark ?? 0, reasons, bidReference, whyNotHigher: input.whyNotHigher || null };
    const row = { id, lotId, bidId, criterionId, revision, ...content, recordedBy: actor.personId };
    await queries.insertConsensus(tx, { ...row, recordedAt: actor.now });
    // By person, so that the hash can be taken again from what is stored.
    const views = positions
      .map(({ person, position, reason }) => ({ personId: person, view: position, reason }))
      .sort((a, b) => (a.personId < b.personId ? -1 : 1));
    await queries.insertPanelViews(
      tx,
      views.map((view) => ({ ...view, consensusEntryId: id })),
    );
    if (order) await insertReview(tx, { ...reviewOf(input, order), ...by(actor), consensusEntryId: id });
    const hash = contentHash({ ...row, views });
    const body = { lotId, bidId, criterionId, revision, contentHash: hash, reopening: order?.number };
    record({ chain: procurementId, kind: 'consensusRecorded', body });
    return ok({ revision });
  });
}

function reopenedProblem({ criterionId, changeReason }: RecordConsensus, stage: LotStage, order: Reopening | null) {
  if (stage !== 'reopened') return null;
  if (!order) return blocked(`${criterionId} has not been reopened; its consensus stands as it was locked.`);
  const sentence = 'Say what the panel saw differently when it looked again';
  return changeReason?.trim() ? null : ({ kind: 'problems', problems: [{ field: 'changeReason', sentence }] } as const);
}

const reviewOf = ({ bidId, changeReason = '' }: RecordConsensus, order: Reopening) =>
  ({ id: randomUUID(), orderId: order.id, bidId, outcome: 'recordedAnew', reason: changeReason }) as const;

const by = ({ personId, now }: Actor) => ({ reviewedBy: personId, reviewedAt: now });

async function refusalOf(
  tx: Tx,
  input: RecordConsensus,
  consensus: readonly queries.StoredConsensus[],
): Promise<Refusal | null> {
  const scheme = await findFrozenScheme(tx, input.lotId);
  const bids = scheme ? bidsStillIn(await listBids(tx, input.lotId), scheme) : [];
  const bid = bids.find(({ id }) => id === input.bidId);
  const leaf = qualityLeaves(scheme?.criteria ?? []).find(({ criterion }) => criterion.id === input.criterionId);
  if (!bid || !leaf) return { kind: 'notFound' };
  const submitted = await queries.listSubmittedMarks(tx, input.lotId, input);
  const panel = submitted.map(({ personId, ...rest }) => ({ personId, name: panelName(rest) }));
  const entry: ConsensusEntry = { ...input, bidId: bid.letter, whyNotHigher: input.whyNotHigher || null };
  const problems = consensusProblems(entry, {
    scale: leaf.criterion.scale,
    panel: panel.map(({ personId }) => personId),
    otherEntries: otherEntries(consensus, bids),
  });
  if (problems.length === 0) return null;
  return { kind: 'problems', problems: consensusFieldProblems(problems, input.positions, panel) };
}

const otherEntries = (consensus: readonly queries.StoredConsensus[], bids: readonly StoredBid[]) =>
  consensus.map((one) => ({
    ...one,
    bidId: bids.find(({ id }) => id === one.bidId)?.letter ?? one.bidId,
    positions: [],
  }));

const changedMeanwhile = (stored: queries.StoredConsensus | undefined): Refusal => ({
  kind: 'changedMeanwhile',
  stored: {
    mark: stored ? String(stored.mark) : '',
    reasons: stored?.reasons ?? '',
    bidReference: stored?.bidReference ?? '',
    whyNotHigher: stored?.whyNotHigher ?? '',
  },
});
