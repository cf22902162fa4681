import { formatDate, type PlainDate } from '#app/domain/plain-date.ts';
import { blocked, type Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import { insertMeetingCancellation } from '#db/queries/councils.server.ts';
import { admitAdministrator } from './admit-administrator.server.ts';

export interface CancelMeeting {
  readonly councilId: string;
  readonly meetingId: string;
  readonly reason: string;
}

/** Takes a coming meeting out of the calendar; that it was there, and why it went, stays on record. */
export async function cancelMeeting(
  actor: Actor,
  { councilId, meetingId, reason }: CancelMeeting,
): Promise<Result<null, Refusal>> {
  return change(actor, async (tx, record) => {
    const admitted = await admitAdministrator(tx, actor, councilId);
    if (!admitted.ok) return admitted;
    const meeting = admitted.value.meetings.find(({ id }) => id === meetingId);
    if (!meeting) return refuse({ kind: 'notFound' });
    const { body, heldOn } = meeting;
    const today = actor.now.toISOString().slice(0, 10);
    if (heldOn < today)
      return refuse(
        blocked(`${body} met on ${formatDate(heldOn as PlainDate)}; a meeting that is past cannot be cancelled.`),
      );
    const [cancelledBy, cancelledAt] = [actor.personId, actor.now];
    if (!(await insertMeetingCancellation(tx, { meetingId, reason, cancelledBy, cancelledAt })))
      return refuse(blocked(`The meeting of ${formatDate(heldOn as PlainDate)} has been cancelled already.`));
    record({ chain: councilId, kind: 'meetingCancelled', body: { councilId, body, heldOn, reason } });
    return ok(null);
  });
}
