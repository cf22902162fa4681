import { BackLink } from '#app/components/govuk/back-link.tsx';
import { BlockedButton } from '#app/components/govuk/blocked-button.tsx';
import { EmptyState } from '#app/components/govuk/empty-state.tsx';
import { Hash } from '#app/components/govuk/hash.tsx';
import { InsetText } from '#app/components/govuk/inset-text.tsx';
import { LotTabs, type ShownLot } from '#app/components/lot-tabs.tsx';
import { type ProcurementFrame, ProcurementPage } from '#app/components/procurement-page.tsx';
import type { AwardCriterion } from '#app/domain/award-criteria.ts';
import { type EvaluationScheme, findCriterion } from '#app/domain/evaluation-scheme.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';
import { CriteriaTable } from './criteria-table.tsx';
import { CriterionForm } from './criterion-form.tsx';
import { DraftTools } from './draft-tools.tsx';
import { FreezeForm } from './freeze-form.tsx';
import { RulesForm, RulesSummary } from './rules.tsx';
import { ScalesList } from './scales-list.tsx';
import { WeightsForm } from './weights-form.tsx';

export type CriteriaViewProps = Readonly<{
  frame: ProcurementFrame;
  lots: readonly ShownLot[];
  lot: ShownLot;
  /** Null: drafted by the lead and not shown yet. */
  scheme: EvaluationScheme | null;
  version: number;
  frozen: Readonly<{ hash: string; by: string; at: string }> | null;
  mayEdit: boolean;
  blocked: string | null;
  /** Everything that stops the draft from being frozen. */
  problems: readonly string[];
  step: Readonly<{ edit: string | null; add: string | null; show: string | null }>;
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
  const { frame, step, scheme, lot, version, formKey, answer, mayEdit, blocked, problems } = props;
  const draft: DraftProps = { procurementId: frame.id, lot, scheme, version, formKey, answer };
  const edited = step.edit ? findCriterion(scheme.criteria, step.edit) : undefined;
  const added = kinds.find((kind) => kind === step.add);
  if (edited) return <CriterionForm {...draft} stored={edited} kind={edited.kind} />;
  if (added) return <CriterionForm {...draft} stored={null} kind={added} />;
  if (step.show === 'rules') return <RulesForm {...draft} />;
  if (step.show === 'freeze') return <FreezeForm {...draft} problems={problems} />;
  return (
    <>
      {props.frozen ? <Frozen frozen={props.frozen} /> : null}
      {mayEdit && !blocked ? <WeightsForm {...draft} /> : <CriteriaTable criteria={scheme.criteria} />}
      {mayEdit && !blocked ? <DraftTools {...draft} formKey={props.otherKey} problems={problems} /> : null}
      <RulesSummary scheme={scheme} />
      <ScalesList criteria={scheme.criteria} />
      {mayEdit && blocked ? (
        <BlockedButton secondary reason={`${blocked} Nobody can change them any more.`}>
          Change the criteria
        </BlockedButton>
      ) : null}
    </>
  );
}

const kinds: readonly AwardCriterion['kind'][] = ['quality', 'group', 'price', 'gate'];

function Frozen({ frozen }: Readonly<{ frozen: NonNullable<CriteriaViewProps['frozen']> }>) {
  return (
    <InsetText>
      Frozen on {frozen.at} by the {frozen.by}. Fingerprint: <Hash value={frozen.hash} />
    </InsetText>
  );
}
