/**
 * A contract's value with VAT where a rule counts it so: at the standard rate, rounded away from zero, so that no
 * threshold is missed by a rounding.
 * Authority: PA 2023 schedule 3 paragraph 1 and PCR 2015 regulation 6 (what is estimated); Value Added Tax Act 1994
 * section 2(1) (20%).
 * Example: £720,000.00 net is £864,000.00 with VAT.
 */
import { type Pence, toPence } from './money.ts';

/** Also of a change below zero. */
export function withVat(value: Pence, vatBasis: 'net' | 'gross'): Pence {
  if (vatBasis === 'gross') return value;
  const size = (BigInt(Math.abs(value)) * 6n + 4n) / 5n;
  return toPence(value < 0 ? -size : size);
}
