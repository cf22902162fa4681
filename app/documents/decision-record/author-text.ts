import type { Block } from '../document.ts';
import { paragraph, text } from '../document.ts';
import { hrefOfFact, unresolved } from '../fact-link.ts';
import type { RecordContext } from './record-context.ts';

/**
 * An author's own words as blocks: an empty line parts paragraphs, lines that begin with "- " are a list.
 * Example: "The service stops.\n\n- in March\n- for good" is a paragraph and a list of two.
 */
export function authorText(context: RecordContext, factId: string, label: string, words: string): readonly Block[] {
  const pieces = words.split(/\n\s*\n/).filter((piece) => piece.trim() !== '');
  if (pieces.length === 0) return [paragraph([unresolved(factId, label, context.hrefs)])];
  const source = { factId, href: hrefOfFact(context.hrefs, factId) };
  return pieces
    .flatMap(linesByKind)
    .map(
      ({ isList, lines }): Block =>
        isList
          ? { kind: 'list', ordered: false, items: lines.map((line) => [text(line.slice(2).trim())]) }
          : paragraph([text(lines.join(' '))], source),
    );
}

type Lines = { readonly isList: boolean; readonly lines: string[] };

/** Neighbouring lines of one kind together: list items, or lines of a paragraph. */
function linesByKind(piece: string): readonly Lines[] {
  const found: Lines[] = [];
  for (const line of piece
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '')) {
    const isList = line.startsWith('- ');
    const last = found.at(-1);
    if (last?.isList === isList) last.lines.push(line);
    else found.push({ isList, lines: [line] });
  }
  return found;
}
