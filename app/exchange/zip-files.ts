import { strToU8, zipSync } from 'fflate';

export interface NamedFile {
  readonly name: string;
  readonly text: string;
}

/** Local noon of a fixed day: a ZIP keeps local time without a zone, so that the bytes are the same everywhere. */
const fixedTime = new Date(1980, 0, 1, 12);

/** The files in the order given; the same files give the same bytes. */
export function zipped(files: readonly NamedFile[]): Uint8Array {
  const entries = files.map(({ name, text }) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: fixedTime, level: 6 });
}
