import { randomUUID } from 'node:crypto';
import { type PanelRole, panelRoleProblem } from '#app/domain/panel-roles.ts';
import type { Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import { listPanel, listPartyPeople, renewAppointment } from '#db/queries/panel.server.ts';
import { findAppointment, insertAppointment } from '#db/queries/procurement-setup.server.ts';
import { admitToLockedLot } from './admit.server.ts';

export interface AppointPanelMember {
  readonly procurementId: string;
  readonly lotId: string;
  readonly personId: string;
  readonly role: PanelRole;
}

/** Appoints a person of one of the party councils to a lot's panel. */
export async function appointPanelMember(
  actor: Actor,
  input: AppointPanelMember,
): Promise<Result<{ appointmentId: string }, Refusal>> {
  const { procurementId, lotId, personId, role } = input;
  return change(actor, async (tx, record) => {
    const action = role === 'evaluator' ? 'appointEvaluator' : 'appointPanel';
    const admitted = await admitToLockedLot(tx, actor, { procurementId, lotId, permission: 'appointPanel', action });
    if (!admitted.ok) return admitted;
    const person = (await listPartyPeople(tx, procurementId)).find(({ id }) => id === personId);
    if (!person)
      return refuse({ kind: 'problems', problems: [{ field: 'personId', sentence: 'Choose a person from the list' }] });
    const held = (await listPanel(tx, procurementId, lotId)).filter((one) => one.personId === personId);
    const sentence = panelRoleProblem(
      role,
      held.map((one) => one.role),
    );
    if (sentence) return refuse({ kind: 'problems', problems: [{ field: 'personId', sentence }] });
    const { councilId } = person;
    const ended = await findAppointment(tx, { procurementId, lotId, personId, role });
    const appointmentId = ended?.id ?? randomUUID();
    const row = { id: appointmentId, procurementId, lotId, personId, councilId, role, appointedAt: actor.now };
    if (ended) await renewAppointment(tx, ended.id, actor.now);
    else await insertAppointment(tx, row);
    record({ chain: procurementId, kind: 'panelMemberAppointed', body: { lotId, personId, councilId, role } });
    return ok({ appointmentId });
  });
}
