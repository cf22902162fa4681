import { useId } from 'react';
import { patternPrefix, SeriesPatterns, seriesFill } from './charts/series-look.tsx';

export type Share = Readonly<{
  name: string;
  /** Any positive numbers in proportion: pence, or basis points. */
  amount: number;
  /** What the reader sees: "£900,000.00 (50.00%)". */
  text: string;
}>;

type PlacedShare = Share & Readonly<{ x: number; width: number }>;

function place(shares: readonly Share[]): PlacedShare[] {
  const whole = shares.reduce((sum, { amount }) => sum + amount, 0) || 1;
  let x = 0;
  return shares.map((share) => {
    const placed = { ...share, x, width: (share.amount / whole) * 100 };
    x += placed.width;
    return placed;
  });
}

/** Who pays what, as one bar with its legend. Drawn by the server, so it needs no script. */
export function ShareBar({ shares, label }: Readonly<{ shares: readonly Share[]; label: string }>) {
  const prefix = patternPrefix(useId());
  return (
    <div>
      <svg className="jc-share-bar" role="img" aria-label={label} focusable="false">
        <SeriesPatterns prefix={prefix} />
        {place(shares).map(({ name, x, width }, index) => (
          <rect key={name} x={`${x}%`} width={`${width}%`} height="100%" fill={seriesFill(prefix, index)} />
        ))}
      </svg>
      <ul className="jc-legend">
        {shares.map(({ name, text }, index) => (
          <li key={name}>
            <svg width="20" height="20" aria-hidden="true" focusable="false">
              <rect width="20" height="20" fill={seriesFill(prefix, index)} />
            </svg>
            {name}: {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
