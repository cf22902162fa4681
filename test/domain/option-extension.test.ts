import { expect, it } from 'vitest';
import { monthsTyped } from '#app/domain/option-extension.ts';

it.each([
  ['12', 12],
  [' 1 ', 1],
  ['600', 600],
  ['0', null],
  ['601', null],
  ['1.5', null],
  ['-3', null],
  ['a year', null],
  ['', null],
])('"%s" months are %s', (typed, months) => {
  expect(monthsTyped(typed)).toBe(months);
});
