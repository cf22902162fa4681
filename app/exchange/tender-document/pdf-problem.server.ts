import { promisify } from 'node:util';
import { inflate } from 'node:zlib';

/** Packed objects are looked into up to here; a text document stays far below. */
const mostPacked = 2_000;
const largestObject = 1024 * 1024;
const mostCodes = 20_000;
const largestUnpacked = 32 * 1024 * 1024;

const inflated = promisify(inflate);

const active: readonly (readonly [RegExp, string])[] = [
  [/\/(JavaScript|JS)[\s/(<[]/, 'This PDF holds a script; print it to PDF again without one.'],
  [/\/(Launch|ImportData|SubmitForm)[\s/<>[]/, 'This PDF starts something when it is opened; print it to PDF again.'],
  [
    /\/(EmbeddedFiles?|RichMedia|Movie|Sound)[\s/<>[]/,
    'This PDF carries other files inside it; send them on their own.',
  ],
  [/\/XFA[\s/<>[\d]/, 'This PDF is an XFA form; print it to PDF again.'],
];
const protectedPdf = /\/Encrypt\s*(<<|\d+\s+\d+\s+R)/;

/** Why a PDF is not taken; its plain objects and its packed ones are looked at, its pictures and pages are not. */
export async function pdfProblem(bytes: Uint8Array): Promise<string | null> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = buffer.toString('latin1');
  if (!text.slice(-2_048).includes('%%EOF')) return 'This PDF is cut short; send the whole file.';
  const { plain, packed } = parted(text);
  if (protectedPdf.test(plain)) return 'This PDF is protected by a password; save it without one.';
  return activeIn(plain) ?? packedProblem(packed.map(([start, end]) => buffer.subarray(start, end)));
}

function activeIn(text: string): string | null {
  const codes = text.split('#', mostCodes + 1).length - 1;
  if (codes >= mostCodes) return 'This PDF is written in a way that no program writes; print it to PDF again.';
  const named = codes === 0 ? text : withNames(text);
  return active.find(([pattern]) => pattern.test(named))?.[1] ?? null;
}

/** Names may be written with codes: /J#61vaScript is /JavaScript. */
const withNames = (text: string) =>
  text.replace(/#([0-9A-Fa-f]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));

/** What stands in the open, and where the streams lie that hold objects; one pass, however the file is made. */
function parted(text: string) {
  const open: string[] = [];
  const packed: [number, number][] = [];
  let at = 0;
  for (let found = text.indexOf('stream'); found >= 0; found = text.indexOf('stream', at)) {
    const start = found + (text.startsWith('stream\r\n', found) ? 8 : 7);
    const end = text.indexOf('endstream', start);
    const head = text.slice(Math.max(at, found - 500), found);
    open.push(text.slice(at, found));
    if (head.includes('/ObjStm')) packed.push([start, end < 0 ? text.length : end]);
    at = end < 0 ? text.length : end + 'endstream'.length;
  }
  return { plain: [...open, text.slice(at)].join('\n'), packed };
}

async function packedProblem(streams: readonly Buffer[]): Promise<string | null> {
  if (streams.length > mostPacked) return 'This PDF holds more packed parts than are looked at; print it to PDF again.';
  let unpacked = 0;
  for (const stream of streams) {
    const part = await unpack(stream);
    unpacked += part?.length ?? 0;
    if (part === null || unpacked > largestUnpacked)
      return 'A part of this PDF cannot be looked into; print it to PDF again.';
    const found = activeIn(part);
    if (found) return found;
  }
  return null;
}

const unpack = (stream: Buffer): Promise<string | null> =>
  inflated(stream, { maxOutputLength: largestObject }).then(
    (part) => part.toString('latin1'),
    () => null,
  );
