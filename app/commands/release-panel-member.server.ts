import { blocked, type Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import { listPanel, setAppointmentEnd } from '#db/queries/panel.server.ts';
import { findOwnStanding } from '#db/queries/scoring.server.ts';
import { admitToLockedLot } from './admit.server.ts';

export interface ReleasePanelMember {
  readonly procurementId: string;
  readonly lotId: string;
  readonly appointmentId: string;
}

/** Ends an appointment to a lot's panel. Whoever has submitted scores stays: marks are never taken back. */
export async function releasePanelMember(
  actor: Actor,
  input: ReleasePanelMember,
): Promise<Result<{ personId: string }, Refusal>> {
  const { procurementId, lotId, appointmentId } = input;
  return change(actor, async (tx, record) => {
    const request = { procurementId, lotId, permission: 'appointPanel', action: 'appointPanel' } as const;
    const admitted = await admitToLockedLot(tx, actor, request);
    if (!admitted.ok) return admitted;
    const member = (await listPanel(tx, procurementId, lotId)).find((one) => one.appointmentId === appointmentId);
    if (!member) return refuse({ kind: 'notFound' });
    const { personId, role } = member;
    const standing = await findOwnStanding(tx, lotId, personId);
    if (role === 'evaluator' && standing.submittedAt)
      return refuse(blocked(`${member.post} has submitted scores, which stay on the record.`));
    await setAppointmentEnd(tx, appointmentId, actor.now);
    record({ chain: procurementId, kind: 'panelMemberReleased', body: { lotId, personId, role } });
    return ok({ personId });
  });
}
