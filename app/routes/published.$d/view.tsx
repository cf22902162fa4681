import { BackLink } from '#app/components/govuk/back-link.tsx';
import { ButtonGroup } from '#app/components/govuk/button-group.tsx';
import { Hash } from '#app/components/govuk/hash.tsx';
import { LinkButton } from '#app/components/govuk/link-button.tsx';
import { PageBody } from '#app/components/govuk/page-body.tsx';
import { SummaryList } from '#app/components/govuk/summary-list.tsx';
import type { Document } from '#app/documents/document.ts';
import { DocumentView } from '#app/documents/render/html.tsx';
import { paths } from '#app/paths.ts';

type PublicDocumentViewProps = Readonly<{
  id: string;
  hash: string;
  council: string;
  publishedAt: string;
  document: Document;
}>;

export function PublicDocumentView({ id, hash, council, publishedAt, document }: PublicDocumentViewProps) {
  return (
    <PageBody width="wide" before={<BackLink to={paths.published()}>Published documents</BackLink>}>
      <div className="jc-two-columns">
        <div className="jc-paper">
          <DocumentView document={document} />
        </div>
        <aside className="jc-sticky" aria-label="About this document">
          <SummaryList
            rows={[
              { label: 'Published', value: publishedAt },
              { label: 'By', value: council },
              { label: 'Fingerprint', value: <Hash value={hash} /> },
            ]}
          />
          <ButtonGroup>
            {(['pdf', 'docx', 'html'] as const).map((format) => (
              <LinkButton key={format} to={paths.publicationFile(id, format)} download secondary small>
                {format.toUpperCase()}
                <span className="govuk-visually-hidden">{` of ${document.title}`}</span>
              </LinkButton>
            ))}
          </ButtonGroup>
        </aside>
      </div>
    </PageBody>
  );
}
