/**
 * The directory at the end of a zip file, read before anything is unpacked: what is in it and how large it says it is.
 * Example: a file of 400 kB whose directory declares 3 GB is refused without unpacking a byte of it.
 */
import { ok, type Result, refuse } from '#app/domain/result.ts';

export interface ZipEntry {
  readonly name: string;
  readonly packed: number;
  /** What the directory says; held against what comes out. */
  readonly size: number;
  readonly deflated: boolean;
  /** Where its own header begins. */
  readonly offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/** What the file is called in sentences, which program writes it, and how many parts are read. */
export interface ZipKind {
  readonly what: string;
  readonly program: string;
  /** The whole sentence where it is no such file. */
  readonly not: string;
  readonly mostParts: number;
}

/** The entries, or a sentence why the file cannot be read. */
export function zipDirectory(bytes: Uint8Array, kind: ZipKind): Result<readonly ZipEntry[], string> {
  const { what, program, not, mostParts } = kind;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === null) return refuse(not);
  const [count, size, start] = [
    view.getUint16(end + 10, true),
    view.getUint32(end + 12, true),
    view.getUint32(end + 16, true),
  ];
  if (count > mostParts) return refuse(`This ${what} holds ${count} parts; at most ${mostParts} are read.`);
  if (start + size > end) return refuse(`This ${what} is damaged: its directory is not where it says.`);
  const entries: ZipEntry[] = [];
  for (let at = start; entries.length < count; ) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY)
      return refuse(`This ${what} is damaged: its directory is cut short.`);
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const [packed, unpacked] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      view.getUint16(at + offset, true),
    ) as [number, number, number];
    const offset = view.getUint32(at + 42, true);
    if (flags & 1) return refuse(`This ${what} is protected by a password; save it without one.`);
    if (method !== 0 && method !== 8) return refuse(`This ${what} is packed in a way that ${program} does not use.`);
    if (offset + 30 > start || view.getUint32(offset, true) !== LOCAL)
      return refuse(`This ${what} is damaged: a part is missing.`);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.push({ name, packed, size: unpacked, deflated: method === 8, offset });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return ok(entries);
}

/** The packed bytes of an entry; its own header says how long its name is there. */
export function packedBytes(bytes: Uint8Array, { offset, packed }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return bytes.subarray(start, start + packed);
}

/** The end record stands last, before a comment of at most 65,535 bytes. */
function endRecord(view: DataView): number | null {
  const least = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= least; at -= 1) if (view.getUint32(at, true) === END) return at;
  return null;
}
