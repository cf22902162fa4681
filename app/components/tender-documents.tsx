import type { BidDocumentKind } from '#app/domain/bid-document.ts';
import { paths } from '#app/paths.ts';
import { Details } from './govuk/details.tsx';

export type ShownDocument = Readonly<{
  id: string;
  number: number;
  version: number;
  title: string;
  kind: BidDocumentKind;
  size: number;
  /** The words of a DOCX, where they may be shown. */
  words?: string | null;
}>;

type TenderDocumentsProps = Readonly<{ procurement: string; documents: readonly ShownDocument[] }>;

/** What came with a tender beside its typed answer: a PDF opens in a tab of its own, a DOCX is saved or read here. */
export function TenderDocuments({ procurement, documents }: TenderDocumentsProps) {
  if (documents.length === 0) return null;
  return (
    <section className="jc-section">
      <h3 className="govuk-heading-s">Documents of the tender</h3>
      <ul className="govuk-list">
        {documents.map((document) => (
          <li key={document.id}>
            <DocumentLink procurement={procurement} document={document} />
            {document.words ? <Words document={document} words={document.words} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

type DocumentLinkProps = Readonly<{ procurement: string; document: ShownDocument }>;

export function DocumentLink({ procurement, document: { id, title, kind, size } }: DocumentLinkProps) {
  const opens = kind === 'pdf' ? ({ target: '_blank', rel: 'noopener' } as const) : ({ download: true } as const);
  return (
    <a className="govuk-link" href={paths.bidDocument(procurement, id)} {...opens}>
      {title} ({kind.toUpperCase()}, {sizeInWords(size)}
      {kind === 'pdf' ? ', opens in a new tab' : ''})
    </a>
  );
}

const sizeInWords = (bytes: number) =>
  bytes < 100_000 ? `${Math.max(1, Math.round(bytes / 1_000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** Paragraphs as plain text; how the file looks, and what is in its pictures, is in the file alone. */
function Words({ document: { title }, words }: Readonly<{ document: ShownDocument; words: string }>) {
  return (
    <Details summary={`Read the words of “${title}” here`}>
      <p className="govuk-body jc-words">{words.slice(0, mostShown)}</p>
      {words.length > mostShown ? <p className="govuk-body">The rest is in the file.</p> : null}
    </Details>
  );
}

const mostShown = 60_000;
