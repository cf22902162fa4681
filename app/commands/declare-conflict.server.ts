import { randomUUID } from 'node:crypto';
import type { ConflictKind } from '#app/domain/conflict-of-interest.ts';
import type { Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import { insertDeclaration } from '#db/queries/panel.server.ts';
import { admitToLot } from './admit.server.ts';
import { contentHash } from './content-hash.server.ts';

export interface DeclareConflict {
  readonly procurementId: string;
  readonly lotId: string;
  readonly kind: ConflictKind;
  /** The interest in the person's own words; may be empty only for `none`. */
  readonly details: string;
  /** Declared before a second reading, by whoever was asked for it. */
  readonly asReader?: boolean;
}

const member = { permission: 'declareConflict', action: 'declareConflict' } as const;
const reader = { permission: 'readAgain', action: 'declareAsReader' } as const;

/** Records the actor's own declaration for a lot; a later one replaces it and the earlier one stays on record. */
export async function declareConflict(actor: Actor, input: DeclareConflict): Promise<Result<{ id: string }, Refusal>> {
  const { procurementId, lotId, kind, details } = input;
  return change(actor, async (tx, record) => {
    const admitted = await admitToLot(tx, actor, { procurementId, lotId, ...(input.asReader ? reader : member) });
    if (!admitted.ok) return admitted;
    if (kind !== 'none' && details.trim() === '') {
      const sentence = 'Describe the interest: what it is, with whom, since when';
      return refuse({ kind: 'problems', problems: [{ field: 'details', sentence }] });
    }
    const id = randomUUID();
    const row = { id, lotId, personId: actor.personId, kind, details: details || null, mitigation: null };
    await insertDeclaration(tx, { ...row, declaredAt: actor.now });
    record({ chain: procurementId, kind: 'conflictDeclared', body: { lotId, contentHash: contentHash(row) } });
    return ok({ id });
  });
}
