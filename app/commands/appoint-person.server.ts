import { randomUUID } from 'node:crypto';
import type { AppointmentRole } from '#app/domain/permission.ts';
import { roleName } from '#app/domain/permission.ts';
import type { Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import { findPerson } from '#db/queries/people.server.ts';
import { findAppointment, insertAppointment } from '#db/queries/procurement-setup.server.ts';
import { findProcurementRecord } from '#db/queries/procurements.server.ts';
import { admit } from './admit.server.ts';

export interface AppointPerson {
  readonly procurementId: string;
  readonly personId: string;
  readonly role: AppointmentRole;
  /** Null: for the whole procurement. */
  readonly lotId: string | null;
}

const conflicting: readonly (readonly [AppointmentRole, AppointmentRole])[] = [['evaluator', 'commercialEvaluator']];

/** Gives a person of a party a role in this procurement, or in one of its lots. */
export async function appointPerson(actor: Actor, input: AppointPerson): Promise<Result<null, Refusal>> {
  const { procurementId, personId, role, lotId } = input;
  const problem = (field: string, sentence: string) =>
    refuse({ kind: 'problems' as const, problems: [{ field, sentence }] });
  return change(actor, async (tx, record) => {
    const admitted = await admit(tx, actor, procurementId, 'appointPanel');
    if (!admitted.ok) return admitted;
    if (lotId !== null && !admitted.value.lots.some(({ id }) => id === lotId)) return refuse({ kind: 'notFound' });
    const person = await findPerson(tx, personId);
    const { parties } = await findProcurementRecord(tx, procurementId);
    if (!person?.councilId || !parties.some(({ councilId }) => councilId === person.councilId))
      return problem('personId', 'Choose a person of one of the parties');
    if (await findAppointment(tx, { procurementId, lotId, personId, role }))
      return problem('personId', `This person is already ${roleName[role].toLowerCase()} here`);
    for (const pair of conflicting.filter((one) => one.includes(role))) {
      const other = pair.find((one) => one !== role) as AppointmentRole;
      if (await findAppointment(tx, { procurementId, lotId, personId, role: other }))
        return problem(
          'role',
          `A ${roleName[other].toLowerCase()} of a lot cannot also be its ${roleName[role].toLowerCase()}`,
        );
    }
    await insertAppointment(tx, {
      id: randomUUID(),
      procurementId,
      lotId,
      personId,
      councilId: person.councilId,
      role,
      appointedAt: actor.now,
    });
    record({
      chain: procurementId,
      kind: 'personAppointed',
      body: { personId, role, lotId, councilId: person.councilId },
    });
    return ok(null);
  });
}
