/**
 * Whose report a person drafts: that of the council they act for in the procurement. An award report is drafted with
 * the tenderers' names and prices at hand, so only those who may read the exempt part draft it.
 * Authority: Local Government Act 1972 section 100A and schedule 12A (exempt information); each council's scheme of
 * delegation.
 * Example: a partner officer of Warrington drafts Warrington's preliminary report, and no award report.
 */

import { permits, type RoleHeld } from './permission.ts';
import type { ReportStage } from './report-stage.ts';

/** The council's id; null when the roles held do not allow a draft at this stage. */
export function draftingCouncil(roles: readonly RoleHeld[], stage: ReportStage): string | null {
  if (stage === 'award' && !permits('readExemptPart', roles)) return null;
  const lead = roles.find(({ role }) => role === 'leadCommissioner');
  const drafting = roles.find((held) => permits('draftDocument', [held]));
  return (lead ?? drafting)?.councilId ?? null;
}
