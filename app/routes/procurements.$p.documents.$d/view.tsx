import { FindingsList } from '#app/components/findings-list.tsx';
import { ButtonGroup } from '#app/components/govuk/button-group.tsx';
import { Hash } from '#app/components/govuk/hash.tsx';
import { LinkButton } from '#app/components/govuk/link-button.tsx';
import { SummaryList } from '#app/components/govuk/summary-list.tsx';
import { Tag } from '#app/components/govuk/tag.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import { type ProcurementFrame, ProcurementPage } from '#app/components/procurement-page.tsx';
import type { Finding } from '#app/documents/checks/finding.ts';
import type { Document } from '#app/documents/document.ts';
import { DocumentView } from '#app/documents/render/html.tsx';
import type { ShownWarning } from '#app/domain/publication.ts';
import { type ReportStage, reportNames } from '#app/domain/report-stage.ts';
import { formatUkTime } from '#app/domain/uk-time.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';
import { Publication } from './publication.tsx';

type Made = Readonly<{
  id: string;
  part: 'open' | 'exempt';
  number: number;
  title: string;
  madeBy: string;
  madeAt: string;
}>;

export type DocumentPageViewProps = Readonly<{
  frame: ProcurementFrame;
  document: Made & Readonly<{ stage: ReportStage; hash: string; model: Document; findings: readonly Finding[] }>;
  related: readonly Made[];
  /** The viewer writes this council's reports. */
  mayCompare: boolean;
  publication: Readonly<{
    mayPublish: boolean;
    blocked: string | null;
    toldFirst: readonly string[];
    warnings: readonly ShownWarning[];
    published: Readonly<{
      id: string;
      publishedAt: string;
      publishedBy: string;
      retainedUntil: string;
      reasons: readonly Readonly<{ checkId: string; sentence: string; reason: string }>[];
    }> | null;
  }>;
  formKey: string;
  answer?: ShownAnswer;
}>;

export function DocumentPageView(props: DocumentPageViewProps) {
  const { frame, document, related, publication, answer } = props;
  const { stage, part, number, findings, model } = document;
  const heading = part === 'exempt' ? 'Exempt appendix' : reportNames[stage];
  return (
    <ProcurementPage frame={frame} heading={`${heading}, version ${number}`} problems={answer?.problems}>
      <div className="jc-two-columns">
        <div className="jc-paper">
          <DocumentView document={model} isPageTitle={false} />
        </div>
        <aside className="jc-sticky" aria-label="About this document">
          <About frame={frame} document={document} />
          <Related frame={frame} related={related} />
        </aside>
      </div>
      <section className="jc-section" aria-labelledby="findings">
        <h2 className="govuk-heading-m" id="findings">
          What the checks found
        </h2>
        <FindingsList findings={findings} reasons={publication.published?.reasons} />
      </section>
      <ul className="govuk-list">
        {props.mayCompare ? (
          <li>
            <TextLink to={paths.documentChanges(frame.id, document.id)}>What has changed since this version</TextLink>
          </li>
        ) : null}
        {related.some((one) => one.part === part) ? (
          <li>
            <TextLink to={paths.compareDocument(frame.id, document.id)}>Compare with another version</TextLink>
          </li>
        ) : null}
      </ul>
      <Publication {...props} />
    </ProcurementPage>
  );
}

function About({ frame, document }: Pick<DocumentPageViewProps, 'frame' | 'document'>) {
  const { id, part, findings, madeAt, madeBy, hash, title, number } = document;
  const blocking = findings.some(({ severity }) => severity === 'blocks');
  return (
    <>
      <p className="govuk-body">
        {part === 'exempt' ? <Tag colour="red">Not for publication</Tag> : null}{' '}
        {blocking ? <Tag colour="yellow">Draft: not ready to publish</Tag> : <Tag colour="green">Ready to publish</Tag>}
      </p>
      <SummaryList
        rows={[
          { label: 'Made', value: formatUkTime(madeAt) },
          { label: 'By', value: madeBy },
          { label: 'Fingerprint', value: <Hash value={hash} /> },
        ]}
      />
      <ButtonGroup>
        {(['pdf', 'docx', 'html'] as const).map((format) => (
          <LinkButton key={format} to={paths.documentFile(frame.id, id, format)} download secondary small>
            {format.toUpperCase()}
            <span className="govuk-visually-hidden">{` of ${title}, version ${number}`}</span>
          </LinkButton>
        ))}
      </ButtonGroup>
    </>
  );
}

function Related({ frame, related }: Pick<DocumentPageViewProps, 'frame' | 'related'>) {
  if (related.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-s">Other versions and parts</h2>
      <ul className="govuk-list">
        {related.map(({ id, part, number, madeAt }) => (
          <li key={id}>
            <TextLink to={paths.document(frame.id, id)}>
              {part === 'exempt' ? 'Exempt appendix' : 'Report'}, version {number}
            </TextLink>
            <br />
            <span className="jc-muted">{formatUkTime(madeAt)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
