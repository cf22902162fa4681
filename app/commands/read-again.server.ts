import { qualityLeaves } from '#app/domain/award-criteria.ts';
import { blocked, type Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { scoringProblem } from '#app/domain/score-submission.ts';
import { readingProblems } from '#app/domain/second-reader.ts';
import { type Actor, change } from '#db/change.server.ts';
import { findFrozenScheme } from '#db/queries/criteria.server.ts';
import { insertReading, listAnswersToRead } from '#db/queries/outcome.server.ts';
import { findOwnStanding } from '#db/queries/scoring.server.ts';
import { admitToLockedLot } from './admit.server.ts';
import { contentHash } from './content-hash.server.ts';

export interface ReadAgain {
  readonly procurementId: string;
  readonly lotId: string;
  readonly orderId: string;
  readonly position: number;
  readonly mark: number | null;
  readonly reasons: string;
}

/** Records the second reader's mark and reasons on one answer, once and for good. */
export async function readAgain(actor: Actor, input: ReadAgain): Promise<Result<{ position: number }, Refusal>> {
  const { procurementId, lotId, orderId, position, mark, reasons } = input;
  return change(actor, async (tx, record) => {
    const request = { procurementId, lotId, permission: 'readAgain', action: 'readAgain' } as const;
    const admitted = await admitToLockedLot(tx, actor, request);
    if (!admitted.ok) return admitted;
    const { declaration } = await findOwnStanding(tx, lotId, actor.personId);
    const aside = scoringProblem(declaration, false);
    if (aside) return refuse(blocked(aside));
    const answers = await listAnswersToRead(tx, lotId);
    const place = answers.find((one) => one.orderId === orderId && one.position === position);
    const scheme = await findFrozenScheme(tx, lotId);
    const leaf = qualityLeaves(scheme?.criteria ?? []).find(({ criterion }) => criterion.id === place?.criterionId);
    if (!place || !leaf) return refuse({ kind: 'notFound' });
    if (place.mark !== null) return refuse(blocked('You have recorded this reading; it stays as it is.'));
    const problems = readingProblems(input, leaf.criterion.scale);
    if (problems.length > 0) return refuse({ kind: 'problems', problems });
    const row = { orderId, position, mark: mark ?? 0, reasons, readBy: actor.personId };
    await insertReading(tx, { ...row, readAt: actor.now });
    const body = { lotId, orderId, position, criterionId: place.criterionId, contentHash: contentHash(row) };
    record({ chain: procurementId, kind: 'answerReadAgain', body });
    return ok({ position });
  });
}
