import type { DocumentProblem } from '../document-problems.ts';
import type { CheckInput, Finding } from './finding.ts';
import { missingFindings } from './missing-findings.ts';
import { runChecks } from './run-checks.ts';

/** What the checks find, and every placeholder that nobody has filled: a report with one is not ready to publish. */
export function reportFindings(input: CheckInput, problems: readonly DocumentProblem[]): readonly Finding[] {
  const found = runChecks(input);
  return [...found, ...missingFindings(problems, found)];
}
