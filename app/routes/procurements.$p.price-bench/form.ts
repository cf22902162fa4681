import { z } from 'zod';
import { parseBasisPoints, sayPercentRefusal } from '#app/domain/basis-points.ts';
import { type Pence, parsePence, sayMoneyRefusal } from '#app/domain/money.ts';
import type { InventedBid } from '#app/domain/price-bench/bench-scoring.ts';
import { ratio } from '#app/domain/ratio.ts';

/** Letters of the bids that may be made up. */
export const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

/** £100 million is more than any price here; it keeps a slip of the keys from filling the page with noughts. */
const HIGHEST = 100_000_000_00;

export const priceField = (letter: string) => `price-${letter}`;
export const qualityField = (letter: string) => `quality-${letter}`;

/** What was typed in the address: an expected price and up to six bids; rows left empty are passed over. */
export const benchForm = z
  .looseObject({ expected: z.string().default('') })
  .transform(({ expected, ...typed }, context): { expected: Pence | null; bids: readonly InventedBid[] } => {
    const fail = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
    const price = expected.trim() === '' ? null : money(expected, 'expected', 'The expected price', fail);
    if (price === 0) fail('expected', 'The expected price must be above zero');
    const bids = LETTERS.flatMap((letter) => bidOf(letter, typed, fail));
    if (bids.length === 1) fail(priceField('A'), 'Type at least two bids to compare, or none');
    return { expected: price, bids };
  });

type Fail = (field: string, message: string) => void;

function bidOf(letter: string, typed: Readonly<Record<string, unknown>>, fail: Fail): readonly InventedBid[] {
  const [priceText, qualityText] = [priceField(letter), qualityField(letter)].map((name) =>
    String(typed[name] ?? '').trim(),
  ) as [string, string];
  if (priceText === '' && qualityText === '') return [];
  const price = money(priceText, priceField(letter), `Price of bid ${letter}`, fail);
  const quality = parseBasisPoints(qualityText);
  if (!quality.ok) fail(qualityField(letter), `Quality of bid ${letter}: ${sayPercentRefusal(quality.refusal)}`);
  return price === null || !quality.ok ? [] : [{ id: letter, price, qualityPart: ratio(quality.value, 10_000) }];
}

function money(text: string, field: string, label: string, fail: Fail): Pence | null {
  const parsed = parsePence(text);
  if (!parsed.ok) {
    fail(field, `${label}: ${sayMoneyRefusal(parsed.refusal)}`);
    return null;
  }
  if (parsed.value <= HIGHEST) return parsed.value;
  fail(field, `${label} must be £100,000,000 or less`);
  return null;
}
