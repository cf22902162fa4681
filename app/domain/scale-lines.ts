/**
 * A scale and a table of price bands are typed as lines, one mark or band a line, so that they need no script.
 * Authority: PCR 2015 regulation 67(9): what a mark means is published with it.
 * Example: "0: Not answered" and "2: Answered in part" are two marks with their words; "10,000: 40" gives prices of up
 * to £10,000.00 a score of 40, and "above: 0" covers the rest.
 */
import { type BasisPoints, basisPointsToDecimal, parseBasisPoints, sayPercentRefusal } from './basis-points.ts';
import { parsePence, penceToDecimal, sayMoneyRefusal } from './money.ts';
import type { PriceBand } from './price-formula.ts';
import { ok, type Result, refuse } from './result.ts';
import type { ScoringScale } from './scoring-scale.ts';

const linesOf = (text: string) => text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));

/** Reads marks with their words; refused with a sentence that quotes the line. */
export function parseScale(text: string): Result<ScoringScale, string> {
  const marks: number[] = [];
  const descriptors: Record<string, string> = {};
  for (const line of linesOf(text)) {
    const match = /^(\d{1,6})(?:\s*[:=]\s*(.*))?$/.exec(line);
    if (!match) return refuse(`"${line.slice(0, 40)}" is not a mark with its words, such as "3: Meets most of it"`);
    const mark = Number(match[1]);
    marks.push(mark);
    if (match[2]?.trim()) descriptors[mark] = match[2].trim();
  }
  return ok({ marks, descriptors });
}

export const scaleLines = ({ marks, descriptors }: ScoringScale): string =>
  marks.map((mark) => (descriptors[mark] ? `${mark}: ${descriptors[mark]}` : `${mark}`)).join('\n');

/** Reads price bands; the last line begins with "above". */
export function parseBands(text: string): Result<readonly PriceBand<BasisPoints>[], string> {
  const bands: PriceBand<BasisPoints>[] = [];
  for (const line of linesOf(text)) {
    const cut = line.lastIndexOf(':');
    if (cut < 0) return refuse(`"${line.slice(0, 40)}" is not a band with its score, such as "10,000: 40"`);
    const score = parseBasisPoints(line.slice(cut + 1));
    if (!score.ok) return refuse(sayPercentRefusal(score.refusal));
    const upTo = line.slice(0, cut).trim();
    if (upTo.toLowerCase() === 'above') {
      bands.push({ upTo: null, score: score.value });
      continue;
    }
    const price = parsePence(upTo);
    if (!price.ok) return refuse(sayMoneyRefusal(price.refusal));
    bands.push({ upTo: price.value, score: score.value });
  }
  return ok(bands);
}

export const bandLines = (bands: readonly PriceBand<BasisPoints>[]): string =>
  bands
    .map(({ upTo, score }) => `${upTo === null ? 'above' : penceToDecimal(upTo)}: ${basisPointsToDecimal(score)}`)
    .join('\n');
