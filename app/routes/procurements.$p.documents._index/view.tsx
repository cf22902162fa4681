import { ButtonGroup } from '#app/components/govuk/button-group.tsx';
import { EmptyState } from '#app/components/govuk/empty-state.tsx';
import { Hash } from '#app/components/govuk/hash.tsx';
import { LinkButton } from '#app/components/govuk/link-button.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { Tag } from '#app/components/govuk/tag.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import { type ProcurementFrame, ProcurementPage } from '#app/components/procurement-page.tsx';
import { isCompeted, REPORT_STAGES, type ReportStage, reportNames } from '#app/domain/report-stage.ts';
import type { LotStage } from '#app/domain/stage.ts';
import { formatUkTime } from '#app/domain/uk-time.ts';
import { paths } from '#app/paths.ts';

export type ListedDocument = Readonly<{
  id: string;
  councilName: string;
  stage: ReportStage;
  part: 'open' | 'exempt';
  number: number;
  title: string;
  blocking: number;
  warnings: number;
  hash: string;
  madeBy: string;
  madeAt: string;
  /** Facts that it states otherwise than the record does now; only on the newest, for its authors. */
  changed: number;
}>;

type DocumentsViewProps = Readonly<{
  frame: ProcurementFrame;
  documents: readonly ListedDocument[];
  mayDraft: readonly ReportStage[];
  mayExport: boolean;
  lots: readonly Readonly<{ number: number; stage: LotStage }>[];
}>;

export function DocumentsView({ frame, documents, mayDraft, mayExport, lots }: DocumentsViewProps) {
  return (
    <ProcurementPage
      frame={frame}
      heading="Documents"
      lead="Reports are written here, checked while they are written, and made as numbered versions that never change."
    >
      {REPORT_STAGES.map((stage) => (
        <Stage key={stage} {...{ frame, documents, mayDraft, stage }} />
      ))}
      {mayExport ? <Packs id={frame.id} lots={lots} /> : null}
    </ProcurementPage>
  );
}

type StageProps = Pick<DocumentsViewProps, 'frame' | 'documents' | 'mayDraft'> & Readonly<{ stage: ReportStage }>;

/** Extensions and waivers are rare: they take no room before there is one, or somebody who may write it. */
function Stage({ frame, documents, mayDraft, stage }: StageProps) {
  const made = documents.filter((one) => one.stage === stage);
  const title = `${reportNames[stage]}s`;
  if (!isCompeted(stage) && made.length === 0 && !mayDraft.includes(stage)) return null;
  return (
    <section className="jc-section">
      <h2 className="govuk-heading-m">{title}</h2>
      {made.length > 0 || isCompeted(stage) ? <MadeDocuments frame={frame} title={title} documents={made} /> : null}
      {mayDraft.includes(stage) ? (
        <ButtonGroup>
          <LinkButton to={paths.draftReport(frame.id, stage)} secondary>
            Draft the {reportNames[stage].toLowerCase()}
          </LinkButton>
        </ButtonGroup>
      ) : null}
    </section>
  );
}

function MadeDocuments({
  frame,
  title,
  documents,
}: Readonly<{ frame: ProcurementFrame; title: string; documents: readonly ListedDocument[] }>) {
  if (documents.length === 0) return <EmptyState title="None has been made yet" />;
  return (
    <Table
      caption={title}
      captionHidden
      stacked
      columns={[
        { heading: 'Document' },
        { heading: 'Version', numeric: true },
        { heading: 'Checks' },
        { heading: 'Made' },
        { heading: 'Files' },
        { heading: 'Fingerprint' },
      ]}
      rows={documents.map((one) => ({ key: one.id, cells: cells(frame.id, one) }))}
    />
  );
}

function cells(procurementId: string, one: ListedDocument) {
  return [
    <span key="title">
      <TextLink to={paths.document(procurementId, one.id)}>{one.title}</TextLink>
      {one.part === 'exempt' ? (
        <>
          {' '}
          <Tag colour="red">Exempt</Tag>
        </>
      ) : null}
      {one.changed > 0 ? (
        <>
          <br />
          <Tag colour="yellow">Out of date</Tag>{' '}
          <TextLink to={paths.documentChanges(procurementId, one.id)}>
            {one.changed} {one.changed === 1 ? 'fact has' : 'facts have'} changed
          </TextLink>
        </>
      ) : null}
    </span>,
    one.number,
    <ChecksTag key="checks" blocking={one.blocking} warnings={one.warnings} />,
    <span key="made">
      {formatUkTime(one.madeAt)}
      <br />
      <span className="jc-muted">
        {one.madeBy}, {one.councilName}
      </span>
    </span>,
    <DocumentFiles key="files" procurementId={procurementId} document={one} />,
    <Hash key="hash" value={one.hash} />,
  ];
}

function ChecksTag({ blocking, warnings }: Readonly<{ blocking: number; warnings: number }>) {
  if (blocking > 0) return <Tag colour="red">{`${blocking} to put right`}</Tag>;
  if (warnings > 0) return <Tag colour="yellow">{`${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`}</Tag>;
  return <Tag colour="green">All pass</Tag>;
}

function DocumentFiles({ procurementId, document }: Readonly<{ procurementId: string; document: ListedDocument }>) {
  return (
    <ul className="jc-files">
      {(['html', 'docx', 'pdf'] as const).map((format) => (
        <li key={format}>
          <TextLink to={paths.documentFile(procurementId, document.id, format)} download>
            {format.toUpperCase()}
            <span className="govuk-visually-hidden">
              {' '}
              of {document.title}, version {document.number}
            </span>
          </TextLink>
        </li>
      ))}
    </ul>
  );
}

function Packs({ id, lots }: Readonly<{ id: string; lots: DocumentsViewProps['lots'] }>) {
  const opened = lots.filter(({ stage }) => stage === 'priced' || stage === 'recommended');
  return (
    <section className="jc-section" aria-labelledby="packs">
      <h2 className="govuk-heading-m" id="packs">
        Packs to recompute
      </h2>
      <p className="govuk-body">
        Anybody can work these out again without the portal, with the same rules: an auditor, a council, a court.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          <TextLink to={paths.pack(id, 'apportionment')} download>
            Cost shares of the newest offer
          </TextLink>
        </li>
        {opened.map(({ number }) => (
          <li key={number}>
            <TextLink to={paths.pack(id, `evaluation-lot-${number}`)} download>
              Evaluation of lot {number}
            </TextLink>
          </li>
        ))}
        <li>
          <TextLink to={paths.pack(id, 'timetable')} download>
            Dates of every council’s decision
          </TextLink>
        </li>
      </ul>
    </section>
  );
}
