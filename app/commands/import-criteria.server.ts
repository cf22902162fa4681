import type { EvaluationScheme } from '#app/domain/evaluation-scheme.ts';
import type { Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type CellProblem, type ReadSheet, sayCellProblem } from '#app/exchange/workbook/cells.ts';
import { schemeFromSheets } from '#app/exchange/workbook/criteria-from-workbook.ts';
import { type Actor, change } from '#db/change.server.ts';
import { saveDraft } from '#db/queries/criteria.server.ts';
import { admitToCriteria } from './admit-to-criteria.server.ts';
import { contentHash } from './content-hash.server.ts';

export interface ImportCriteria {
  readonly procurementId: string;
  readonly lotId: string;
  readonly sheets: readonly ReadSheet[];
}

const MOST_SHOWN = 40;

/** Replaces a lot's draft by the criteria of a workbook that was made from it: all of them, or none. */
export async function importCriteria(
  actor: Actor,
  { procurementId, lotId, sheets }: ImportCriteria,
): Promise<Result<{ version: number }, Refusal>> {
  return change(actor, async (tx, record) => {
    const admitted = await admitToCriteria(tx, actor, { procurementId, lotId });
    if (!admitted.ok) return admitted;
    const { scheme: stored, version, amends } = admitted.value;
    const hash = contentHash(stored);
    const read = schemeFromSheets(sheets, { procurementId, lotId, hash });
    if (!read.ok) return refuse(importRefusal(read.refusal));
    const scheme: EvaluationScheme = read.value;
    const schemeHash = contentHash(scheme);
    if (schemeHash === hash) return ok({ version });
    const next = { scheme, version: version + 1, amends };
    await saveDraft(tx, { ...next, lotId, updatedBy: actor.personId, updatedAt: actor.now });
    const body = { lotId, version: next.version, schemeHash, replaces: hash };
    record({ chain: procurementId, kind: 'criteriaImported', body });
    return ok({ version: next.version });
  });
}

/** What is wrong with the workbook, at the field that it was chosen in. */
export function importRefusal(problems: readonly CellProblem[]): Refusal {
  const sentences = problems.slice(0, MOST_SHOWN).map(sayCellProblem);
  const more = problems.length - sentences.length;
  if (more > 0) sentences.push(`… and ${more} more. Nothing was imported.`);
  return { kind: 'problems', problems: sentences.map((sentence) => ({ field: 'workbook', sentence })) };
}
