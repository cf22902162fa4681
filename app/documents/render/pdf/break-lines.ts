/** A stretch of text in one face and colour. */
export type Piece = { readonly text: string; readonly face: string; readonly color: string };
export type PlacedPiece = Piece & { readonly width: number };
export type Line = { readonly pieces: readonly PlacedPiece[]; readonly width: number };

/** The width of a text in a face, in points. */
export type Measure = (text: string, face: string) => number;

type Word = { readonly pieces: readonly Piece[]; readonly width: number };

/**
 * Breaks text into lines no wider than `width`, at spaces; a word wider than a whole line is broken where it must be.
 * Pieces that touch without a space between them stay together as one word.
 */
export function breakLines(pieces: readonly Piece[], width: number, measure: Measure): readonly Line[] {
  const lines: Line[] = [];
  let current: Piece[] = [];
  let used = 0;
  const endLine = (): void => {
    lines.push(placed(current, measure));
    current = [];
    used = 0;
  };
  for (const word of wordsOf(pieces, width, measure)) {
    const first = word.pieces[0];
    const space = current.length === 0 || first === undefined ? 0 : measure(' ', first.face);
    if (current.length > 0 && used + space + word.width > width) endLine();
    else if (space > 0 && first !== undefined) {
      current.push({ text: ' ', face: current.at(-1)?.face ?? first.face, color: first.color });
      used += space;
    }
    current.push(...word.pieces);
    used += word.width;
  }
  if (current.length > 0 || lines.length === 0) endLine();
  return lines;
}

function wordsOf(pieces: readonly Piece[], width: number, measure: Measure): readonly Word[] {
  const words: Word[] = [];
  let open: Piece[] = [];
  const close = (): void => {
    if (open.length > 0) words.push(...fitting({ pieces: open, width: widthOf(open, measure) }, width, measure));
    open = [];
  };
  for (const piece of pieces) {
    for (const part of piece.text.split(/( +)/)) {
      if (part === '') continue;
      if (part.startsWith(' ')) close();
      else open.push({ ...piece, text: part });
    }
  }
  close();
  return words;
}

const widthOf = (pieces: readonly Piece[], measure: Measure): number =>
  pieces.reduce((total, piece) => total + measure(piece.text, piece.face), 0);

/** A word as it is, or cut into stretches that each fill a line. */
function fitting(word: Word, width: number, measure: Measure): readonly Word[] {
  if (word.width <= width) return [word];
  const stretches: Word[] = [];
  for (const piece of word.pieces) {
    let text = '';
    let used = 0;
    for (const character of piece.text) {
      const wide = measure(character, piece.face);
      if (text !== '' && used + wide > width * 0.98) {
        stretches.push({ pieces: [{ ...piece, text }], width: used });
        text = '';
        used = 0;
      }
      text += character;
      used += wide;
    }
    stretches.push({ pieces: [{ ...piece, text }], width: used });
  }
  return stretches;
}

/** Neighbours of one face and colour become one piece, so that a line is few strings and not many. */
function placed(pieces: readonly Piece[], measure: Measure): Line {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last !== undefined && last.face === piece.face && last.color === piece.color) {
      merged[merged.length - 1] = { ...last, text: last.text + piece.text };
    } else merged.push(piece);
  }
  const measured = merged.map((piece) => ({ ...piece, width: measure(piece.text, piece.face) }));
  return { pieces: measured, width: measured.reduce((total, piece) => total + piece.width, 0) };
}
