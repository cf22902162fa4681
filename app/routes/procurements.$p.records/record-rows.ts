import type { RecordStanding } from '#app/domain/record-standing.ts';

type Council = Readonly<{ id: string; shortName: string }>;
type Own = Readonly<{ id: string; councilId: string; route: string; standing: RecordStanding }>;
type Published = Readonly<{
  councilId: string;
  route: string;
  publicationId: string;
  publishedOn: string;
  effectiveOn: string | null;
}>;

/** One decision of one council: its record where the viewer may read it, and what is published of it. */
export interface RecordRow {
  readonly key: string;
  readonly councilId: string;
  readonly council: string;
  readonly route: string;
  readonly recordId: string | null;
  /** Null: nothing is known of it outside the council. */
  readonly standing: RecordStanding | null;
  readonly publicationId: string | null;
}

type Known = Readonly<{
  councils: readonly Council[];
  own: readonly Own[];
  published: readonly Published[];
  today: string;
}>;

/** Every council of the procurement with its share, and with the award once anybody has begun or published on it. */
export function recordRows({ councils, own, published, today }: Known): readonly RecordRow[] {
  return councils.flatMap(({ id: councilId, shortName: council }) =>
    ['joint', 'award'].flatMap((route): readonly RecordRow[] => {
      const mine = own.find((one) => one.councilId === councilId && one.route === route);
      const out = published.find((one) => one.councilId === councilId && one.route === route);
      if (route === 'award' && !mine && !out) return [];
      const effective = out?.effectiveOn ? out.effectiveOn <= today : false;
      const standing = mine?.standing ?? (out ? (effective ? 'effective' : 'published') : null);
      const key = `${councilId} ${route}`;
      return [
        {
          key,
          councilId,
          council,
          route,
          recordId: mine?.id ?? null,
          standing,
          publicationId: out?.publicationId ?? null,
        },
      ];
    }),
  );
}
