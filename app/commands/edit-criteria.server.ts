import { allCriteria } from '#app/domain/award-criteria.ts';
import { basisPointsToDecimal } from '#app/domain/basis-points.ts';
import { applyEdit, type CriteriaEdit, weightField } from '#app/domain/criteria-edit.ts';
import type { EvaluationScheme } from '#app/domain/evaluation-scheme.ts';
import type { Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import { saveDraft } from '#db/queries/criteria.server.ts';
import { admitToCriteria } from './admit-to-criteria.server.ts';
import { contentHash } from './content-hash.server.ts';

export interface EditCriteria {
  readonly procurementId: string;
  readonly lotId: string;
  /** The version the form was opened with; 0 before anything was saved. */
  readonly version: number;
  readonly edit: CriteriaEdit;
}

/** Saves one edit of a lot's draft criteria; the first save starts from the usual scheme. */
export async function editCriteria(actor: Actor, input: EditCriteria): Promise<Result<{ version: number }, Refusal>> {
  const { procurementId, lotId, edit } = input;
  return change(actor, async (tx, record) => {
    const admitted = await admitToCriteria(tx, actor, input);
    if (!admitted.ok) return admitted;
    const { scheme, version, amends } = admitted.value;
    if (version !== input.version) return refuse({ kind: 'changedMeanwhile', stored: storedFields(scheme, edit) });
    const edited = applyEdit(scheme, edit);
    if (!edited.ok) return refuse({ kind: 'problems', problems: edited.refusal });
    const next = { scheme: edited.value, version: version + 1, amends };
    await saveDraft(tx, { ...next, lotId, updatedBy: actor.personId, updatedAt: actor.now });
    const body = { lotId, edit: edit.kind, version: next.version, schemeHash: contentHash(next.scheme) };
    record({ chain: procurementId, kind: 'criteriaDraftSaved', body });
    return ok({ version: next.version });
  });
}

/** What is stored now, by the fields of the form that was sent. */
function storedFields(scheme: EvaluationScheme, edit: CriteriaEdit): Record<string, string> {
  if (edit.kind === 'weights')
    return Object.fromEntries(
      allCriteria(scheme.criteria).flatMap(({ criterion }) =>
        criterion.kind === 'gate' ? [] : [[weightField(criterion.id), basisPointsToDecimal(criterion.weight)]],
      ),
    );
  if (edit.kind === 'rules') return { tieBreak: scheme.tieBreak.join('\n'), stage: scheme.rounding.stage };
  const id = edit.kind === 'remove' ? edit.id : (edit.replaces ?? edit.criterion.id);
  const stored = allCriteria(scheme.criteria).find(({ criterion }) => criterion.id === id)?.criterion;
  return { id: stored?.id ?? '', title: stored?.title ?? '' };
}
