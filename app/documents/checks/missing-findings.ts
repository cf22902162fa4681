import type { DocumentProblem } from '../document-problems.ts';
import type { Finding } from './finding.ts';
import { blocks } from './finding.ts';

/** Every placeholder that nobody has filled, except where a check already blocks and leads to where it is filled. */
export function missingFindings(problems: readonly DocumentProblem[], found: readonly Finding[]): readonly Finding[] {
  const blocking = found.filter(({ severity }) => severity === 'blocks');
  const places = new Set(blocking.flatMap((finding) => finding.places.map(({ href }) => href)));
  return problems
    .filter(({ href }) => href === null || !places.has(href))
    .map(({ sentence, label, href }) => blocks('MISSING', sentence, { label, href }));
}
