import { ChooseVersions, type ListedVersions } from '#app/components/choose-versions.tsx';
import { ComparedVersions } from '#app/components/compared-versions.tsx';
import { FindingsList } from '#app/components/findings-list.tsx';
import { problemFor } from '#app/components/form-problems.ts';
import { Breadcrumbs } from '#app/components/govuk/breadcrumbs.tsx';
import { Button } from '#app/components/govuk/button.tsx';
import { Details } from '#app/components/govuk/details.tsx';
import { ErrorSummary } from '#app/components/govuk/error-summary.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { PageBody } from '#app/components/govuk/page-body.tsx';
import { PageHeading } from '#app/components/govuk/page-heading.tsx';
import { SummaryList } from '#app/components/govuk/summary-list.tsx';
import { Tag } from '#app/components/govuk/tag.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import { PackInput } from '#app/components/pack-input.tsx';
import { WordChanges } from '#app/components/word-changes.tsx';
import type { Finding } from '#app/documents/checks/finding.ts';
import type { Document } from '#app/documents/document.ts';
import { DocumentView } from '#app/documents/render/html.tsx';
import type { FactSection } from '#app/documents/report-facts/facts-in-words.ts';
import { formatUkTime } from '#app/domain/uk-time.ts';
import type { TooLong, WordChange } from '#app/domain/word-changes.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';

type PaperReportViewProps = Readonly<{
  id: string;
  council: Readonly<{ id: string; name: string }>;
  title: string;
  stage: string;
  document: Document;
  findings: readonly Finding[];
  /** Its facts as they were entered. */
  sections: readonly FactSection[];
  versions: ListedVersions;
  newest: number;
  /** Null where there is nothing to compare. */
  changes: readonly WordChange[] | TooLong | null;
  mayCorrect: boolean;
  formKey: string;
  answer?: ShownAnswer;
}>;

/** A report as it stands on paper, beside what the checks find between its words and its facts. */
export function PaperReportView(props: PaperReportViewProps) {
  const { council, id, title, stage, document, findings, versions, newest, answer } = props;
  const crumbs = [
    { text: council.name, to: paths.council(council.id) },
    { text: 'Decision records', to: paths.records(council.id) },
    { text: title },
  ];
  const entered = versions.listed.find(({ version }) => version === newest);
  return (
    <PageBody width="wide" before={<Breadcrumbs items={crumbs} />}>
      <ErrorSummary problems={answer?.problems ?? []} />
      <PageHeading caption={stage}>{title}</PageHeading>
      <p className="govuk-body">
        <Tag colour="grey">Entered from paper</Tag> as it stands, so that its words are checked against its facts. It
        was published elsewhere and is not published from here.
      </p>
      <div className="jc-two-columns">
        <div>
          <div className="jc-paper">
            <DocumentView document={document} isPageTitle={false} />
          </div>
          <Facts sections={props.sections} />
        </div>
        <aside className="jc-sticky" aria-label="Checks" id="checks">
          <h2 className="govuk-heading-s">Checks</h2>
          <FindingsList findings={findings} />
          <p className="govuk-body-s">
            {entered ? `Version ${newest}, entered ${formatUkTime(entered.savedAt)} by the ${entered.savedBy}. ` : ''}
            <TextLink to={paths.paperReportPack(council.id, id)} download>
              Pack to check without the portal
            </TextLink>
          </p>
        </aside>
      </div>
      <Compared {...props} />
      {props.mayCorrect ? <CorrectForm {...props} /> : null}
    </PageBody>
  );
}

function Facts({ sections }: Pick<PaperReportViewProps, 'sections'>) {
  return (
    <section className="jc-section" aria-labelledby="facts">
      <h2 className="govuk-heading-m" id="facts">
        Its facts, as they were entered
      </h2>
      {sections.map(({ anchor, heading, rows }) => (
        <div key={anchor} id={anchor}>
          <h3 className="govuk-heading-s">{heading}</h3>
          <SummaryList
            rows={rows.map((row) => ({ id: row.anchor, label: row.label, value: <Words words={row.words} /> }))}
          />
        </div>
      ))}
    </section>
  );
}

function Words({ words }: Readonly<{ words: readonly string[] }>) {
  if (words.length === 1) return words[0];
  return (
    <ul className="govuk-list">
      {words.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once and never reordered
        <li key={index}>{one}</li>
      ))}
    </ul>
  );
}

function Compared({ versions, changes }: PaperReportViewProps) {
  if (changes === null) return null;
  return (
    <>
      <ComparedVersions
        heading={`What was corrected from version ${versions.from} to ${versions.to}`}
        versions={versions}
      >
        <WordChanges changes={changes} />
      </ComparedVersions>
      {versions.total > 2 ? <ChooseVersions versions={versions} called="Version" /> : null}
    </>
  );
}

function CorrectForm({ newest, formKey, answer }: PaperReportViewProps) {
  return (
    <Details summary="Enter it anew" open={answer !== undefined}>
      <form method="post" encType="multipart/form-data" noValidate>
        <HiddenInput name="intent" value="correct" />
        <HiddenInput name="idempotencyKey" value={formKey} />
        <HiddenInput name="version" value={newest} />
        <p className="govuk-body">Where it was entered wrongly, the corrected file becomes the next version.</p>
        <PackInput error={problemFor(answer?.problems, 'pack')} />
        <Button secondary>Enter the next version</Button>
      </form>
    </Details>
  );
}
