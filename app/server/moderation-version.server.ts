import type { LotReached } from '#db/queries/access.server.ts';

/** Differs whenever something has been recorded in a lot's moderation: `entries` counts every revision of a consensus. */
export function moderationVersion(
  { stage, reopenings }: Pick<LotReached, 'stage' | 'reopenings'>,
  entries: number,
): string {
  const reviews = reopenings.reduce((sum, order) => sum + order.reviews.length, 0);
  return [stage, entries, reopenings.length, reviews].join('-');
}

/** Revisions are numbered from 1 without a gap, so that the newest ones say how many there are. */
export const entriesOf = (consensus: readonly Readonly<{ revision: number }>[]) =>
  consensus.reduce((sum, { revision }) => sum + revision, 0);
