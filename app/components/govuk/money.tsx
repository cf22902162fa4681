import { formatPence, type Pence } from '#app/domain/money.ts';

/** Pounds and pence, never broken over a line. Null is not known yet, which is not zero. */
export function Money({ pence }: Readonly<{ pence: Pence | null }>) {
  if (pence === null) return <span className="jc-muted">not known yet</span>;
  return <span className="jc-money">{formatPence(pence)}</span>;
}
