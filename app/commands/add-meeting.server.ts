import { randomUUID } from 'node:crypto';
import { publishedBankHolidays } from '#app/domain/bank-holidays.ts';
import { meetingDayProblem } from '#app/domain/meeting-day.ts';
import { formatDate, type PlainDate } from '#app/domain/plain-date.ts';
import type { Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import { insertMeeting } from '#db/queries/councils.server.ts';
import { admitAdministrator } from './admit-administrator.server.ts';

export interface AddMeeting {
  readonly councilId: string;
  readonly body: string;
  readonly heldOn: PlainDate;
}

/** Adds a day to the council's calendar of meetings. */
export async function addMeeting(
  actor: Actor,
  { councilId, body, heldOn }: AddMeeting,
): Promise<Result<null, Refusal>> {
  return change(actor, async (tx, record) => {
    const admitted = await admitAdministrator(tx, actor, councilId);
    if (!admitted.ok) return admitted;
    const wrong = meetingDayProblem(heldOn, publishedBankHolidays);
    if (wrong) return refuse({ kind: 'problems', problems: [{ field: 'heldOn', sentence: wrong }] });
    if (!(await insertMeeting(tx, { id: randomUUID(), councilId, body, heldOn }))) {
      const sentence = `${body} already meets on ${formatDate(heldOn)}`;
      return refuse({ kind: 'problems', problems: [{ field: 'heldOn', sentence }] });
    }
    record({ chain: councilId, kind: 'meetingAdded', body: { councilId, body, heldOn } });
    return ok(null);
  });
}
