import { expect, it } from 'vitest';
import { debtLost } from '#app/domain/leaver-debts.ts';
import { type Pence, toPence } from '#app/domain/money.ts';

const offer = (shares: Readonly<Record<string, number>>) => ({
  parties: Object.keys(shares).map((id) => ({ id, shortName: id.toUpperCase() })),
  apportionment: {
    totals: {
      byPartner: Object.fromEntries(Object.entries(shares).map(([id, sum]): [string, Pence] => [id, toPence(sum)])),
    },
  },
});

it.each([
  [undefined, { halton: 100 }, null],
  [{ halton: 60, east: 40 }, { halton: 50, east: 50 }, null],
  [{ halton: 100, east: 0 }, { halton: 100 }, null],
  [{ halton: 60, east: 4_000_000 }, { halton: 100 }, '£40,000.00 of EAST'],
])('after %j an offer of %j loses %s', (newest, next, lost) => {
  const sentence = debtLost(newest && offer(newest), offer(next));
  if (lost === null) expect(sentence).toBeNull();
  else expect(sentence).toContain(lost);
});
