import { type Finding, inOrderOfIds } from '../checks/finding.ts';
import { missingFindings } from '../checks/missing-findings.ts';
import { documentProblems } from '../document-problems.ts';
import { recordAwardFindings } from './checks/record-award.ts';
import { recordConsultationFindings } from './checks/record-consultation.ts';
import { recordCostFindings } from './checks/record-cost.ts';
import { recordDayFindings } from './checks/record-days.ts';
import { recordDecisionFindings } from './checks/record-decision.ts';
import { recordKeyFindings } from './checks/record-key.ts';
import { recordLightTouchFindings } from './checks/record-light-touch.ts';
import { recordPostFindings } from './checks/record-posts.ts';
import { recordPublicationFindings } from './checks/record-publication.ts';
import { recordRouteFindings } from './checks/record-route.ts';
import { recordTextFindings } from './checks/record-text.ts';
import type { RecordCheck, RecordCheckInput } from './record-check.ts';

const FAMILIES: readonly RecordCheck[] = [
  recordTextFindings,
  recordPostFindings,
  recordDayFindings,
  recordKeyFindings,
  recordConsultationFindings,
  recordDecisionFindings,
  recordAwardFindings,
  recordCostFindings,
  recordLightTouchFindings,
  recordRouteFindings,
  recordPublicationFindings,
];

/** Every finding on a decision record while it is drafted or before it is published, in the order of the checks' ids. */
export function recordFindings(input: RecordCheckInput): readonly Finding[] {
  const found = FAMILIES.flatMap((check) => check(input));
  return inOrderOfIds([...found, ...missingFindings(documentProblems(input.document), found)]);
}
