import { type Finding, inOrderOfIds } from '../checks/finding.ts';
import { missingFindings } from '../checks/missing-findings.ts';
import { documentProblems } from '../document-problems.ts';
import { recordTextFindings } from './checks/record-text.ts';
import type { RecordCheck, RecordCheckInput } from './record-check.ts';

const FAMILIES: readonly RecordCheck[] = [recordTextFindings];

/** Every finding on a decision record while it is drafted or before it is published, in the order of the checks' ids. */
export function recordFindings(input: RecordCheckInput): readonly Finding[] {
  const found = FAMILIES.flatMap((check) => check(input));
  return inOrderOfIds([...found, ...missingFindings(documentProblems(input.document), found)]);
}
