/**
 * How far a council's decision record has come: drafted, made as a version, signed, published, in effect. What counts is
 * the newest version: a correction begins again at "made" while the version before it stays published.
 * Authority: SI 2012/2089 regulations 12 to 14 (a record is produced as soon as reasonably practicable and published).
 * Example: version 1 published on 27 March 2024 with effect from 6 April is "Published" on 28 March and "In effect" on 6 April.
 */
export interface RecordState {
  /** The newest version; null before one was made. */
  readonly made: number | null;
  readonly signedOn: string | null;
  readonly publishedOn: string | null;
  readonly effectiveOn: string | null;
}

export type RecordStanding = 'draft' | 'made' | 'signed' | 'published' | 'effective';

export function recordStanding(
  { made, signedOn, publishedOn, effectiveOn }: RecordState,
  today: string,
): RecordStanding {
  if (made === null) return 'draft';
  if (publishedOn !== null) return effectiveOn !== null && effectiveOn <= today ? 'effective' : 'published';
  return signedOn === null ? 'made' : 'signed';
}

export const standingName: Readonly<Record<RecordStanding, string>> = {
  draft: 'Draft',
  made: 'Made, not signed',
  signed: 'Signed, not published',
  published: 'Published',
  effective: 'In effect',
};
