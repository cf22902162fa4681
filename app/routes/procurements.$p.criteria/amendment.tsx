import { problemFor } from '#app/components/form-problems.ts';
import { BlockedButton } from '#app/components/govuk/blocked-button.tsx';
import { Button } from '#app/components/govuk/button.tsx';
import { Checkboxes } from '#app/components/govuk/checkboxes.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { InsetText } from '#app/components/govuk/inset-text.tsx';
import { TextArea } from '#app/components/govuk/text-area.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import { WarningText } from '#app/components/govuk/warning-text.tsx';
import { answerFor } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';
import { ChangesTable } from './versions.tsx';
import type { CriteriaViewProps, DraftProps } from './view.tsx';

/** The tenders that must be confirmed under a new version or be taken out. */
export function TendersConcerned({ unconfirmed }: Pick<CriteriaViewProps, 'unconfirmed'>) {
  if (unconfirmed.length === 0) return null;
  return (
    <>
      <WarningText>
        {unconfirmed.length === 1 ? 'This concerns one tender.' : `This concerns ${unconfirmed.length} tenders.`} No
        tender can be opened before each of them is confirmed or taken out.
      </WarningText>
      <ul className="govuk-list govuk-list--bullet">
        {unconfirmed.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}

/** Said above the draft of a new version, with what it changes so far. */
export function AmendmentNotice({ frame, lot, number, changes, otherKey }: CriteriaViewProps) {
  return (
    <>
      <InsetText>
        You are preparing version {(number ?? 0) + 1}. Version {number} stays in force, and is what everybody else sees,
        until you publish.{' '}
        <TextLink to={paths.criteriaVersion(frame.id, lot.number, number ?? 1)}>Read version {number}</TextLink>
      </InsetText>
      <ChangesTable caption={`What version ${(number ?? 0) + 1} changes so far`} changes={changes} />
      <form method="post">
        <HiddenInput name="intent" value="dropVersion" />
        <HiddenInput name="idempotencyKey" value={otherKey} />
        <HiddenInput name="lotId" value={lot.id} />
        <Button secondary>Drop this version</Button>
      </form>
    </>
  );
}

/** Opens the draft of the next version, or says why the criteria can never change again. */
export function StartAmendment({ lot, otherKey, mayAmend }: CriteriaViewProps) {
  if (mayAmend)
    return (
      <BlockedButton secondary reason={mayAmend}>
        Prepare a new version
      </BlockedButton>
    );
  return (
    <form method="post" className="jc-section">
      <h3 className="govuk-heading-m">Change published criteria</h3>
      <p className="govuk-body">
        Until the first tender is opened, criteria may be changed by publishing a new version with its reason. Every
        tenderer must be told and given time, and each tender already recorded must be confirmed or withdrawn.
      </p>
      <HiddenInput name="intent" value="startVersion" />
      <HiddenInput name="idempotencyKey" value={otherKey} />
      <HiddenInput name="lotId" value={lot.id} />
      <Button secondary>Prepare a new version</Button>
    </form>
  );
}

/** The last look before a new version takes the place of the one in force. */
export function PublishForm(
  props: DraftProps & Pick<CriteriaViewProps, 'number' | 'changes' | 'problems' | 'unconfirmed'>,
) {
  const { lot, version, formKey, number, changes, problems, unconfirmed } = props;
  const answer = answerFor(props.answer, 'publishVersion');
  const next = (number ?? 0) + 1;
  const reasons = changes.length === 0 ? ['Nothing differs from the version in force.'] : problems;
  return (
    <form method="post" noValidate>
      <h3 className="govuk-heading-m">
        Publish version {next} of lot {lot.number}
      </h3>
      <ChangesTable caption="What changes" changes={changes} />
      <TendersConcerned unconfirmed={unconfirmed} />
      <HiddenInput name="intent" value="publishVersion" />
      <HiddenInput name="idempotencyKey" value={formKey} />
      <HiddenInput name="lotId" value={lot.id} />
      <HiddenInput name="version" value={version} />
      <TextArea
        name="reason"
        label="Reason for the new version"
        hint="It is published with the version and stays on record"
        rows={4}
        defaultValue={answer?.values.reason}
        error={problemFor(answer?.problems, 'reason')}
      />
      <Checkboxes
        name="understood"
        label="Confirm"
        error={problemFor(answer?.problems, 'understood')}
        options={[{ value: 'yes', text: 'Every tenderer will be told of the changes and given time to respond' }]}
      />
      {reasons.length === 0 ? (
        <Button warning>Publish version {next}</Button>
      ) : (
        <BlockedButton reason={reasons.join(' ')}>Publish version {next}</BlockedButton>
      )}
    </form>
  );
}
