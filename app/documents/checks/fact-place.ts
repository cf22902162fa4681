import { hrefOfFact } from '../fact-link.ts';
import type { ReportFacts } from '../facts.ts';
import type { Place } from './finding.ts';

/** Where a fact is kept, by the words an officer knows it under. */
export function factPlace(facts: ReportFacts, factId: string, label: string): Place {
  return { label, href: hrefOfFact(facts.hrefs, factId) };
}
