import { randomUUID } from 'node:crypto';
import { initialScheme, schemeProblems } from '#app/domain/evaluation-scheme.ts';
import type { Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import { findCriteria, insertCriteriaVersion, insertMilestone } from '#db/queries/criteria.server.ts';
import { admitToLockedLot } from './admit.server.ts';
import { contentHash } from './content-hash.server.ts';

export interface FreezeCriteria {
  readonly procurementId: string;
  readonly lotId: string;
  /** The version of the draft that was read before freezing; 0: the usual scheme as it stands. */
  readonly version: number;
}

/** Freezes the criteria of a lot as version 1, under the hash of their canonical text. */
export async function freezeCriteria(actor: Actor, input: FreezeCriteria): Promise<Result<{ hash: string }, Refusal>> {
  const { procurementId, lotId } = input;
  return change(actor, async (tx, record) => {
    const admitted = await admitToLockedLot(tx, actor, {
      procurementId,
      lotId,
      permission: 'editCriteria',
      action: 'editCriteria',
    });
    if (!admitted.ok) return admitted;
    const { draft } = await findCriteria(tx, lotId);
    const { scheme, version } = draft ?? { scheme: initialScheme, version: 0 };
    if (version !== input.version) return refuse({ kind: 'changedMeanwhile', stored: { version: String(version) } });
    const problems = schemeProblems(scheme);
    if (problems.length > 0)
      return refuse({
        kind: 'problems',
        problems: problems.map(({ problem }) => ({ field: null, sentence: problem })),
      });
    const hash = contentHash(scheme);
    const [frozenBy, frozenAt] = [actor.personId, actor.now];
    const row = { id: randomUUID(), lotId, number: 1, scheme, hash, reason: null };
    await insertCriteriaVersion(tx, { ...row, frozenBy, frozenAt });
    await insertMilestone(tx, { lotId, kind: 'criteriaFrozen', reachedBy: actor.personId, reachedAt: actor.now });
    record({ chain: procurementId, kind: 'criteriaFrozen', body: { lotId, number: 1, hash } });
    return ok({ hash });
  });
}
