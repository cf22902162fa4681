import { randomUUID } from 'node:crypto';
import { mitigationProblems, needsMitigation } from '#app/domain/conflict-mitigation.ts';
import type { Mitigation } from '#app/domain/conflict-of-interest.ts';
import { blocked, type Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { ukDay } from '#app/domain/uk-time.ts';
import { type Actor, change } from '#db/change.server.ts';
import { findDeclaration, insertMitigation } from '#db/queries/conflicts.server.ts';
import { admitToLot } from './admit.server.ts';
import { contentHash } from './content-hash.server.ts';

export interface MitigateConflict extends Mitigation {
  readonly procurementId: string;
  readonly lotId: string;
  readonly declarationId: string;
}

/** Records what is done about somebody else's declared conflict; a later decision replaces it and both stay on record. */
export async function mitigateConflict(
  actor: Actor,
  input: MitigateConflict,
): Promise<Result<{ id: string }, Refusal>> {
  const { procurementId, lotId, declarationId, kind, detail, decidedOn, decidedBy } = input;
  return change(actor, async (tx, record) => {
    const request = { procurementId, lotId, permission: 'mitigateConflict', action: 'mitigateConflict' } as const;
    const admitted = await admitToLot(tx, actor, request);
    if (!admitted.ok) return admitted;
    const declaration = await findDeclaration(tx, lotId, declarationId);
    if (!declaration) return refuse({ kind: 'notFound' });
    if (declaration.personId === actor.personId)
      return refuse(blocked('This is your own declaration; somebody else decides what is done about it.'));
    if (!declaration.newest) return refuse(blocked('A newer declaration has been made; decide about that one.'));
    if (!needsMitigation(declaration.kind))
      return refuse(blocked('Only a potential or an actual conflict needs a decision.'));
    const problems = mitigationProblems(declaration, input, ukDay(actor.now));
    if (problems.length > 0) return refuse({ kind: 'problems', problems });
    const row = { id: randomUUID(), declarationId, kind, detail, decidedOn, decidedBy, recordedBy: actor.personId };
    await insertMitigation(tx, { ...row, recordedAt: actor.now });
    record({
      chain: procurementId,
      kind: 'conflictMitigated',
      body: { lotId, declarationId, contentHash: contentHash(row) },
    });
    return ok({ id: row.id });
  });
}
