import { ChangedFactsTable } from '#app/components/changed-facts-table.tsx';
import { Comments, type ShownComment } from '#app/components/comments.tsx';
import { FindingsList } from '#app/components/findings-list.tsx';
import { Button } from '#app/components/govuk/button.tsx';
import { Details } from '#app/components/govuk/details.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { TaskList } from '#app/components/govuk/task-list.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import { type RecordFrame, RecordPage } from '#app/components/record-page.tsx';
import type { Finding } from '#app/documents/checks/finding.ts';
import type { Document } from '#app/documents/document.ts';
import type { ChangedFact } from '#app/documents/out-of-date.ts';
import { DocumentView } from '#app/documents/render/html.tsx';
import { formatDate, type PlainDate } from '#app/domain/plain-date.ts';
import { formatUkTime } from '#app/domain/uk-time.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';
import type { PartTask } from './part-tasks.ts';

type Version = Readonly<{
  id: string;
  number: number;
  madeBy: string;
  madeAt: string;
  signedOn: string | null;
  publicationId: string | null;
  publishedOn: string | null;
}>;

export type RecordViewProps = Readonly<{
  frame: RecordFrame;
  tasks: readonly PartTask[];
  parts: readonly Readonly<{ part: string; heading: string }>[];
  findings: readonly Finding[];
  comments: readonly ShownComment[];
  versions: readonly Version[];
  /** The number that the next version takes. */
  number: number;
  preview: Document;
  /** What the newest version states otherwise than the record does now. */
  changed: readonly ChangedFact[];
  mayWrite: boolean;
  formKeys: readonly [string, string, string];
  answer?: ShownAnswer;
}>;

export function RecordView(props: RecordViewProps) {
  const { frame, tasks, findings, preview, answer } = props;
  return (
    <RecordPage frame={frame} problems={answer?.problems}>
      <div className="jc-two-columns">
        <div>
          <h2 className="govuk-heading-m" id="parts">
            Parts of the record
          </h2>
          <TaskList tasks={tasks} id="part" />
          <p className="govuk-body">
            <TextLink to={paths.recordVersions(frame.council.id, frame.id)}>Compare saved versions of a part</TextLink>
            {' · '}
            <TextLink to={paths.recordPack(frame.council.id, frame.id)} download>
              Pack to check without the portal
            </TextLink>
          </p>
          <Made {...props} />
          <Comments
            comments={props.comments}
            parts={props.parts}
            maySettle={props.mayWrite}
            formKeys={[props.formKeys[1], props.formKeys[2]]}
            answer={props.answer}
          />
        </div>
        <aside className="jc-sticky" aria-label="Checks" id="checks">
          <h2 className="govuk-heading-s">Checks</h2>
          <p className="govuk-body-s">{sayFindings(findings)}</p>
          <FindingsList findings={findings} />
        </aside>
        <section className="jc-report-preview">
          <Details summary="Read the record as it stands">
            <DocumentView document={preview} isPageTitle={false} />
          </Details>
        </section>
      </div>
    </RecordPage>
  );
}

function sayFindings(findings: readonly Finding[]): string {
  const blocking = findings.filter(({ severity }) => severity === 'blocks').length;
  const warnings = findings.length - blocking;
  const warned = warnings === 0 ? '' : ` ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}.`;
  if (blocking === 0) return `Nothing stands in the way of publication.${warned}`;
  return `${blocking} ${blocking === 1 ? 'thing' : 'things'} to put right before publication.${warned}`;
}

function Made(props: RecordViewProps) {
  const { frame, versions, number, changed, mayWrite, formKeys } = props;
  const [newest] = versions;
  return (
    <section className="jc-section" aria-labelledby="versions">
      <h2 className="govuk-heading-m" id="versions">
        Versions
      </h2>
      {versions.length > 0 ? (
        <VersionsTable frame={frame} versions={versions} />
      ) : (
        <p className="govuk-body">None has been made yet.</p>
      )}
      {newest && changed.length > 0 ? (
        <ChangedFactsTable caption={`Changed since version ${newest.number}`} changed={changed} />
      ) : null}
      {mayWrite ? (
        <form method="post" noValidate>
          <HiddenInput name="intent" value="make" />
          <HiddenInput name="idempotencyKey" value={formKeys[0]} />
          <p className="govuk-body">
            A version is the record as it stands now. It is signed and published, and never changes.
          </p>
          <Button secondary={versions.length > 0}>Make version {number}</Button>
        </form>
      ) : null}
    </section>
  );
}

function VersionsTable({ frame, versions }: Pick<RecordViewProps, 'frame' | 'versions'>) {
  return (
    <Table
      caption="Versions made"
      captionHidden
      stacked
      columns={[{ heading: 'Version' }, { heading: 'Made' }, { heading: 'Signed' }, { heading: 'Published' }]}
      rows={versions.map(({ id, number, madeAt, madeBy, signedOn, publicationId, publishedOn }) => ({
        key: id,
        cells: [
          <TextLink key="number" to={paths.madeRecord(frame.council.id, frame.id, id)}>
            Version {number}
          </TextLink>,
          `${formatUkTime(madeAt)}, ${madeBy}`,
          signedOn ? formatDate(signedOn as PlainDate) : 'Not yet',
          publicationId && publishedOn ? (
            <TextLink key="published" to={paths.publication(publicationId)}>
              {formatDate(publishedOn as PlainDate)}
              <span className="govuk-visually-hidden">, the public copy of version {number}</span>
            </TextLink>
          ) : (
            'Not yet'
          ),
        ],
      }))}
    />
  );
}
