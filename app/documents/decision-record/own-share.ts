import { type Pence, sumPence, toPence } from '#app/domain/money.ts';
import type { RecordFacts } from './record-facts.ts';

type Payer = RecordFacts['funding']['rows'][number];

/** Whether a row of the shares is that of a council, by its whole name or its short one. */
export const isShareOf = (council: string, { name }: Payer): boolean =>
  name !== '' && (council === name || council.startsWith(`${name} `));

/** What somebody pays over all the periods; a period without an amount counts nothing. */
export const shareInAll = ({ amounts }: Payer): Pence => sumPence(amounts.map((one) => one ?? toPence(0)));

/**
 * What a decision costs the council that makes it: its own share where the cost is shared, else the maximum value.
 * Authority: SI 2012/2089 regulation 8(1)(a) (the decision's effect on the council's own budget).
 * Example: Warrington's share of £1,800,000.00 is £358,476.36, and that is what its sum for a key decision is set against.
 */
export function costToCouncil(council: string, { funding, value }: RecordFacts): Pence | null {
  const own = funding.rows.find((row) => isShareOf(council, row));
  return own === undefined ? value.maximum : shareInAll(own);
}
