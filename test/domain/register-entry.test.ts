import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '#app/domain/plain-date.ts';
import { registerEntry } from '#app/domain/register-entry.ts';
import { expectOk } from '#app/domain/result.ts';

const day = (text: string) => expectOk(parsePlainDate(text));
const contract = {
  ...{ reference: 'WBC-C-1', title: 'Advocacy', lot: 'Advocacy', lots: 1, supplier: 'A service' },
  ...{ signedOn: day('2025-11-10'), startsOn: day('2025-11-17'), initialMonths: 36, extensionMonths: 24 },
  ...{ extendedMonths: 0, variedMonths: 0, valuePence: 72_000_000, vatBasis: 'net' as const },
  councils: [
    { name: 'Warrington', role: 'lead' },
    { name: 'Halton', role: 'partner' },
  ],
};

describe('an entry of the register', () => {
  it('says who buys what from whom, from when to when and for how much', () => {
    expect(registerEntry(contract)).toMatchObject({
      ...{ title: 'Advocacy', lead: 'Warrington', partners: 'Halton', starts: '17 November 2025' },
      ...{ ends: '16 November 2028', options: '24 months left', value: '£720,000.00', vat: 'excluding VAT' },
    });
  });
  it('moves its end with an extension, and names the lot where there are several', () => {
    const extended = registerEntry({ ...contract, lots: 2, lot: 'North', extendedMonths: 24, variedMonths: 1 });
    expect(extended).toMatchObject({ title: 'Advocacy: North', ends: '16 December 2030', options: 'None left' });
  });
});
