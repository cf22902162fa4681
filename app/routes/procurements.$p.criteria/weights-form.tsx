import { problemFor } from '#app/components/form-problems.ts';
import { Button } from '#app/components/govuk/button.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import { LiveTotal } from '#app/components/live-total.tsx';
import { StoredMeanwhile } from '#app/components/stored-meanwhile.tsx';
import { type AwardCriteria, type AwardCriterion, allCriteria } from '#app/domain/award-criteria.ts';
import { basisPointsToDecimal } from '#app/domain/basis-points.ts';
import { weightField } from '#app/domain/criteria-edit.ts';
import { answerFor } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';
import { CriteriaTable } from './criteria-table.tsx';
import type { DraftProps } from './view.tsx';

/** All weightings in one form: they are stored together, and only when they total exactly. */
export function WeightsForm({ procurementId, lot, scheme, version, formKey, answer: given }: DraftProps) {
  const answer = answerFor(given, 'saveWeights');
  const typed = (id: string, stored: string) => answer?.values[weightField(id)] ?? stored;
  return (
    <form method="post" noValidate id="weights" className="jc-weights">
      {answer?.stored ? (
        <StoredMeanwhile answer={answer} keepStoredTo={paths.criteria(procurementId, lot.number)} />
      ) : null}
      <HiddenInput name="intent" value="saveWeights" />
      <HiddenInput name="idempotencyKey" value={formKey} />
      <HiddenInput name="lotId" value={lot.id} />
      <HiddenInput name="version" value={version} />
      <CriteriaTable
        criteria={scheme.criteria}
        weight={({ id, weight, title }) => (
          <TextInput
            name={weightField(id)}
            label={`Weighting of ${title}`}
            labelHidden
            suffix="%"
            width={5}
            inputMode="decimal"
            defaultValue={typed(id, basisPointsToDecimal(weight))}
            error={problemFor(answer?.problems, weightField(id))}
          />
        )}
        actions={(criterion) => <RowActions criterion={criterion} procurementId={procurementId} lot={lot.number} />}
      />
      {sums(scheme.criteria).map(({ label, parts, whole }) => (
        <LiveTotal
          key={label}
          form="weights"
          label={label}
          names={parts.map(({ id }) => weightField(id))}
          initial={parts.map(({ id, weight }) => typed(id, basisPointsToDecimal(weight)))}
          targetName={whole ? weightField(whole.id) : undefined}
          target={whole?.weight}
        />
      ))}
      <Button>Save the weightings</Button>
    </form>
  );
}

type Weighted = Exclude<AwardCriterion, { kind: 'gate' }>;

/** Whatever must add up: the top, and the parts of each group. */
function sums(
  criteria: AwardCriteria,
): readonly { label: string; parts: readonly Weighted[]; whole: Weighted | null }[] {
  const weighted = (list: AwardCriteria) => list.filter((one): one is Weighted => one.kind !== 'gate');
  const groups = allCriteria(criteria).flatMap(({ criterion }) =>
    criterion.kind === 'group'
      ? [{ label: `Parts of ${criterion.title}`, parts: weighted(criterion.children), whole: criterion }]
      : [],
  );
  return [...groups, { label: 'Total', parts: weighted(criteria), whole: null }];
}

type RowActionsProps = Readonly<{ criterion: AwardCriterion; procurementId: string; lot: number }>;

function RowActions({ criterion, procurementId, lot }: RowActionsProps) {
  const about = <span className="govuk-visually-hidden"> {criterion.title}</span>;
  return (
    <span className="jc-row-actions">
      <TextLink to={paths.criteriaStep(procurementId, lot, 'edit', criterion.id)}>Change{about}</TextLink>
      <button type="submit" form="remove" name="id" value={criterion.id} className="jc-button-link">
        Remove{about}
      </button>
    </span>
  );
}
