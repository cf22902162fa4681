import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Document } from '../document.ts';
import { renderDocx } from './docx.server.ts';
import { renderPdf } from './pdf.server.ts';
import { StandaloneDocument } from './standalone-html.tsx';

export const DOCUMENT_FORMATS = ['html', 'docx', 'pdf'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** A document as it is, in a format; tells now and then which part of it, from 0 to 1, is drawn. */
export async function renderDocument(
  document: Document,
  format: DocumentFormat,
  madeAt: Date,
  drawn: (part: number) => void = () => {},
): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return renderDocx(document);
    case 'pdf':
      return renderPdf(document, madeAt, drawn);
    case 'html': {
      const page = renderToStaticMarkup(createElement(StandaloneDocument, { document }));
      return new TextEncoder().encode(`<!doctype html>\n${page}\n`);
    }
  }
}
