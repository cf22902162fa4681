import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * Public Sans, embedded. Its files hold a part of the alphabet each: the plain Latin one first, then the extended
 * one (Welsh ŵ and ŷ, Polish ł). A character in neither is drawn as "?", for a box would say less.
 */
const require = createRequire(import.meta.url);

const ALPHABETS = ['latin', 'latin-ext'] as const;
const WEIGHTS = [400, 700] as const;
const SUBSTITUTE = '?';

type OpenedFont = { readonly _font: { readonly font: { readonly characterSet: readonly number[] } } };
type Coverage = ReadonlyMap<string, ReadonlySet<number>>;

export type Fonts = { readonly coverage: Coverage };

const faceName = (alphabet: string, weight: number): string => `${alphabet}-${weight}`;

const files = new Map<string, Buffer>();

function fontFile(face: string): Buffer {
  const known = files.get(face);
  if (known !== undefined) return known;
  const read = readFileSync(require.resolve(`@fontsource/public-sans/files/public-sans-${face}-normal.woff`));
  files.set(face, read);
  return read;
}

/** Makes the faces known to a PDF and learns which characters each can draw. */
export function registerFonts(pdf: PDFKit.PDFDocument): Fonts {
  const coverage = new Map<string, ReadonlySet<number>>();
  for (const alphabet of ALPHABETS) {
    for (const weight of WEIGHTS) {
      const face = faceName(alphabet, weight);
      pdf.registerFont(face, fontFile(face)).font(face);
      // pdfkit has no public way to ask a font what it covers.
      coverage.set(face, new Set((pdf as unknown as OpenedFont)._font.font.characterSet));
    }
  }
  return { coverage };
}

export type FacedText = { readonly text: string; readonly face: string };

/** Cuts text where the face has to change. */
export function splitByFace(value: string, bold: boolean, fonts: Fonts): readonly FacedText[] {
  const weight = bold ? 700 : 400;
  const stretches: { text: string; face: string }[] = [];
  for (const character of value) {
    const code = character.codePointAt(0) ?? 0;
    const alphabet = ALPHABETS.find((candidate) => fonts.coverage.get(faceName(candidate, weight))?.has(code));
    const face = faceName(alphabet ?? 'latin', weight);
    const drawn = alphabet === undefined ? SUBSTITUTE : character;
    const last = stretches.at(-1);
    if (last?.face === face) last.text += drawn;
    else stretches.push({ text: drawn, face });
  }
  return stretches;
}
