import type { Block, Heading } from '../../document.ts';
import { textOfRuns } from '../../inline-text.ts';
import { numberedLine } from '../plain-text.ts';
import { drawChart } from './pdf-chart.server.ts';
import { drawDefinitions, drawList, drawNote, drawSignature } from './pdf-lists.server.ts';
import type { Pen } from './pdf-pen.server.ts';
import { ensureRoom, isAtTop, newPage, space } from './pdf-pen.server.ts';
import { STYLES } from './pdf-styles.ts';
import { drawTable, roomToBegin } from './pdf-table.server.ts';
import { drawNumbered } from './pdf-text.server.ts';

/** The bookmarks opened so far, the deepest last. */
export type Bookmarks = { readonly level: number; readonly item: PDFKit.PDFOutline }[];

/** Room that a heading asks for, so that it never stands alone at the foot of a page. */
const WITH_HEADING = 78;

/** Draws a block; `next` is what a heading has to have under it on the same page. */
export function drawBlock(pen: Pen, block: Block, next: Block | undefined, bookmarks: Bookmarks): void {
  switch (block.kind) {
    case 'heading':
      drawHeading(pen, block, next, bookmarks);
      break;
    case 'paragraph':
      drawNumbered(pen, 'P', block.number, block.runs, STYLES.body);
      space(pen, 8);
      break;
    case 'table':
      space(pen, 4);
      drawTable(pen, block);
      space(pen, 14);
      break;
    case 'chart':
      drawChart(pen, block);
      space(pen, 14);
      break;
    case 'list':
      drawList(pen, block);
      space(pen, 6);
      break;
    case 'definitions':
      drawDefinitions(pen, block);
      space(pen, 8);
      break;
    case 'note':
      drawNote(pen, block);
      space(pen, 10);
      break;
    case 'signature':
      drawSignature(pen, block);
      space(pen, 8);
      break;
    case 'pageBreak':
      if (!isAtTop(pen)) newPage(pen);
  }
}

const TAGS = { 1: 'H1', 2: 'H2', 3: 'H3' } as const;
const HEADING_STYLES = { 1: STYLES.title, 2: STYLES.section, 3: STYLES.subheading } as const;

function drawHeading(pen: Pen, block: Heading, next: Block | undefined, bookmarks: Bookmarks): void {
  ensureRoom(pen, WITH_HEADING + (next?.kind === 'table' ? roomToBegin(pen, next) : 0));
  space(pen, block.level === 3 ? 6 : 14);
  addBookmark(bookmarks, block.level, numberedLine(block.number, textOfRuns(block.runs)));
  drawNumbered(pen, TAGS[block.level], block.number, block.runs, HEADING_STYLES[block.level]);
  space(pen, block.level === 3 ? 3 : 6);
}

function addBookmark(bookmarks: Bookmarks, level: number, words: string): void {
  while ((bookmarks.at(-1)?.level ?? 0) >= level && bookmarks.length > 1) bookmarks.pop();
  const parent = bookmarks.at(-1);
  if (parent !== undefined) bookmarks.push({ level, item: parent.item.addItem(words.slice(0, 200)) });
}
