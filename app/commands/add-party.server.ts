import { randomUUID } from 'node:crypto';
import type { PlainDate } from '#app/domain/plain-date.ts';
import { formatDate } from '#app/domain/plain-date.ts';
import type { FieldProblem, Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import { lockProcurement } from '#db/queries/offers.server.ts';
import { listCouncils } from '#db/queries/people.server.ts';
import { insertParticipation } from '#db/queries/procurement-setup.server.ts';
import { findProcurementRecord } from '#db/queries/procurements.server.ts';
import { admit } from './admit.server.ts';

export interface AddParty {
  readonly procurementId: string;
  readonly councilId: string;
  readonly role: 'partner' | 'funder';
  readonly fromDate: PlainDate;
}

/** Adds a partner, or a funder that pays but does not sign, from a date; it comes last in the agreed order. */
export async function addParty(
  actor: Actor,
  { procurementId, councilId, role, fromDate }: AddParty,
): Promise<Result<null, Refusal>> {
  return change(actor, async (tx, record) => {
    const admitted = await admit(tx, actor, procurementId, 'editProcurement');
    if (!admitted.ok) return admitted;
    await lockProcurement(tx, procurementId);
    const { parties, commencedOn } = await findProcurementRecord(tx, procurementId);
    const problems: FieldProblem[] = [];
    if (!(await listCouncils(tx)).some(({ id }) => id === councilId))
      problems.push({ field: 'councilId', sentence: 'Choose a council from the list' });
    if (parties.some((party) => party.councilId === councilId && party.untilDate === null))
      problems.push({ field: 'councilId', sentence: 'This council is already a party' });
    if (fromDate < commencedOn)
      problems.push({
        field: 'fromDate',
        sentence: `The party cannot join before the procurement begins on ${formatDate(commencedOn as PlainDate)}`,
      });
    if (problems.length > 0) return refuse({ kind: 'problems', problems });
    const row = {
      id: randomUUID(),
      procurementId,
      councilId,
      role,
      fromDate,
      position: parties.length + 1,
      status: 'invited' as const,
      untilDate: null,
    };
    await insertParticipation(tx, row);
    record({ chain: procurementId, kind: 'partyAdded', body: { councilId, role, fromDate } });
    return ok(null);
  });
}
