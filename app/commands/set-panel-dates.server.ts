import { type PanelDates, panelDatesProblems } from '#app/domain/panel-dates.ts';
import type { Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import { insertPanelDates } from '#db/queries/panel-work.server.ts';
import { admitToLockedLot } from './admit.server.ts';

export type SetPanelDates = PanelDates & Readonly<{ procurementId: string; lotId: string }>;

/** Sets by when a lot's panel declares, scores and agrees; the dates before stay on record. */
export async function setPanelDates(actor: Actor, input: SetPanelDates): Promise<Result<null, Refusal>> {
  const { procurementId, lotId, declareBy, scoreBy, agreeBy } = input;
  return change(actor, async (tx, record) => {
    const request = { procurementId, lotId, permission: 'assignQuestions', action: 'setPanelDates' } as const;
    const admitted = await admitToLockedLot(tx, actor, request);
    if (!admitted.ok) return admitted;
    const problems = panelDatesProblems(input);
    if (problems.length > 0) return refuse({ kind: 'problems', problems });
    const dates = { declareBy, scoreBy, agreeBy };
    await insertPanelDates(tx, { lotId, ...dates, setBy: actor.personId, setAt: actor.now });
    record({ chain: procurementId, kind: 'panelDatesSet', body: { lotId, ...dates } });
    return ok(null);
  });
}
