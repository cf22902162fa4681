import type { Block } from '../document.ts';
import { approvalsTable, biddersTable, conflicts, processTable } from './award-parts.ts';
import { keyAlternatives, keyReasons, recommendations } from './decision-parts.ts';
import { budgets, costShares } from './finance-parts.ts';
import { backgroundPapers, equality, finance, legal, other, policy, priorities, risks } from './implication-parts.ts';
import type { PartName } from './part-names.ts';
import type { ReportContext } from './report-context.ts';
import { comparators, extensionTable } from './route-parts.ts';
import { criteriaTable, outcomes, serviceHistory, thresholdTable, valueTable } from './supporting-parts.ts';

/** Which function builds each part that a form may name. */
export const PARTS: Readonly<Record<PartName, (context: ReportContext) => readonly Block[]>> = {
  recommendations,
  serviceHistory,
  valueTable,
  outcomes,
  criteriaTable,
  processTable,
  biddersTable,
  conflicts,
  approvalsTable,
  extensionTable,
  comparators,
  thresholdTable,
  policy,
  costShares,
  budgets,
  finance,
  legal,
  other,
  priorities,
  risks,
  equality,
  backgroundPapers,
  keyReasons,
  keyAlternatives,
};
