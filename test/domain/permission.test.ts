import { expect, it } from 'vitest';
import { type Role, writesRecords } from '#app/domain/permission.ts';

const held = (...roles: readonly Role[]) => roles.map((role) => ({ role, lotId: null, councilId: 'halton' }));

it.each([
  ['partnerOfficer', true, false],
  ['leadCommissioner', true, false],
  ['recordOfficer', false, true],
  ['democraticServices', false, false],
] as const)('a %s writes records in a procurement: %s, without one: %s', (role, within, alone) => {
  expect(writesRecords(held(role), true)).toBe(within);
  expect(writesRecords(held(role), false)).toBe(alone);
  expect(writesRecords(held(role, 'recordOfficer'), false)).toBe(true);
});
