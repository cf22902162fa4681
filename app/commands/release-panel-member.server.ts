import { blocked, type Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { stageProblem } from '#app/domain/stage.ts';
import { type Actor, change } from '#db/change.server.ts';
import { endAppointment, listPanel } from '#db/queries/panel.server.ts';
import { findOwnStanding } from '#db/queries/scoring.server.ts';
import { admitToLockedLot } from './admit.server.ts';

export interface ReleasePanelMember {
  readonly procurementId: string;
  readonly lotId: string;
  readonly appointmentId: string;
}

/**
 * Ends an appointment to a lot's panel; marks given stay on record and no longer count. Once moderation has opened,
 * whoever has submitted scores stays: the panel moderates what was marked.
 */
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
    const moderated = stageProblem('appointEvaluator', admitted.value.lot.stage) !== null;
    if (role === 'evaluator' && standing.submittedAt && moderated)
      return refuse(blocked(`${member.post} has submitted scores and moderation has opened; who marks is settled.`));
    await endAppointment(tx, appointmentId, actor.now);
    record({ chain: procurementId, kind: 'panelMemberReleased', body: { lotId, personId, role } });
    return ok({ personId });
  });
}
