import { cleanText } from '../clean-text.ts';
import type { Document } from '../document.ts';
import { DocumentView } from './html.tsx';

/** The document as a page of its own, without a style sheet or a script: it can be kept, mailed and archived. */
export function StandaloneDocument({ document }: Readonly<{ document: Document }>) {
  return (
    <html lang={document.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{cleanText(document.title)}</title>
      </head>
      <body>
        <main>
          <DocumentView document={document} />
        </main>
        <footer>
          <p>
            {cleanText(document.council)}, {cleanText(document.versionLabel)}
            {document.status === 'draft' ? ' (draft)' : ''}
          </p>
        </footer>
      </body>
    </html>
  );
}
