import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { packedBytes, type ZipEntry, type ZipKind, zipDirectory } from '../zip-directory.ts';
import { docxWords } from './docx-words.ts';

const docx: ZipKind = {
  what: 'document',
  program: 'Word',
  not: 'This is not a Word document (.docx).',
  mostParts: 500,
};
const largestUnpacked = 40 * 1024 * 1024;
const largestText = 8 * 1024 * 1024;
const main = 'word/document.xml';

const unpacked = promisify(inflateRaw);

/**
 * The words of a DOCX that came from outside, or a sentence why it is not taken. Every part is unpacked once, off the
 * thread that answers requests and never further than it says it is long.
 */
export async function checkedDocx(bytes: Uint8Array): Promise<Result<string, string>> {
  const directory = zipDirectory(bytes, docx);
  if (!directory.ok) return directory;
  const entries = directory.value;
  const problem = directoryProblem(entries);
  if (problem) return refuse(problem);
  let words = '';
  for (const entry of entries) {
    const part = await unpack(bytes, entry);
    if (!part) return refuse('This document is damaged: a part is not as large as it says.');
    if (!/\.(xml|rels)$/i.test(entry.name)) continue;
    if (part.byteLength > largestText) return refuse('The text of this document is larger than 8 MB.');
    const text = part.toString('utf8');
    const found = textProblem(entry.name, text);
    if (found) return refuse(found);
    if (entry.name === main) words = docxWords(text);
  }
  return ok(words);
}

function directoryProblem(entries: readonly ZipEntry[]): string | null {
  const names = entries.map(({ name }) => name);
  if (!names.includes(main) || !names.includes('[Content_Types].xml')) return docx.not;
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length)
    return 'This document is damaged: it holds a part twice.';
  if (names.some((name) => /(vbaProject|vbaData)|\/macros?\//i.test(name)))
    return 'This document holds macros; save it as .docx without them.';
  if (names.some((name) => /(^|\/)(embeddings|activeX)\//i.test(name)))
    return 'This document carries other files inside it; send them on their own.';
  const size = entries.reduce((sum, one) => sum + one.size, 0);
  return size > largestUnpacked
    ? `This document unpacks to ${Math.ceil(size / 1024 / 1024)} MB; at most 40 MB are taken.`
    : null;
}

function textProblem(name: string, text: string): string | null {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) return 'This document holds declarations that Word never writes.';
  if (name === '[Content_Types].xml' && /macroEnabled/i.test(text))
    return 'This document holds macros; save it as .docx without them.';
  if (!name.endsWith('.rels')) return null;
  for (const [relation] of text.matchAll(/<[^<>]*\bTargetMode\s*=\s*["']External["'][^<>]*>/gi))
    if (!/\/hyperlink["']/i.test(relation))
      return 'This document fetches something from elsewhere when it is opened; save it with everything inside it.';
  return null;
}

async function unpack(bytes: Uint8Array, entry: ZipEntry): Promise<Buffer | null> {
  const packed = packedBytes(bytes, entry);
  try {
    const part = entry.deflated
      ? await unpacked(packed, { maxOutputLength: Math.max(1, entry.size) })
      : Buffer.from(packed);
    return part.byteLength === entry.size ? part : null;
  } catch {
    return null;
  }
}
