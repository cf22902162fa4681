import { cleanText } from './clean-text.ts';
import type { Block, Chart, Inline, Note, Runs } from './document.ts';
import { strong } from './document.ts';

/** What a run says on the page; a missing fact says which one it is. */
export function textOfRun(run: Inline): string {
  return cleanText(run.kind === 'unresolved' ? `[${run.label}: not yet recorded]` : run.text);
}

export function textOfRuns(runs: Runs): string {
  return runs.map(textOfRun).join('');
}

/** Every list of runs that a block prints, in reading order. */
export function runsOfBlock(block: Block): readonly Runs[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'note':
      return [block.runs];
    case 'list':
      return block.items;
    case 'definitions':
      return block.rows.map((definition) => definition.value);
    case 'table':
      return block.rows.flatMap((tableRow) => tableRow.cells);
    case 'signature':
      return [block.post, block.signedOn];
    case 'chart':
    case 'pageBreak':
      return [];
  }
}

/** A note as it is read out: guidance says what it is, so that nobody takes it for part of the report. */
export function runsOfNote(note: Note): Runs {
  return note.purpose === 'guidance' ? [strong('Guidance: '), ...note.runs] : note.runs;
}

/** What a chart shows, for those who do not see it: "Scores of the bidders. Bidder A: 84.00; Bidder B: 75.11." */
export function wordsOfChart({ caption, bars }: Chart): string {
  return cleanText(`${caption}. ${bars.map(({ label, text }) => `${label}: ${text}`).join('; ')}.`);
}
