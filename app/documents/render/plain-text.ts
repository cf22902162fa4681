import { cleanText } from '../clean-text.ts';
import type { Block, Document } from '../document.ts';
import { runsOfNote, textOfRuns } from '../inline-text.ts';

/** The words of a document in reading order, one entry a paragraph, cell or label: what every rendition must hold. */
export function plainTextLines(document: Document): readonly string[] {
  const opening = [document.classificationLabel, document.council, document.title, document.subtitle];
  const lines = [...opening.map((line) => cleanText(line ?? '')), ...document.blocks.flatMap(linesOfBlock)];
  return lines.filter((line) => line.trim() !== '');
}

export function plainText(document: Document): string {
  return `${plainTextLines(document).join('\n')}\n`;
}

/** A number and its words as one line: "3.4 The current contract ends on 30 June 2018." */
export function numberedLine(number: string | null, words: string): string {
  return number === null ? words : `${number} ${words}`;
}

function linesOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [numberedLine(block.number, textOfRuns(block.runs))];
    case 'note':
      return [textOfRuns(runsOfNote(block))];
    case 'list':
      return block.items.map(textOfRuns);
    case 'definitions':
      return block.rows.flatMap(({ label, value }) => [cleanText(`${label}:`), textOfRuns(value)]);
    case 'table':
      return [
        cleanText(block.caption),
        ...block.columns.map((column) => cleanText(column.heading)),
        ...block.rows.flatMap((row) => row.cells.map(textOfRuns)),
      ];
    case 'chart':
      return [cleanText(block.caption)];
    case 'signature':
      return signatureLines(block).map(cleanText);
    case 'pageBreak':
      return [];
  }
}

/** Label and value of each line of a signature; a redacted name says so instead of vanishing. */
export function signatureLines(block: Extract<Block, { kind: 'signature' }>): readonly string[] {
  const name = block.redacted ? 'Signature redacted' : (block.name ?? '');
  return [`Signed: ${name}`, `Post: ${textOfRuns(block.post)}`, `Date: ${textOfRuns(block.signedOn)}`];
}
