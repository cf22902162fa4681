import type { Document } from '../document.ts';
import type { Day } from '../fact-values.ts';
import type { ReportRegime } from '../facts.ts';
import { formatDay } from '../wording.ts';
import { CITATIONS } from './citations.ts';
import { documentLines } from './document-lines.ts';
import type { Finding } from './finding.ts';
import { warns } from './finding.ts';

type CitingText = Readonly<{ document: Document; on: Day | null; regime: ReportRegime | null }>;

/** C30: law is cited by its right name, and as it was in force on the day of the decision. */
export function citationFindings({ document, on, regime }: CitingText): readonly Finding[] {
  return documentLines(document).flatMap(({ text, place }) =>
    CITATIONS.flatMap((citation): readonly Finding[] => {
      const misspelt = citation.misspelt?.exec(text)?.[0];
      if (misspelt !== undefined) return [warns('C30', `"${misspelt}" should read "${citation.name}".`, place)];
      if (on === null || !text.includes(citation.name) || citation.regime === regime) return [];
      if (on >= citation.from && (citation.to === null || on <= citation.to)) return [];
      const sentence = `The ${citation.name} was not in force on ${formatDay(on)}.${citation.instead ?? ''}`;
      return [warns('C30', sentence, place)];
    }),
  );
}
