import type { ReportStage } from '../facts.ts';
import type { ConditionName } from './condition-names.ts';
import type { ConditionResult } from './conditions.ts';
import { CONDITIONS } from './conditions.ts';
import type { ReportContext } from './report-context.ts';

type Limits = { readonly when?: ConditionName | undefined; readonly stages?: readonly ReportStage[] | undefined };

/** Whether something of the form stands in this report: by its stage first, then by its condition. */
export function isIncluded(limits: Limits, context: ReportContext): ConditionResult {
  if (limits.stages !== undefined && !limits.stages.includes(context.stage)) return false;
  return limits.when === undefined ? true : CONDITIONS[limits.when](context.facts);
}
