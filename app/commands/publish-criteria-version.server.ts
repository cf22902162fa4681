import { randomUUID } from 'node:crypto';
import { isAmending } from '#app/domain/criteria-amendment.ts';
import { criteriaChanges } from '#app/domain/criteria-changes.ts';
import { type EvaluationScheme, schemeProblems } from '#app/domain/evaluation-scheme.ts';
import { blocked, type Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import { findCriteria, insertCriteriaVersion } from '#db/queries/criteria.server.ts';
import { admitToLockedLot } from './admit.server.ts';
import { contentHash } from './content-hash.server.ts';

export interface PublishCriteriaVersion {
  readonly procurementId: string;
  readonly lotId: string;
  /** The version of the draft that was read before publishing. */
  readonly version: number;
  readonly reason: string;
}

/** Publishes the draft as the next version, which is judged by from then on; the earlier ones stay on record. */
export async function publishCriteriaVersion(
  actor: Actor,
  input: PublishCriteriaVersion,
): Promise<Result<{ number: number; hash: string }, Refusal>> {
  const { procurementId, lotId, reason } = input;
  return change(actor, async (tx, record) => {
    const request = { procurementId, lotId, permission: 'editCriteria', action: 'amendCriteria' } as const;
    const admitted = await admitToLockedLot(tx, actor, request);
    if (!admitted.ok) return admitted;
    const { stage } = admitted.value.lot;
    const { draft, frozen } = await findCriteria(tx, lotId);
    if (!draft || !frozen || !isAmending({ stage, amends: draft.amends, published: frozen.number }))
      return refuse(blocked('No new version is being prepared.'));
    if (draft.version !== input.version)
      return refuse({ kind: 'changedMeanwhile', stored: { version: String(draft.version) } });
    const refusal = publicationRefusal(frozen.scheme, draft.scheme);
    if (refusal) return refuse(refusal);
    const number = frozen.number + 1;
    const hash = contentHash(draft.scheme);
    const [frozenBy, frozenAt] = [actor.personId, actor.now];
    const row = { id: randomUUID(), lotId, number, scheme: draft.scheme, hash, reason };
    await insertCriteriaVersion(tx, { ...row, frozenBy, frozenAt });
    const body = { lotId, number, hash, replaces: frozen.hash, reasonHash: contentHash(reason) };
    record({ chain: procurementId, kind: 'criteriaVersionPublished', body });
    return ok({ number, hash });
  });
}

function publicationRefusal(before: EvaluationScheme, after: EvaluationScheme): Refusal | null {
  const problems = schemeProblems(after).map(({ problem }) => ({ field: null, sentence: problem }));
  if (problems.length > 0) return { kind: 'problems', problems };
  return criteriaChanges(before, after).length === 0
    ? blocked('Nothing differs from the version in force; there is nothing to publish.')
    : null;
}
