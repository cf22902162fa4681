import type { DocumentProblem } from '../document-problems.ts';
import type { CheckInput, Finding } from './finding.ts';
import { blocks } from './finding.ts';
import { runChecks } from './run-checks.ts';

/**
 * What the checks find, and every placeholder that nobody has filled: a report with one is not ready to publish. A
 * placeholder is left out where a finding already leads to the place in which it is filled.
 */
export function reportFindings(input: CheckInput, problems: readonly DocumentProblem[]): readonly Finding[] {
  const found = runChecks(input);
  const places = new Set(found.flatMap((finding) => finding.places.map(({ href }) => href)));
  const missing = problems
    .filter(({ href }) => href === null || !places.has(href))
    .map(({ sentence, label, href }) => blocks('MISSING', sentence, { label, href }));
  return [...found, ...missing];
}
