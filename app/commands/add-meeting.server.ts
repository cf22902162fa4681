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
  /** Why the body meets on a day that is not a working day; '' for the usual day. */
  readonly reason?: string;
}

/** Adds a day to the council's calendar of meetings. */
export async function addMeeting(
  actor: Actor,
  { councilId, body, heldOn, reason = '' }: AddMeeting,
): Promise<Result<null, Refusal>> {
  return change(actor, async (tx, record) => {
    const admitted = await admitAdministrator(tx, actor, councilId);
    if (!admitted.ok) return admitted;
    const wrong = meetingDayProblem(heldOn, publishedBankHolidays);
    if (wrong && !(wrong.reasonHelps && reason !== ''))
      return refuse({ kind: 'problems', problems: [{ field: 'heldOn', sentence: wrong.sentence }] });
    const unusualBecause = wrong ? reason : null;
    if (!(await insertMeeting(tx, { id: randomUUID(), councilId, body, heldOn, unusualBecause }))) {
      const sentence = `${body} already meets on ${formatDate(heldOn)}`;
      return refuse({ kind: 'problems', problems: [{ field: 'heldOn', sentence }] });
    }
    record({ chain: councilId, kind: 'meetingAdded', body: { councilId, body, heldOn, unusualBecause } });
    return ok(null);
  });
}
