import { randomUUID } from 'node:crypto';
import { type AssessmentVersion, reviewByProblems } from '#app/domain/conflicts-assessment.ts';
import { permissions } from '#app/domain/permission.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import type { Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { ukDay } from '#app/domain/uk-time.ts';
import { type Actor, change } from '#db/change.server.ts';
import { findConflictsRecord, insertAssessment, listAssessments } from '#db/queries/conflicts-assessments.server.ts';
import { admit } from './admit.server.ts';
import { contentHash } from './content-hash.server.ts';

export interface ConfirmConflictsAssessment {
  readonly procurementId: string;
  readonly councilId: string;
  readonly steps: string;
  readonly found: string;
  readonly measures: string;
  readonly reviewBy: PlainDate;
  /** The number of the version the form was opened with; 0 when there was none. */
  readonly version: number;
}

/** Confirms the conflicts assessment of one's own council as it stands today: a new version, each earlier one kept. */
export async function confirmConflictsAssessment(
  actor: Actor,
  input: ConfirmConflictsAssessment,
): Promise<Result<{ number: number }, Refusal>> {
  const { procurementId, councilId, steps, found, measures, reviewBy, version } = input;
  return change(actor, async (tx, record) => {
    const admitted = await admit(tx, actor, procurementId, 'confirmConflicts');
    if (!admitted.ok) return admitted;
    const roles: readonly string[] = permissions.confirmConflicts;
    const own = admitted.value.roles.some((one) => one.councilId === councilId && roles.includes(one.role));
    if (!own) return refuse({ kind: 'notPermitted' });
    const today = ukDay(actor.now);
    const { councils } = await findConflictsRecord(tx, procurementId, today);
    if (!councils.some((one) => one.councilId === councilId)) return refuse({ kind: 'notPermitted' });
    const problems = reviewByProblems(reviewBy, today);
    if (problems.length > 0) return refuse({ kind: 'problems', problems });
    const [latest] = await listAssessments(tx, procurementId, councilId);
    if ((latest?.number ?? 0) !== version) return refuse({ kind: 'changedMeanwhile', stored: typed(latest) });
    const row = { id: randomUUID(), procurementId, councilId, number: version + 1, steps, found, measures, reviewBy };
    await insertAssessment(tx, { ...row, confirmedBy: actor.personId, confirmedAt: actor.now });
    const body = { councilId, number: row.number, reviewBy, contentHash: contentHash(row) };
    record({ chain: procurementId, kind: 'conflictsAssessmentConfirmed', body });
    return ok({ number: row.number });
  });
}

const typed = (latest: AssessmentVersion | undefined) => ({
  steps: latest?.steps ?? '',
  found: latest?.found ?? '',
  measures: latest?.measures ?? '',
  version: String(latest?.number ?? 0),
});
