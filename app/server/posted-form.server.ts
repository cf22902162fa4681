import { parseFormData } from '@remix-run/form-data-parser';
import { data } from '@remix-run/node';
import type { TypedValues } from '#app/forms/parse-form.ts';

/** The one place where the body of a posted form is read: never more of it than the limits allow. */

export interface PostedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
export interface PostedForm {
  /** Fields of one name are joined by line ends. */
  readonly values: TypedValues;
  /** By the name of the field; a field left empty is not there. */
  readonly files: ReadonlyMap<string, PostedFile>;
}

const largestForm = 8 * 1024 * 1024;
const limits = {
  maxFiles: 2,
  maxFileSize: largestForm,
  maxParts: 100,
  maxTotalSize: largestForm,
  maxHeaderSize: 8 * 1024,
};

/** What was posted, with files where the form sends any. 413 beyond 8 MB, 400 where it is no form. */
export async function readPosted(request: Request): Promise<PostedForm> {
  const bytes = await readBody(request);
  const type = request.headers.get('Content-Type') ?? '';
  if (/^multipart\/form-data\b/i.test(type)) return readParts(request.url, type, bytes);
  const fields = [...new URLSearchParams(bytes.toString('utf8'))];
  return { values: joined(fields), files: new Map() };
}

async function readBody(request: Request): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > largestForm) throw data({ kind: 'tooLarge' }, { status: 413 });
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}

async function readParts(url: string, type: string, bytes: Buffer): Promise<PostedForm> {
  const files = new Map<string, PostedFile>();
  const body = new Request(url, { method: 'POST', headers: { 'Content-Type': type }, body: new Uint8Array(bytes) });
  try {
    const parts = await parseFormData(body, limits, async (file) => {
      if (file.size > 0)
        files.set(file.fieldName, { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    });
    const fields = [...parts].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []));
    return { values: joined(fields), files };
  } catch {
    throw data({ kind: 'malformed' }, { status: 400 });
  }
}

function joined(fields: readonly (readonly [string, string])[]): TypedValues {
  const values: Record<string, string> = Object.create(null);
  for (const [name, value] of fields) values[name] = name in values ? `${values[name]}\n${value}` : value;
  return { ...values };
}
