import { problemFor } from '#app/components/form-problems.ts';
import { Button } from '#app/components/govuk/button.tsx';
import { EmptyState } from '#app/components/govuk/empty-state.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Select } from '#app/components/govuk/select.tsx';
import { WarningText } from '#app/components/govuk/warning-text.tsx';
import { StoredMeanwhile } from '#app/components/stored-meanwhile.tsx';
import { answerFor } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';
import type { DraftProps } from './view.tsx';

export type ShownSource = Readonly<{ id: string; text: string }>;

/** Starting from criteria that were thought through before: another lot's, or an earlier procurement's. */
export function CopyForm(props: DraftProps & Readonly<{ sources: readonly ShownSource[] }>) {
  const { procurementId, lot, version, formKey, sources } = props;
  const answer = answerFor(props.answer, 'copy');
  if (sources.length === 0) return <EmptyState title="There are no other criteria that you may read yet" />;
  return (
    <form method="post" noValidate>
      <h3 className="govuk-heading-m">Copy criteria into lot {lot.number}</h3>
      {answer?.stored ? (
        <StoredMeanwhile answer={answer} keepStoredTo={paths.criteria(procurementId, lot.number)} />
      ) : null}
      <WarningText>
        All criteria, weightings, scales and rules of this draft are replaced by the copy. What was saved before stays
        in the ledger only as a fingerprint.
      </WarningText>
      <HiddenInput name="intent" value="copy" />
      <HiddenInput name="idempotencyKey" value={formKey} />
      <HiddenInput name="lotId" value={lot.id} />
      <HiddenInput name="version" value={version} />
      <Select
        name="sourceLotId"
        label="Copy from"
        hint="Procurements and lots whose criteria you may read; the version published last, else the draft"
        defaultValue={answer?.values.sourceLotId}
        error={problemFor(answer?.problems, 'sourceLotId')}
        options={[{ value: '', text: 'Choose a lot' }, ...sources.map(({ id, text }) => ({ value: id, text }))]}
      />
      <Button>Copy the criteria</Button>
    </form>
  );
}
