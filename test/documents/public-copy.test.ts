import { describe, expect, it } from 'vitest';
import type { Document } from '#app/documents/document.ts';
import { note, numberedParagraph, text } from '#app/documents/document.ts';
import { buildExecutiveBoardReport } from '#app/documents/executive-board-report/executive-board-report.ts';
import { fact } from '#app/documents/fact-link.ts';
import { haltonExecutiveBoardReport as form } from '#app/documents/forms/halton-executive-board-report.ts';
import { publicCopy } from '#app/documents/public-copy.ts';
import { plainText } from '#app/documents/render/plain-text.ts';
import { preliminaryFacts } from './halton-facts.ts';

const { document } = buildExecutiveBoardReport(form, preliminaryFacts, 'preliminary');

describe('publicCopy', () => {
  it('keeps the words and their numbers, without guidance and without addresses', () => {
    const copy = publicCopy(document);
    if (!copy.ok) throw new Error('A complete report can be published');
    const kept = plainText(document)
      .split('\n')
      .filter((line) => !line.startsWith('Guidance: '));
    expect(plainText(copy.value).split('\n')).toEqual(kept);
    expect(copy.value.status).toBe('public');
    expect(JSON.stringify(copy.value)).not.toMatch(/"href"|"factId"|"guidance"/);
  });

  it('redacts signatures', () => {
    const signed: Document = {
      ...document,
      blocks: [
        {
          kind: 'signature',
          post: [text('Leader')],
          name: 'J. Example',
          signedOn: [text('19 January 2018')],
          redacted: false,
        },
      ],
    };
    const copy = publicCopy(signed);
    expect(copy.ok && plainText(copy.value)).toContain(
      'Signed: Signature redacted\nPost: Leader\nDate: 19 January 2018',
    );
    expect(JSON.stringify(copy)).not.toContain('J. Example');
  });

  it('is refused while anything is unresolved', () => {
    const { document: draft } = buildExecutiveBoardReport(
      form,
      { ...preliminaryFacts, decision: { ...preliminaryFacts.decision, body: null } },
      'preliminary',
    );
    const copy = publicCopy(draft);
    expect(copy).toMatchObject({ ok: false, refusal: { kind: 'unresolved', problems: [{ factId: 'decision.body' }] } });
  });

  it('leaves information notes', () => {
    const blocks = [
      note('information', 'Kept.'),
      note('guidance', 'Gone.'),
      numberedParagraph([fact('a.b', 'Kept too.')]),
    ];
    const copy = publicCopy({ ...document, blocks });
    expect(copy.ok && plainText(copy.value)).toMatch(/Kept\.\nKept too\.\n$/);
  });
});
