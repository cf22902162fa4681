import { inflateRawSync } from 'node:zlib';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { packedBytes, type ZipEntry, type ZipKind, zipDirectory } from '../zip-directory.ts';

/** What of a workbook is unpacked: its sheets, shared texts and number formats. Pictures, macros and links stay packed. */
const wanted =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/;

const workbook: ZipKind = {
  what: 'workbook',
  program: 'Excel',
  not: 'This is not an Excel workbook (.xlsx).',
  mostParts: 100,
};

export const LARGEST_WORKBOOK = 2 * 1024 * 1024;
const largestUnpacked = 4 * 1024 * 1024;
const mostRows = 1_000;
const mostCells = 20_000;
const furthestRow = 5_000;

export type Parts = Readonly<Record<string, Uint8Array>>;

/**
 * The parts of a workbook that are read, unpacked within bounds: declared sizes first, then never more than declared.
 * Refused with a sentence: what is too large or not a workbook, and what a reader of cells could choke on.
 */
export function checkedParts(bytes: Uint8Array): Result<Parts, string> {
  if (bytes.byteLength > LARGEST_WORKBOOK) return refuse('The workbook is larger than 2 MB.');
  const directory = zipDirectory(bytes, workbook);
  if (!directory.ok) return directory;
  const entries = directory.value.filter(({ name }) => wanted.test(name));
  if (!entries.some(({ name }) => name === 'xl/workbook.xml')) return refuse(workbook.not);
  const declared = entries.reduce((sum, { size }) => sum + size, 0);
  if (declared > largestUnpacked)
    return refuse(`This workbook unpacks to ${Math.ceil(declared / 1024 / 1024)} MB; at most 4 MB are read.`);
  const parts: Record<string, Uint8Array> = Object.create(null);
  for (const entry of entries) {
    const unpacked = unpack(bytes, entry);
    if (!unpacked.ok) return unpacked;
    const problem = partProblem(entry.name, unpacked.value);
    if (problem) return refuse(problem);
    if (entry.name in parts) return refuse('This workbook is damaged: it holds a part twice.');
    parts[entry.name] = unpacked.value;
  }
  return ok(parts);
}

function unpack(bytes: Uint8Array, entry: ZipEntry): Result<Uint8Array, string> {
  const packed = packedBytes(bytes, entry);
  try {
    const unpacked = entry.deflated ? inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) }) : packed;
    if (unpacked.byteLength === entry.size) return ok(unpacked);
  } catch {
    // Larger than it says, or no stream at all: the sentence is the same.
  }
  return refuse('This workbook is damaged: a part is not as large as it says.');
}

/** Looked for in the text before it is parsed: declarations that grow, and more cells than criteria could ever need. */
function partProblem(name: string, bytes: Uint8Array): string | null {
  const text = Buffer.from(bytes).toString('utf8');
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) return 'This workbook holds declarations that Excel never writes.';
  if (!name.startsWith('xl/worksheets/')) return null;
  if (count(text, /<row[\s>]/g) > mostRows)
    return `This workbook has more than ${mostRows.toLocaleString('en-GB')} rows.`;
  if (count(text, /<c[\s>]/g) > mostCells)
    return `This workbook has more than ${mostCells.toLocaleString('en-GB')} cells.`;
  if (/<mergeCell[\s>]/.test(text))
    return 'This workbook has merged cells; undo the merge, so that each value has its own cell.';
  for (const [, letters = '', row = ''] of text.matchAll(/\sr="([A-Z]*)(\d+)"/g))
    if (letters.length > 2 || Number(row) > furthestRow)
      return `This workbook has a cell at ${letters}${row}, far outside any criteria.`;
  return null;
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found += 1;
  return found;
}
