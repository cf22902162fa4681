import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Node = {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  /** The words for those who do not see a figure. */
  readonly alt?: string;
  readonly children?: readonly Node[];
};

export type PdfElement = { readonly role: string; readonly text: string };

/** What a reader of the structure tree meets, in order: the innermost elements with the text that belongs to them. */
export async function readPdf(bytes: Uint8Array) {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const { info } = await pdf.getMetadata();
  const pages: { tree: Node | null; words: ReadonlyMap<string, string>; all: string }[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true });
    const words = new Map<string, string>();
    const open: (string | null)[] = [];
    let all = '';
    for (const item of content.items) {
      if ('str' in item) {
        all += item.str;
        const id = open.findLast((each) => each !== null);
        if (id) words.set(id, (words.get(id) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.id ?? null);
    }
    pages.push({ tree: await page.getStructTree(), words, all });
  }
  return {
    pages: pdf.numPages,
    info: info as Readonly<Record<string, unknown>>,
    markInfo: await pdf.getMarkInfo(),
    outline: await pdf.getOutline(),
    elements: pages.flatMap(({ tree, words }) => (tree === null ? [] : elementsOf(tree, words, null))),
    alternatives: pages.flatMap(({ tree }) => (tree === null ? [] : alternativesOf(tree))),
    roles: new Set(pages.flatMap(({ tree }) => (tree === null ? [] : rolesOf(tree)))),
    pageTexts: pages.map(({ all }) => all),
  };
}

function elementsOf(node: Node, words: ReadonlyMap<string, string>, role: string | null): readonly PdfElement[] {
  const contents = (node.children ?? []).filter((child) => child.type === 'content');
  const own = contents.map((child) => words.get(child.id ?? '') ?? '').join(' ');
  const here = contents.length > 0 ? [{ role: node.role ?? role ?? '', text: own }] : [];
  return [...here, ...(node.children ?? []).flatMap((child) => elementsOf(child, words, node.role ?? role))];
}

function alternativesOf(node: Node): readonly string[] {
  return [...(node.alt === undefined ? [] : [node.alt]), ...(node.children ?? []).flatMap(alternativesOf)];
}

function rolesOf(node: Node): readonly string[] {
  return [...(node.role === undefined ? [] : [node.role]), ...(node.children ?? []).flatMap(rolesOf)];
}
