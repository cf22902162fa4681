import { BackLink } from '#app/components/govuk/back-link.tsx';
import { EmptyState } from '#app/components/govuk/empty-state.tsx';
import { Hash } from '#app/components/govuk/hash.tsx';
import { InsetText } from '#app/components/govuk/inset-text.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import { LotTabs, type ShownLot } from '#app/components/lot-tabs.tsx';
import { type ProcurementFrame, ProcurementPage } from '#app/components/procurement-page.tsx';
import type { AwardCriterion } from '#app/domain/award-criteria.ts';
import type { CriteriaChange } from '#app/domain/criteria-changes.ts';
import { type EvaluationScheme, findCriterion } from '#app/domain/evaluation-scheme.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';
import { AmendmentNotice, PublishForm, StartAmendment, TendersConcerned } from './amendment.tsx';
import { CopyForm, type ShownSource } from './copy-form.tsx';
import { CriteriaTable } from './criteria-table.tsx';
import { CriterionForm } from './criterion-form.tsx';
import { DraftTools } from './draft-tools.tsx';
import { FreezeForm } from './freeze-form.tsx';
import { RulesForm, RulesSummary } from './rules.tsx';
import { ScalesList } from './scales-list.tsx';
import { ChangesTable, type ShownVersion, VersionsTable } from './versions.tsx';
import { WeightsForm } from './weights-form.tsx';

export type CriteriaViewProps = Readonly<{
  frame: ProcurementFrame;
  lots: readonly ShownLot[];
  lot: ShownLot;
  /** Null: drafted by the lead and not shown yet. */
  scheme: EvaluationScheme | null;
  version: number;
  /** The newest first; empty while nothing is published. */
  versions: readonly ShownVersion[];
  /** The published version shown, or the one in force beside a draft; null: none. */
  number: number | null;
  /** The draft of the next version is shown, beside the one in force. */
  amending: boolean;
  /** What is shown may be edited. */
  open: boolean;
  changes: readonly CriteriaChange[];
  unconfirmed: readonly string[];
  mayEdit: boolean;
  /** Why no new version can be prepared; null where it can. */
  mayAmend: string | null;
  /** Everything that stops the draft from being frozen. */
  problems: readonly string[];
  step: Readonly<{ edit: string | null; add: string | null; show: string | null }>;
  sources: readonly ShownSource[];
  formKey: string;
  otherKey: string;
  answer?: ShownAnswer;
}>;

/** What every form of the page carries. */
export type DraftProps = Readonly<{
  procurementId: string;
  lot: ShownLot;
  scheme: EvaluationScheme;
  version: number;
  formKey: string;
  answer?: ShownAnswer;
}>;

export function CriteriaView(props: CriteriaViewProps) {
  const { frame, lots, lot, scheme, answer, step } = props;
  const stepShown = scheme && (step.edit || step.add || step.show);
  return (
    <ProcurementPage frame={frame} heading="Award criteria" problems={answer?.problems}>
      <LotTabs lots={lots} current={lot} to={(number) => paths.criteria(frame.id, number)} />
      {stepShown ? <BackLink to={paths.criteria(frame.id, lot.number)}>Back to the criteria</BackLink> : null}
      {scheme ? (
        <Content {...props} scheme={scheme} />
      ) : (
        <EmptyState title="The criteria are being drafted">
          <p className="govuk-body">The lead authority publishes them here when they are settled.</p>
        </EmptyState>
      )}
    </ProcurementPage>
  );
}

function Content(props: CriteriaViewProps & Readonly<{ scheme: EvaluationScheme }>) {
  const { frame, step, scheme, lot, version, formKey, answer, problems } = props;
  const draft: DraftProps = { procurementId: frame.id, lot, scheme, version, formKey, answer };
  const edited = step.edit ? findCriterion(scheme.criteria, step.edit) : undefined;
  const added = kinds.find((kind) => kind === step.add);
  if (edited) return <CriterionForm {...draft} stored={edited} kind={edited.kind} />;
  if (added) return <CriterionForm {...draft} stored={null} kind={added} />;
  if (step.show === 'rules') return <RulesForm {...draft} />;
  if (step.show === 'freeze') return <FreezeForm {...draft} problems={problems} />;
  if (step.show === 'publish' && props.amending) return <PublishForm {...props} {...draft} />;
  if (step.show === 'copy') return <CopyForm {...draft} sources={props.sources} />;
  return <Scheme {...props} draft={draft} />;
}

function Scheme(props: CriteriaViewProps & Readonly<{ draft: DraftProps }>) {
  const { frame, lot, draft, versions, number, amending, open, changes, unconfirmed, mayEdit, problems } = props;
  const { criteria } = draft.scheme;
  const shown = versions.find((one) => one.number === number);
  return (
    <>
      {amending ? <AmendmentNotice {...props} /> : null}
      {shown && !amending ? <Frozen version={shown} newest={versions[0]?.number ?? 0} /> : null}
      <TendersConcerned unconfirmed={unconfirmed} />
      {open ? <WeightsForm {...draft} /> : <CriteriaTable criteria={criteria} />}
      {open ? <DraftTools {...draft} amending={amending} formKey={props.otherKey} problems={problems} /> : null}
      <RulesSummary scheme={draft.scheme} />
      {draft.scheme.criteria.some(({ kind }) => kind === 'price') ? (
        <p className="govuk-body">
          <TextLink to={paths.priceBench(frame.id, lot.number)}>Try the price formula on invented bids</TextLink>
        </p>
      ) : null}
      <ScalesList criteria={criteria} />
      {!amending && changes.length > 0 ? (
        <ChangesTable caption={`What version ${number} changed`} changes={changes} />
      ) : null}
      {open ? null : (
        <p className="govuk-body">
          <TextLink to={paths.criteriaWorkbookFile(frame.id, lot.number)} download>
            Download the criteria as a workbook (XLSX)
          </TextLink>
        </p>
      )}
      {versions.length > 0 ? <VersionsTable procurementId={frame.id} lot={lot.number} versions={versions} /> : null}
      {mayEdit && versions.length > 0 && !amending ? <StartAmendment {...props} /> : null}
    </>
  );
}

const kinds: readonly AwardCriterion['kind'][] = ['quality', 'group', 'price', 'gate'];

function Frozen({ version, newest }: Readonly<{ version: ShownVersion; newest: number }>) {
  const { number, at, by, hash } = version;
  return (
    <InsetText>
      {number === 1 ? 'Frozen' : `Version ${number}, published`} on {at} by the {by}.{' '}
      {number === newest ? '' : `Version ${newest} has replaced it. `}
      Fingerprint: <Hash value={hash} />
    </InsetText>
  );
}
