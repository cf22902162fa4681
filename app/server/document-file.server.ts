import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Finding } from '#app/documents/checks/finding.ts';
import type { Document } from '#app/documents/document.ts';
import { publicCopy } from '#app/documents/public-copy.ts';
import { renderDocx } from '#app/documents/render/docx.server.ts';
import { renderPdf } from '#app/documents/render/pdf.server.ts';
import { StandaloneDocument } from '#app/documents/render/standalone-html.tsx';
import type { StoredDocument } from '#db/queries/documents.server.ts';

export type DocumentFormat = 'html' | 'docx' | 'pdf';
export type DocumentFile = Readonly<{ body: Uint8Array | string; type: string; name: string }>;

export const documentTypes: Readonly<Record<DocumentFormat, string>> = {
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

type Source = Pick<StoredDocument, 'stage' | 'part' | 'number' | 'model' | 'findings' | 'madeAt'>;

/** The document in a format: the clean copy where nothing stands in the way of publication, else marked as a draft. */
export async function renditionOf(source: Source, format: DocumentFormat): Promise<DocumentFile> {
  const { stage, part, number, madeAt } = source;
  const document = copyOf(source);
  const draft = document.status === 'draft' ? '-draft' : '';
  const name = `${stage}-report${part === 'exempt' ? '-exempt-appendix' : ''}-version-${number}${draft}.${format}`;
  return { body: await renderDocument(document, format, madeAt), type: documentTypes[format], name };
}

function copyOf({ model, findings, part }: Source): Document {
  const document = model as Document;
  const blocking = part === 'open' && (findings as readonly Finding[]).some(({ severity }) => severity === 'blocks');
  const clean = blocking ? null : publicCopy(document);
  return clean?.ok ? clean.value : document;
}

/** A document as it is, in a format. */
export function renderDocument(
  document: Document,
  format: DocumentFormat,
  madeAt: Date,
): Promise<Uint8Array | string> | string {
  switch (format) {
    case 'docx':
      return renderDocx(document);
    case 'pdf':
      return renderPdf(document, madeAt);
    case 'html':
      return `<!doctype html>\n${renderToStaticMarkup(createElement(StandaloneDocument, { document }))}\n`;
  }
}

/** A rendered document as a download. */
export const fileResponse = (body: Uint8Array | string, format: DocumentFormat, name: string) =>
  new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'Content-Type': documentTypes[format],
      'Content-Disposition': `attachment; filename="${name}.${format}"`,
      'X-Content-Type-Options': 'nosniff',
    },
  });
