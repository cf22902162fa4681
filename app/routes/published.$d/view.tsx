import { BackLink } from '#app/components/govuk/back-link.tsx';
import { ButtonGroup } from '#app/components/govuk/button-group.tsx';
import { Hash } from '#app/components/govuk/hash.tsx';
import { LinkButton } from '#app/components/govuk/link-button.tsx';
import { NotificationBanner } from '#app/components/govuk/notification-banner.tsx';
import { PageBody } from '#app/components/govuk/page-body.tsx';
import { SummaryList } from '#app/components/govuk/summary-list.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import { ReplacedBy, type Replacement } from '#app/components/replaced-by.tsx';
import type { Document } from '#app/documents/document.ts';
import { DocumentView } from '#app/documents/render/html.tsx';
import { paths } from '#app/paths.ts';

type PublicDocumentViewProps = Readonly<{
  id: string;
  hash: string;
  council: string;
  publishedAt: string;
  /** The publication that this one corrects, and the one that corrects it. */
  replaces: string | null;
  replacedBy: Replacement | null;
  callInUntil: string | null;
  effectiveOn: string | null;
  document: Document;
}>;

export function PublicDocumentView(props: PublicDocumentViewProps) {
  const { id, hash, council, publishedAt, replaces, replacedBy, callInUntil, effectiveOn, document } = props;
  return (
    <PageBody width="wide" before={<BackLink to={paths.published()}>Published documents</BackLink>}>
      {replacedBy ? (
        <NotificationBanner heading="This copy has been corrected">
          <ReplacedBy replacement={replacedBy} />
        </NotificationBanner>
      ) : null}
      <div className="jc-two-columns">
        <div className="jc-paper">
          <DocumentView document={document} />
        </div>
        <aside className="jc-sticky" aria-label="About this document">
          <SummaryList
            rows={[
              { label: 'Published', value: publishedAt },
              { label: 'By', value: council },
              ...(callInUntil ? [{ label: 'May be called in until', value: callInUntil }] : []),
              ...(effectiveOn ? [{ label: 'In effect from', value: effectiveOn }] : []),
              ...(replaces
                ? [
                    {
                      label: 'Corrects',
                      value: <TextLink to={paths.publication(replaces)}>an earlier version</TextLink>,
                    },
                  ]
                : []),
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
