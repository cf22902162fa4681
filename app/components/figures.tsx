import type { ReactNode } from 'react';

export type KeyFigure = Readonly<{ label: string; value: ReactNode }>;

/** A few numbers that matter, before the detail. */
export function Figures({ items }: Readonly<{ items: readonly KeyFigure[] }>) {
  return (
    <dl className="jc-figures">
      {items.map(({ label, value }) => (
        <div key={label} className="jc-figure">
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
