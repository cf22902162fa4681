import { cleanText } from '../clean-text.ts';
import type { Block, Document, Runs } from '../document.ts';
import { textOfRuns } from '../inline-text.ts';
import { paragraphAnchor } from '../paragraph-anchor.ts';
import type { Place } from './finding.ts';

/** One piece of a document's text with the place it stands in. Placeholders are left out: they are problems already. */
export type DocumentLine = {
  readonly kind: 'heading' | 'prose' | 'item' | 'value' | 'cell' | 'guidance';
  readonly text: string;
  readonly number: string | null;
  /** The heading of the section it stands in, as printed; null before the first. */
  readonly section: string | null;
  /** Whether it stands under a subheading of its section. */
  readonly isUnderSubheading: boolean;
  readonly place: Place;
};

type Position = { number: string | null; section: string | null; isUnderSubheading: boolean };

export function documentLines(document: Document): readonly DocumentLine[] {
  const at: Position = { number: null, section: null, isUnderSubheading: false };
  return document.blocks.flatMap((block) => {
    moveTo(at, block);
    return linesAt(block, at);
  });
}

/** Sentences of the document, as opposed to its headings and the guidance for the author. */
export function writtenLines(document: Document): readonly DocumentLine[] {
  return documentLines(document).filter(({ kind }) => kind !== 'heading' && kind !== 'guidance');
}

function moveTo(at: Position, block: Block): void {
  if (block.kind === 'heading') {
    at.isUnderSubheading = block.level > 2;
    if (block.level === 2) at.section = textOfRuns(block.runs);
  }
  if (block.kind === 'paragraph' && block.number !== null) at.isUnderSubheading = false;
  if ((block.kind === 'heading' || block.kind === 'paragraph') && block.number !== null) at.number = block.number;
}

function linesAt(block: Block, at: Position): readonly DocumentLine[] {
  const near: Place =
    at.number === null
      ? { label: at.section ?? 'Header', href: null }
      : { label: labelOfNumber(at.number), href: `#${paragraphAnchor(at.number)}` };
  const line = (kind: DocumentLine['kind'], text: string, number: string | null, place: Place): DocumentLine => ({
    kind,
    text,
    number,
    section: at.section,
    isUnderSubheading: at.isUnderSubheading,
    place,
  });
  switch (block.kind) {
    case 'heading':
      return [line('heading', recordedText(block.runs), block.number, near)];
    case 'paragraph':
      return [
        line('prose', recordedText(block.runs), block.number, { ...near, href: block.source?.href ?? near.href }),
      ];
    case 'list':
      return block.items.map((item) => line('item', recordedText(item), null, near));
    case 'definitions':
      return block.rows.map(({ label, value }) => line('value', recordedText(value), null, { label, href: null }));
    case 'table': {
      const place = { ...near, label: `Table: ${cleanText(block.caption)}` };
      return block.rows.flatMap((row) => row.cells.map((cell) => line('cell', recordedText(cell), null, place)));
    }
    case 'note':
      return [line(block.purpose === 'guidance' ? 'guidance' : 'prose', recordedText(block.runs), null, near)];
    case 'signature':
    case 'pageBreak':
      return [];
  }
}

/** "Paragraph 3.4" where points are numbered, "Section 3" where only sections are. */
export const labelOfNumber = (number: string): string => `${number.includes('.') ? 'Paragraph' : 'Section'} ${number}`;

function recordedText(runs: Runs): string {
  return textOfRuns(runs.filter((run) => run.kind !== 'unresolved'));
}
