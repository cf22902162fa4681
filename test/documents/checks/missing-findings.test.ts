import { expect, it } from 'vitest';
import { blocks, warns } from '#app/documents/checks/finding.ts';
import { missingFindings } from '#app/documents/checks/missing-findings.ts';

const place = { label: 'Contact officer', href: '/parts/heading' };
const problem = { factId: 'heading.contactPost', ...place, sentence: 'Contact officer is not yet recorded.' };

it('a gap is told once: not where a check blocks in the same place, but beside a warning', () => {
  expect(missingFindings([problem], [blocks('C14', 'It is empty.', place)])).toEqual([]);
  const [told] = missingFindings([problem], [warns('C55', 'No such post.', place)]);
  expect(told).toEqual(blocks('MISSING', 'Contact officer is not yet recorded.', place));
});
