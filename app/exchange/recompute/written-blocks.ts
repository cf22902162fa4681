import { z } from 'zod';
import type { Block } from '#app/documents/document.ts';
import { text } from '#app/documents/document.ts';
import { words } from '#app/documents/report-facts/report-values.ts';

/**
 * The blocks of a document as it stands on paper: plain words with the numbers printed beside them.
 * Example: `{ "kind": "paragraph", "number": "3.0", "text": "Since 2008 the Council…" }`.
 */
const number = z.string().max(40).nullable().default(null);
const most = 1000;

const heading = z.strictObject({
  kind: z.literal('heading'),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]).default(2),
  number,
  text: words,
});
const paragraph = z.strictObject({ kind: z.literal('paragraph'), number, text: words });
const list = z.strictObject({
  kind: z.literal('list'),
  ordered: z.boolean().default(false),
  items: z.array(words).max(most),
});
const definitions = z.strictObject({
  kind: z.literal('definitions'),
  rows: z.array(z.strictObject({ label: words, value: words })).max(most),
});
const table = z.strictObject({
  kind: z.literal('table'),
  caption: words,
  columns: z.array(words).min(1).max(60),
  rows: z.array(z.array(words).max(60)).max(most),
});

const block = z.discriminatedUnion('kind', [heading, paragraph, list, definitions, table]);

export const writtenBlocksSchema = z.array(block).max(most);
export type WrittenBlocks = readonly z.infer<typeof block>[];

/** The same blocks as the document model has them. */
export const blocksAsWritten = (written: WrittenBlocks): readonly Block[] => written.map(blockOf);

function blockOf(one: z.infer<typeof block>): Block {
  switch (one.kind) {
    case 'heading':
      return { ...base(one), kind: 'heading', level: one.level };
    case 'paragraph':
      return { ...base(one), kind: 'paragraph', source: null };
    case 'list':
      return { kind: 'list', ordered: one.ordered, items: one.items.map((item) => [text(item)]) };
    case 'definitions':
      return { kind: 'definitions', rows: one.rows.map(({ label, value }) => ({ label, value: [text(value)] })) };
    case 'table':
      return {
        kind: 'table',
        caption: one.caption,
        columns: one.columns.map((name) => ({ heading: name, align: 'start', share: 1 })),
        rows: one.rows.map((cells) => ({ cells: cells.map((cell) => [text(cell)]), isTotal: false })),
        rowHeaders: true,
      };
  }
}

const base = (one: Readonly<{ number: string | null; text: string }>) => ({
  number: one.number,
  numbered: one.number !== null,
  runs: [text(one.text)],
});
