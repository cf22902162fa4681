import type { Definitions, List, Note, Runs, Signature } from '../../document.ts';
import { strong, text } from '../../document.ts';
import { runsOfNote } from '../../inline-text.ts';
import { signatureLines } from '../plain-text.ts';
import type { Element, Pen } from './pdf-pen.server.ts';
import { addElement, drawArtifact, drawInto, drawLine, ensureRoom, linesOf, space } from './pdf-pen.server.ts';
import { PAGE, RULE, STYLES, TEXT_WIDTH, type TextStyle } from './pdf-styles.ts';
import { drawNumbered, flowLines } from './pdf-text.server.ts';

const LABEL_COLUMN = 132;

type Item = {
  readonly label: Runs;
  readonly body: Runs;
  readonly labelX: number;
  readonly bodyX: number;
  readonly style: TextStyle;
};

function drawItem(pen: Pen, list: Element, item: Item): void {
  const lines = linesOf(pen, item.body, item.style, PAGE.width - PAGE.right - item.bodyX);
  ensureRoom(pen, item.style.leading * Math.min(lines.length, 3));
  const listItem = addElement(pen, list, 'LI');
  const label = addElement(pen, listItem, 'Lbl');
  const top = pen.y;
  const labelLines = linesOf(pen, item.label, item.style, item.bodyX - item.labelX - 4);
  drawInto(pen, label, 'Lbl', () => {
    labelLines.forEach((line, index) => {
      drawLine(pen, line, item.style, item.labelX, top + index * item.style.leading);
    });
  });
  const element = addElement(pen, listItem, 'LBody');
  flowLines(pen, lines, { element, tag: 'LBody', style: item.style, x: item.bodyX });
  if (labelLines.length > lines.length) pen.y = top + labelLines.length * item.style.leading;
}

export function drawList(pen: Pen, list: List): void {
  const element = addElement(pen, pen.root, 'L');
  const labelX = PAGE.left + pen.numberColumn;
  list.items.forEach((item, index) => {
    const label = [text(list.ordered ? `${index + 1}.` : '•')];
    drawItem(pen, element, { label, body: item, labelX, bodyX: labelX + (list.ordered ? 20 : 14), style: STYLES.body });
    space(pen, 3);
  });
  element.end();
}

/** The header of a report: labels and values side by side, a list to a screen reader. */
export function drawDefinitions(pen: Pen, definitions: Definitions): void {
  const element = addElement(pen, pen.root, 'L');
  for (const { label, value } of definitions.rows) {
    const bodyX = PAGE.left + LABEL_COLUMN;
    drawItem(pen, element, { label: [strong(`${label}:`)], body: value, labelX: PAGE.left, bodyX, style: STYLES.body });
    space(pen, 5);
  }
  element.end();
}

/** A note with a bar at its side. */
export function drawNote(pen: Pen, note: Note): void {
  const x = PAGE.left + pen.numberColumn + 10;
  const lines = linesOf(pen, runsOfNote(note), STYLES.guidance, TEXT_WIDTH - pen.numberColumn - 10);
  ensureRoom(pen, lines.length > 8 ? 60 : lines.length * STYLES.guidance.leading);
  const element = addElement(pen, pen.root, 'Note');
  const top = pen.y;
  flowLines(pen, lines, { element, tag: 'Note', style: STYLES.guidance, x });
  element.end();
  if (pen.y <= top) return;
  drawArtifact(pen, 'Layout', () => {
    pen.pdf.rect(PAGE.left + pen.numberColumn, top - 1, 2, pen.y - top).fill(RULE);
  });
}

export function drawSignature(pen: Pen, signature: Signature): void {
  ensureRoom(pen, STYLES.body.leading * 4);
  for (const line of signatureLines(signature)) drawNumbered(pen, 'P', null, [text(line)], STYLES.body);
}
