import type { BidDocumentKind } from '#app/domain/bid-document.ts';
import { LARGEST_BID_DOCUMENT } from '#app/domain/bid-document.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { checkedDocx } from './checked-docx.server.ts';
import { pdfProblem } from './pdf-problem.server.ts';

export interface CheckedDocument {
  readonly kind: BidDocumentKind;
  /** The words of a DOCX, a paragraph a line; null for a PDF, which is read as it is. */
  readonly words: string | null;
}

/** What a file from outside is, told by its content; refused with a sentence where it is hostile or not readable. */
export async function checkedDocument(bytes: Uint8Array): Promise<Result<CheckedDocument, string>> {
  if (bytes.byteLength > LARGEST_BID_DOCUMENT) return refuse('The document is larger than 5 MB.');
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return refuse('This is an old Word document or one with a password; save it as .docx without a password.');
  if (begins(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) {
    const problem = await pdfProblem(bytes);
    return problem ? refuse(problem) : ok({ kind: 'pdf', words: null });
  }
  if (!begins(bytes, [0x50, 0x4b, 0x03, 0x04])) return refuse('This is neither a PDF nor a Word document (.docx).');
  const words = await checkedDocx(bytes);
  return words.ok ? ok({ kind: 'docx', words: words.value }) : words;
}

const begins = (bytes: Uint8Array, magic: readonly number[]) => magic.every((byte, index) => bytes[index] === byte);
