import { TextRun } from 'docx';
import type { Inline, Runs } from '../../document.ts';
import { textOfRun } from '../../inline-text.ts';
import { ALERT } from './docx-styles.server.ts';

/** Runs of the model as runs of DOCX; all of them strong where the whole cell is. */
export function docxRuns(runs: Runs, isStrong = false): TextRun[] {
  return runs.map((run) => docxRun(run, isStrong));
}

function docxRun(run: Inline, isStrong: boolean): TextRun {
  const text = textOfRun(run);
  if (run.kind === 'unresolved') return new TextRun({ text, bold: true, color: ALERT });
  const bold = isStrong || run.kind === 'strong' || (run.kind === 'fact' && run.strong);
  // Saying "not bold" would undo the bold of a heading's style.
  return new TextRun(bold ? { text, bold } : text);
}
