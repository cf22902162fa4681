import { buildRecord } from '#app/documents/decision-record/build-record.ts';
import type { Document } from '#app/documents/document.ts';
import {
  column,
  heading,
  note,
  numberedParagraph,
  paragraph,
  row,
  strong,
  text,
  totalRow,
} from '#app/documents/document.ts';
import { buildExecutiveBoardReport } from '#app/documents/executive-board-report/executive-board-report.ts';
import { unresolved } from '#app/documents/fact-link.ts';
import { haltonExecutiveBoardReport as form } from '#app/documents/forms/halton-executive-board-report.ts';
import { numberParagraphs } from '#app/documents/number-paragraphs.ts';
import { formNamed, recordOfCase, warringtonShare } from '../decision-record/repaired-records.ts';
import { awardFacts } from '../halton-award-facts.ts';
import { preliminaryFacts } from '../halton-facts.ts';

const awarded = buildExecutiveBoardReport(form, awardFacts, 'award');
if (awarded.appendix === null) throw new Error('The award fixture has an appendix');

/** One block of every kind, with text that tries to be something else. */
export const hostileDocument: Document = {
  title: 'A <script>alert(1)</script> & title\u0000\u202e',
  language: 'en-GB',
  council: 'Ynys Môn ŵ & Co',
  subtitle: '</w:t><w:t>',
  classification: 'open',
  classificationLabel: null,
  versionLabel: 'v1 <b>',
  status: 'draft',
  blocks: numberParagraphs([
    { kind: 'definitions', rows: [{ label: 'LABEL<i>', value: [text('=cmd|" /C calc"!A0')] }] },
    heading(2, [text('Heading ]]> <![CDATA[')], true),
    numberedParagraph([
      text('Bell\u0007, null\u0000, escape\u001b and \ud800 lone.'),
      strong(' <b>bold</b> '),
      text('{MERGEFIELD x}'),
    ]),
    paragraph([unresolved('a.b', 'Missing <fact>')]),
    { kind: 'list', ordered: true, items: [[text('One &amp; two')], [text('\u202eTwo')]] },
    note('guidance', 'Read <this>'),
    {
      kind: 'table',
      caption: 'Caption <td>',
      columns: [column('Name</th>'), column('£', 'end')],
      rowHeaders: true,
      rows: [row([text("O'Brien \u200b& <Sons>")], [text('£1.00')]), totalRow([text('Total')], [text('£1.00')])],
    },
    {
      kind: 'chart',
      caption: 'Chart "> <img>',
      parts: ['One </c:v>', 'Two & three'],
      bars: [{ label: "O'Brien <b>", values: [60, 40], text: '£1.00 \u202e"' }],
    },
    { kind: 'pageBreak' },
    { kind: 'signature', post: [text('Leader <x>')], name: 'A & B', signedOn: [text('1 May 2018')], redacted: false },
  ]),
};

/** A hundred thousand characters with and without a place to break, in prose and in a cell. */
export const longDocument: Document = {
  ...hostileDocument,
  blocks: [
    numberedParagraph([text('word '.repeat(20_000))]),
    numberedParagraph([text('x'.repeat(100_000))]),
    {
      kind: 'table',
      caption: 'A very tall row',
      columns: [column('Area'), column('Reasons', 'start', 3)],
      rowHeaders: true,
      rows: [row([text('A')], [text('reason '.repeat(3000))]), row([text('B')], [text('short')])],
    },
  ],
};

const records = [
  'hertfordshire-single-tender-repaired',
  'hertfordshire-property-2025-repaired',
  'herefordshire-award-2024-repaired',
  'herefordshire-extension-2017-repaired',
].map((name): readonly [string, Document] => {
  const { form, facts } = recordOfCase(name);
  return [name, buildRecord(form, facts, { hrefs: {}, versionLabel: 'Version 1', status: 'signed' }).document];
});
const share = { hrefs: {}, versionLabel: 'Version 1', status: 'draft' } as const;

export const samples: readonly (readonly [string, Document])[] = [
  ['preliminary report', buildExecutiveBoardReport(form, preliminaryFacts, 'preliminary').document],
  ['award report', awarded.document],
  ['exempt appendix', awarded.appendix],
  ['hostile document', hostileDocument],
  ...records,
  ['warrington-share', buildRecord(formNamed('warrington-record'), warringtonShare, share).document],
];
