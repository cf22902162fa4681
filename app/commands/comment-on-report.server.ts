import { randomUUID } from 'node:crypto';
import { blocked, type Refusal } from '#app/domain/refusal.ts';
import type { ReportStage } from '#app/domain/report-stage.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import { findReportDraft, insertReportComment } from '#db/queries/documents.server.ts';
import { admitToDraft } from './admit-to-draft.server.ts';
import { noFormYet } from './save-report.server.ts';

interface DraftOfReport {
  readonly procurementId: string;
  readonly stage: ReportStage;
}

export interface CommentOnReport extends DraftOfReport {
  /** The section of the form. */
  readonly part: string;
  readonly body: string;
}

/** Keeps what somebody who writes the council's report says about one of its sections. */
export async function commentOnReport(
  actor: Actor,
  { procurementId, stage, part, body }: CommentOnReport,
): Promise<Result<{ commentId: string }, Refusal>> {
  return change(actor, async (tx, record) => {
    const admitted = await admitToDraft(tx, actor, procurementId, stage);
    if (!admitted.ok) return admitted;
    const { councilId, form } = admitted.value;
    if (!form) return refuse(blocked(noFormYet));
    if (!form.sections.some(({ id }) => id === part)) return refuse({ kind: 'notFound' });
    const id = randomUUID();
    const draft = { procurementId, councilId, stage };
    await insertReportComment(tx, { ...draft, id, part, body, resolves: null, ...by(actor) });
    record({ chain: procurementId, kind: 'reportCommented', body: { councilId, stage, part, comment: id } });
    return ok({ commentId: id });
  });
}

export interface SettleReportComment extends DraftOfReport {
  readonly commentId: string;
  /** What was done about it. */
  readonly body: string;
}

/** Settles a comment, once, with what was done about it; both stay. */
export async function settleReportComment(
  actor: Actor,
  { procurementId, stage, commentId, body }: SettleReportComment,
): Promise<Result<{ commentId: string }, Refusal>> {
  return change(actor, async (tx, record) => {
    const admitted = await admitToDraft(tx, actor, procurementId, stage);
    if (!admitted.ok) return admitted;
    const { councilId, form } = admitted.value;
    if (!form) return refuse(blocked(noFormYet));
    const draft = { procurementId, councilId, stage };
    const { comments } = await findReportDraft(tx, draft, form.id);
    const comment = comments.find(({ id }) => id === commentId);
    if (!comment) return refuse({ kind: 'notFound' });
    const settled = { ...draft, id: randomUUID(), part: comment.part, body, resolves: commentId, ...by(actor) };
    if (comment.settled !== null || !(await insertReportComment(tx, settled)))
      return refuse(blocked('This comment has been settled already.'));
    const what = { councilId, stage, part: comment.part, comment: commentId };
    record({ chain: procurementId, kind: 'reportCommentSettled', body: what });
    return ok({ commentId });
  });
}

const by = ({ personId, now }: Actor) => ({ madeBy: personId, madeAt: now });
