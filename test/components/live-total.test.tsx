import { expect, it } from 'vitest';
import { LiveTotal } from '#app/components/live-total.tsx';
import { markDifference } from '#app/components/text-difference.ts';
import { render } from './render.tsx';

it.each([
  [['75', '25'], '100%', 'as it should be'],
  [['75', '20'], '95%', '5% still to give: it must be 100%'],
  [['33.33', '33.33', '33.34'], '100%', 'as it should be'],
  [['75', '25.1'], '100.1%', '0.1% too much: it must be 100%'],
  [['75', ''], '75%', '25% still to give: it must be 100%'],
  [['75', 'a lot'], 'not known', 'one of the boxes does not hold a percentage'],
])('%j come to %s', (initial, total, words) => {
  const html = render(<LiveTotal form="f" names={['a']} initial={initial} />);
  expect(html).toContain(`Total: ${total}`);
  expect(html).toContain(words);
  expect(html.includes('jc-live-total--off')).toBe(words !== 'as it should be');
});

it.each([
  ['a b c', 'a x c', ['b', 'x']],
  ['a b', 'a b', ['', '']],
  ['', 'a', ['', 'a']],
  ['a a', 'a a a', ['', 'a']],
])('%j and %j differ in %j', (one, other, changed) => {
  const marked = markDifference(one, other);
  expect(marked.map((text) => text.changed.trim())).toEqual(changed);
  expect(marked.map(({ before, changed: middle, after }) => before + middle + after)).toEqual([one, other]);
});
