/**
 * The document model: what a report or record *is*, before it is a page, a DOCX or a PDF.
 * Builders make it, renderers draw it, checks read it. Plain readonly data, no behaviour.
 */

export type TextRun = { readonly kind: 'text'; readonly text: string };
export type StrongRun = { readonly kind: 'strong'; readonly text: string };

/** A figure, date or name together with the stored fact it was taken from. */
export type FactRun = {
  readonly kind: 'fact';
  readonly text: string;
  readonly factId: string;
  readonly href: string | null;
  readonly strong: boolean;
};

/** A fact that the form asks for and nobody has recorded: seen in the draft, fatal to a public copy. */
export type UnresolvedRun = {
  readonly kind: 'unresolved';
  readonly label: string;
  readonly factId: string;
  readonly href: string | null;
};

/** The fact behind a whole paragraph of an author's own prose. */
export type FactSource = { readonly factId: string; readonly href: string | null };

export type Inline = TextRun | StrongRun | FactRun | UnresolvedRun;
export type Runs = readonly Inline[];

export type HeadingLevel = 1 | 2 | 3;

/** `numbered` asks for a number; only number-paragraphs.ts gives one. */
export type Heading = {
  readonly kind: 'heading';
  readonly level: HeadingLevel;
  readonly numbered: boolean;
  readonly number: string | null;
  readonly runs: Runs;
};

export type Paragraph = {
  readonly kind: 'paragraph';
  readonly numbered: boolean;
  readonly number: string | null;
  readonly runs: Runs;
  readonly source: FactSource | null;
};

export type Align = 'start' | 'end';
export type TableColumn = { readonly heading: string; readonly align: Align; readonly share: number };

/** `isTotal` rows are drawn strong. The first cell is the row's header when `rowHeaders` is set. */
export type TableRow = { readonly cells: readonly Runs[]; readonly isTotal: boolean };

export type Table = {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly rowHeaders: boolean;
};

/** One bar: its name, the size of each of its parts, and what they come to as the table beside it says it. */
export type ChartBar = { readonly label: string; readonly values: readonly number[]; readonly text: string };

/** Bars for those who would rather look than read. It always stands after the table that says the same. */
export type Chart = {
  readonly kind: 'chart';
  readonly caption: string;
  /** What the parts of each bar are, in the order in which they are drawn. */
  readonly parts: readonly string[];
  readonly bars: readonly ChartBar[];
};

export type List = { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Runs[] };
export type DefinitionRow = { readonly label: string; readonly value: Runs };
export type Definitions = { readonly kind: 'definitions'; readonly rows: readonly DefinitionRow[] };

/** Guidance is for the author only and never reaches a public copy. */
export type Note = { readonly kind: 'note'; readonly purpose: 'guidance' | 'information'; readonly runs: Runs };

export type Signature = {
  readonly kind: 'signature';
  readonly post: Runs;
  readonly name: string | null;
  readonly signedOn: Runs;
  readonly redacted: boolean;
};

export type PageBreak = { readonly kind: 'pageBreak' };

export type Block = Heading | Paragraph | Table | Chart | List | Definitions | Note | Signature | PageBreak;

export type DocumentStatus = 'draft' | 'signed' | 'public';
export type Classification = 'open' | 'exempt';

export type Document = {
  readonly title: string;
  readonly language: 'en-GB';
  readonly council: string;
  readonly subtitle: string | null;
  readonly classification: Classification;
  /** The words printed on every page of an exempt document. */
  readonly classificationLabel: string | null;
  readonly versionLabel: string;
  readonly status: DocumentStatus;
  readonly blocks: readonly Block[];
};

export const text = (value: string): TextRun => ({ kind: 'text', text: value });
export const strong = (value: string): StrongRun => ({ kind: 'strong', text: value });

export function heading(level: HeadingLevel, runs: Runs, numbered = false): Heading {
  return { kind: 'heading', level, numbered, number: null, runs };
}

export function paragraph(runs: Runs, source: FactSource | null = null): Paragraph {
  return { kind: 'paragraph', numbered: false, number: null, runs, source };
}

export function numberedParagraph(runs: Runs, source: FactSource | null = null): Paragraph {
  return { kind: 'paragraph', numbered: true, number: null, runs, source };
}

export function column(name: string, align: Align = 'start', share = 1): TableColumn {
  return { heading: name, align, share };
}

export function row(...cells: readonly Runs[]): TableRow {
  return { cells, isTotal: false };
}

export function totalRow(...cells: readonly Runs[]): TableRow {
  return { cells, isTotal: true };
}

export function note(purpose: Note['purpose'], value: string): Note {
  return { kind: 'note', purpose, runs: [text(value)] };
}
