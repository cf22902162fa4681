import { SaveState } from '#app/components/autosave/save-state.tsx';
import { useAutosave } from '#app/components/autosave/use-autosave.ts';
import { boxesOf } from '#app/components/boxes.ts';
import { Comments, type ShownComment } from '#app/components/comments.tsx';
import { FindingsList } from '#app/components/findings-list.tsx';
import { Button } from '#app/components/govuk/button.tsx';
import { ButtonGroup } from '#app/components/govuk/button-group.tsx';
import { Details } from '#app/components/govuk/details.tsx';
import { EmptyState } from '#app/components/govuk/empty-state.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import { type ProcurementFrame, ProcurementPage } from '#app/components/procurement-page.tsx';
import { storedDifferences } from '#app/components/stored-differences.ts';
import { StoredMeanwhile } from '#app/components/stored-meanwhile.tsx';
import type { Finding } from '#app/documents/checks/finding.ts';
import type { Document } from '#app/documents/document.ts';
import { labelOfBox } from '#app/documents/label-of-box.ts';
import { DocumentView } from '#app/documents/render/html.tsx';
import { isCompeted, type ReportStage, reportNames } from '#app/domain/report-stage.ts';
import { formatUkTime } from '#app/domain/uk-time.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';
import { AwardSection } from './award-section.tsx';
import { DecisionSection, type DraftMeeting } from './decision-section.tsx';
import {
  type DraftParty,
  type DraftPriority,
  ImplicationsSection,
  PrioritiesSection,
} from './implications-section.tsx';
import { KeySection } from './key-section.tsx';
import { EqualitySection, PapersSection, RisksSection } from './risks-section.tsx';
import { type DraftContract, ExtensionSection, WaiverSection } from './route-section.tsx';
import { PlanSection, ServiceSection } from './service-section.tsx';
import type { ShownFacts } from './shown-facts.ts';

export type ReportDraft = Readonly<{
  storageKey: string;
  version: number;
  savedBy: string | null;
  savedAt: string | null;
  number: number;
  fields: Readonly<Record<string, string>>;
  meetings: readonly DraftMeeting[];
  contracts: readonly DraftContract[];
  parties: readonly DraftParty[];
  priorities: readonly DraftPriority[];
  shown: ShownFacts;
  findings: readonly Finding[];
  preview: Document;
  appendix: Document | null;
  comments: readonly ShownComment[];
  sections: readonly Readonly<{ part: string; heading: string }>[];
  formKey: string;
  commentKeys: readonly [string, string];
}>;

type DraftReportViewProps = Readonly<{
  frame: ProcurementFrame;
  stage: ReportStage;
  draft: ReportDraft | null;
  answer?: ShownAnswer;
}>;

export function DraftReportView({ frame, stage, draft, answer }: DraftReportViewProps) {
  return (
    <ProcurementPage frame={frame} heading={reportNames[stage]} problems={answer?.problems}>
      {draft ? (
        <Draft frame={frame} stage={stage} draft={draft} answer={answer} />
      ) : (
        <EmptyState title="The report form of your council is not in the portal yet">
          <p className="govuk-body">
            An administrator can have it entered; the lead authority’s report names you meanwhile.
          </p>
        </EmptyState>
      )}
    </ProcurementPage>
  );
}

type DraftProps = Omit<DraftReportViewProps, 'draft'> & Readonly<{ draft: ReportDraft }>;

function Draft(props: DraftProps) {
  const { frame, stage, draft, answer } = props;
  const names = { councils: draft.parties, priorities: draft.priorities };
  const autosave = useAutosave({ storageKey: draft.storageKey, action: paths.saveReport(frame.id) });
  return (
    <div className="jc-two-columns">
      <form id="report" method="post" noValidate ref={autosave.form}>
        {answer?.stored ? (
          <StoredMeanwhile
            answer={storedDifferences(answer, (name) => labelOfBox(name, names))}
            keepStoredTo={paths.draftReport(frame.id, stage)}
          />
        ) : null}
        <HiddenInput name="idempotencyKey" value={draft.formKey} />
        <HiddenInput
          name="version"
          value={answer?.stored ? draft.version : (answer?.values.version ?? draft.version)}
        />
        <HiddenInput name="stage" value={stage} />
        <Sections {...props} />
        <ButtonGroup>
          <Button name="intent" value="save">
            Save and check again
          </Button>
          <Button name="intent" value="make" secondary>
            Make version {draft.number}
          </Button>
        </ButtonGroup>
      </form>
      <aside className="jc-sticky" aria-label="This draft" id="checks">
        <Checks
          draft={draft}
          versionsAt={paths.draftVersions(frame.id, stage)}
          state={<SaveState state={autosave.state} restored={autosave.restored} />}
        />
      </aside>
      <section className="jc-report-preview">
        <Details summary="Read the report as it stands">
          <DocumentView document={draft.preview} isPageTitle={false} />
          {draft.appendix ? <DocumentView document={draft.appendix} isPageTitle={false} /> : null}
        </Details>
        <Comments
          comments={draft.comments}
          parts={draft.sections}
          maySettle
          formKeys={draft.commentKeys}
          answer={answer}
          hidden={{ stage }}
        />
      </section>
    </div>
  );
}

function Sections({ stage, draft, answer }: DraftProps) {
  const boxes = boxesOf(draft.fields, answer);
  const { shown, parties } = draft;
  return (
    <>
      <DecisionSection boxes={boxes} facts={shown.decision} meetings={draft.meetings} />
      <ServiceSection boxes={boxes} shown={shown} />
      {isCompeted(stage) ? <PlanSection boxes={boxes} shown={shown} isAward={stage === 'award'} /> : null}
      {stage === 'extension' ? (
        <ExtensionSection boxes={boxes} facts={shown.extension} contracts={draft.contracts} />
      ) : null}
      {stage === 'waiver' ? <WaiverSection boxes={boxes} /> : null}
      {stage === 'award' ? <AwardSection boxes={boxes} facts={shown.award} partners={parties.slice(1)} /> : null}
      <ImplicationsSection boxes={boxes} shares={shown.shares} parties={parties} />
      <PrioritiesSection boxes={boxes} priorities={draft.priorities} />
      <RisksSection boxes={boxes} />
      <EqualitySection boxes={boxes} />
      <PapersSection boxes={boxes} />
      <KeySection boxes={boxes} />
    </>
  );
}

type ChecksProps = Readonly<{ draft: ReportDraft; versionsAt: string; state: JSX.Element }>;

function Checks({ draft, versionsAt, state }: ChecksProps) {
  const { findings, savedAt, savedBy } = draft;
  const blocking = findings.filter(({ severity }) => severity === 'blocks').length;
  return (
    <>
      <h2 className="govuk-heading-s">Checks</h2>
      {state}
      <p className="govuk-body-s">
        {savedAt ? `Saved ${formatUkTime(savedAt)} by the ${savedBy}. ` : 'Nothing is saved yet. '}
        {blocking === 0
          ? 'Nothing stands in the way of publication.'
          : `${blocking} ${blocking === 1 ? 'thing' : 'things'} to put right before publication.`}
      </p>
      <p className="govuk-body-s">
        <TextLink to={versionsAt}>Compare saved drafts</TextLink>
      </p>
      <FindingsList findings={findings} />
      <p className="govuk-body-s">
        <TextLink to="#report">Back to the boxes</TextLink>
      </p>
    </>
  );
}
