import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import type { Finding } from '#app/documents/checks/finding.ts';
import type { Document } from '#app/documents/document.ts';
import { publicCopy } from '#app/documents/public-copy.ts';
import { DOCUMENT_FORMATS, type DocumentFormat } from '#app/documents/render/render-document.server.ts';
import { paths } from '#app/paths.ts';
import type { StoredDocument } from '#db/queries/documents.server.ts';
import type { RenditionWanted } from './renditions.server.ts';

const types: Readonly<Record<DocumentFormat, string>> = {
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

export const formatOf = (text: string | undefined): DocumentFormat | null =>
  DOCUMENT_FORMATS.find((format) => format === text) ?? null;

type Source = Pick<StoredDocument, 'stage' | 'part' | 'number' | 'model' | 'findings'>;

/** The clean copy where nothing stands in the way of publication, else the draft as it is; with the name of its file. */
export function copyToKeep({ stage, part, number, model, findings }: Source) {
  const draft = model as Document;
  const blocking = part === 'open' && (findings as readonly Finding[]).some(({ severity }) => severity === 'blocks');
  const clean = blocking ? null : publicCopy(draft);
  const document = clean?.ok ? clean.value : draft;
  const name = `${stage}-report${part === 'exempt' ? '-exempt-appendix' : ''}-version-${number}`;
  return { document, name: document.status === 'draft' ? `${name}-draft` : name };
}

export type DocumentFile = RenditionWanted &
  Readonly<{
    /** Without its ending. */
    name: string;
    /** The page on which it stands. */
    back: string;
  }>;

/** The file to keep; where it takes longer than people wait, the page that shows how far it is. */
export async function answerWithFile(
  { context }: Pick<LoaderFunctionArgs, 'context'>,
  { name, back, ...wanted }: DocumentFile,
): Promise<Response> {
  const bytes = await context.portal.renditions.soon(wanted);
  if (bytes === null) return redirect(paths.preparing(wanted.address, back), 303);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': types[wanted.format],
      'Content-Disposition': `attachment; filename="${name}.${wanted.format}"`,
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
