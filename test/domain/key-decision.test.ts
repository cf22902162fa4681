import { expect, it } from 'vitest';
import { keyDecisionTest } from '#app/domain/key-decision.ts';
import { toPence } from '#app/domain/money.ts';

const facts = { share: toPence(21_838_320), wards: 'Appleton', fromPounds: 500_000, twoWardTest: true };

it.each([
  ['below the sum, one ward', facts, false, /£218,383.20 is below £500,000.00\. .* in one ward \(Appleton\)/],
  ['at the sum', { ...facts, share: toPence(50_000_000) }, true, /at or above/],
  ['two wards', { ...facts, wards: 'Appleton, Ditton' }, true, /two or more wards/],
  ['everywhere', { ...facts, wards: 'Borough-wide' }, true, /two or more wards/],
  ['two wards without that test', { ...facts, wards: 'All wards', twoWardTest: false }, false, /does not apply/],
  ['no sum recorded', { ...facts, fromPounds: null }, true, /Treated as key/],
  ['no share yet', { ...facts, share: null }, true, /not known yet/],
  ['wards not stated', { ...facts, wards: '' }, true, /wards not stated/],
] as const)('%s', (_, asked, isKey, words) => {
  const found = keyDecisionTest(asked);
  expect([found.isKey, found.sentences.join(' ')]).toEqual([isKey, expect.stringMatching(words)]);
});
