import { problemFor } from '#app/components/form-problems.ts';
import { BlockedButton } from '#app/components/govuk/blocked-button.tsx';
import { Button } from '#app/components/govuk/button.tsx';
import { Checkboxes } from '#app/components/govuk/checkboxes.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { WarningText } from '#app/components/govuk/warning-text.tsx';
import { CriteriaTable } from './criteria-table.tsx';
import { RulesSummary } from './rules.tsx';
import type { DraftProps } from './view.tsx';

/** The last look before the criteria are fixed for good. */
export function FreezeForm(props: DraftProps & Readonly<{ problems: readonly string[] }>) {
  const { lot, scheme, version, formKey, answer, problems } = props;
  return (
    <form method="post" noValidate>
      <h3 className="govuk-heading-m">Freeze the criteria of lot {lot.number}</h3>
      <WarningText>
        Once frozen, the criteria, weightings, scales and formula of this lot change only by a published new version,
        and never after the first tender is opened.
      </WarningText>
      <CriteriaTable criteria={scheme.criteria} />
      <RulesSummary scheme={scheme} />
      <HiddenInput name="intent" value="freeze" />
      <HiddenInput name="idempotencyKey" value={formKey} />
      <HiddenInput name="lotId" value={lot.id} />
      <HiddenInput name="version" value={version} />
      {problems.length === 0 ? (
        <>
          <Checkboxes
            name="understood"
            label="Confirm"
            error={problemFor(answer?.problems, 'understood')}
            options={[{ value: 'yes', text: 'These are the criteria as they will be published' }]}
          />
          <Button warning>Freeze the criteria</Button>
        </>
      ) : (
        <BlockedButton reason={problems.join(' ')}>Freeze the criteria</BlockedButton>
      )}
    </form>
  );
}
