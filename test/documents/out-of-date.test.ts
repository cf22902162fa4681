import { expect, it } from 'vitest';
import { type Document, paragraph, text } from '#app/documents/document.ts';
import { changedFacts } from '#app/documents/out-of-date.ts';

const fact = (factId: string, words: string) =>
  ({ kind: 'fact', text: words, factId, href: `/place/${factId}`, strong: false }) as const;
const report = (...facts: readonly ReturnType<typeof fact>[]): Document => ({
  ...{ title: 'Report', language: 'en-GB', council: 'Halton', subtitle: null, classification: 'open' },
  ...{ classificationLabel: null, versionLabel: '1', status: 'draft' },
  blocks: [paragraph([text('The words between may differ.'), ...facts])],
});

it('names what a document states otherwise than the record does now, and nothing else', () => {
  const made = report(fact('value', '£1.00'), fact('start', '1 July 2018'), fact('value', '£1.00'), fact('gone', 'Q9'));
  const now = report(fact('value', '£2.00'), fact('start', '1 July 2018'), fact('new', 'not asked about'));
  expect(changedFacts(made, now)).toEqual([
    { factId: 'value', was: '£1.00', now: '£2.00', href: '/place/value' },
    { factId: 'gone', was: 'Q9', now: null, href: '/place/gone' },
  ]);
  expect(changedFacts(made, made)).toEqual([]);
});
