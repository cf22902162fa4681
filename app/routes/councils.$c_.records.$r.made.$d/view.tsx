import { FindingsList } from '#app/components/findings-list.tsx';
import { ButtonGroup } from '#app/components/govuk/button-group.tsx';
import { Hash } from '#app/components/govuk/hash.tsx';
import { LinkButton } from '#app/components/govuk/link-button.tsx';
import { SummaryList } from '#app/components/govuk/summary-list.tsx';
import { Tag } from '#app/components/govuk/tag.tsx';
import { type RecordFrame, RecordPage } from '#app/components/record-page.tsx';
import type { Finding } from '#app/documents/checks/finding.ts';
import type { Document } from '#app/documents/document.ts';
import { DocumentView } from '#app/documents/render/html.tsx';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';
import { RecordPublication, type ShownPublication } from './record-publication.tsx';
import { SignForm } from './sign-form.tsx';

export type MadeRecordViewProps = Readonly<{
  frame: RecordFrame;
  document: Readonly<{
    id: string;
    number: number;
    hash: string;
    madeBy: string;
    madeAt: string;
    model: Document;
    findings: readonly Finding[];
  }>;
  /** The number of the record's newest version. */
  newest: number;
  signature: Readonly<{ post: string; name: string; signedOn: string; recordedBy: string }> | null;
  /** The post that decided: usually whoever signs. */
  signer: string;
  maySign: boolean;
  publication: ShownPublication;
  formKeys: readonly [string, string];
  answer?: ShownAnswer;
}>;

export function MadeRecordView(props: MadeRecordViewProps) {
  const { frame, document, signature, maySign, newest, answer } = props;
  return (
    <RecordPage frame={frame} heading={`Version ${document.number}`} problems={answer?.problems}>
      <div className="jc-two-columns">
        <div className="jc-paper">
          <DocumentView document={document.model} isPageTitle={false} />
        </div>
        <aside className="jc-sticky" aria-label="About this version">
          <About {...props} />
        </aside>
      </div>
      <section className="jc-section" aria-labelledby="findings">
        <h2 className="govuk-heading-m" id="findings">
          What the checks found
        </h2>
        <FindingsList findings={document.findings} reasons={props.publication.published?.reasons} />
      </section>
      <section className="jc-section" aria-labelledby="signature">
        <h2 className="govuk-heading-m" id="signature">
          Signature
        </h2>
        {signature ? (
          <p className="govuk-body">
            Signed on {signature.signedOn} by {signature.name}, {signature.post}; recorded by the {signature.recordedBy}
            . This is the signed original; the public copy does not show the name.
          </p>
        ) : maySign ? (
          <SignForm {...props} />
        ) : (
          <p className="govuk-body">
            {document.number === newest ? 'Not signed yet.' : `Not signed; version ${newest} took its place.`}
          </p>
        )}
      </section>
      <RecordPublication {...props} />
    </RecordPage>
  );
}

function About({ frame, document, signature }: MadeRecordViewProps) {
  const { id, number, madeAt, madeBy, hash } = document;
  return (
    <>
      <p className="govuk-body">
        {signature ? <Tag colour="blue">Signed original</Tag> : <Tag colour="yellow">Not signed</Tag>}
      </p>
      <SummaryList
        rows={[
          { label: 'Made', value: madeAt },
          { label: 'By', value: madeBy },
          { label: 'Fingerprint', value: <Hash value={hash} /> },
        ]}
      />
      <ButtonGroup>
        {(['pdf', 'docx', 'html'] as const).map((format) => (
          <LinkButton
            key={format}
            to={paths.madeRecordFile(frame.council.id, frame.id, id, format)}
            download
            secondary
            small
          >
            {format.toUpperCase()}
            <span className="govuk-visually-hidden">{` of ${frame.title}, version ${number}`}</span>
          </LinkButton>
        ))}
      </ButtonGroup>
    </>
  );
}
