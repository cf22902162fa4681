import { problemFor } from '#app/components/form-problems.ts';
import { BlockedButton } from '#app/components/govuk/blocked-button.tsx';
import { Button } from '#app/components/govuk/button.tsx';
import { Details } from '#app/components/govuk/details.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Select } from '#app/components/govuk/select.tsx';
import { TextArea } from '#app/components/govuk/text-area.tsx';
import { WarningText } from '#app/components/govuk/warning-text.tsx';
import { answerFor } from '#app/forms/shown-answer.ts';
import type { ModerationViewProps } from './view.tsx';

/** The lead commissioner's order to look at one question again, for every tender. */
export function ReopenForm({ lot, reopen, formKeys, answer: given }: ModerationViewProps) {
  if (!reopen) return null;
  const answer = answerFor(given, 'reopen');
  if (reopen.blocked) return <BlockedButton reason={reopen.blocked}>Reopen a question</BlockedButton>;
  return (
    <Details summary="Reopen a question after the lock" open={answer !== undefined}>
      <form method="post" noValidate>
        <WarningText>
          The panel then looks at this question again for every tender. Nothing recorded is taken away, and the order is
          shown wherever the result is shown.
        </WarningText>
        <HiddenInput name="intent" value="reopen" />
        <HiddenInput name="idempotencyKey" value={formKeys[2]} />
        <HiddenInput name="lotId" value={lot.id} />
        <Select
          name="reopenCriterionId"
          label="Question"
          defaultValue={answer?.values.reopenCriterionId}
          error={problemFor(answer?.problems, 'reopenCriterionId')}
          options={[
            { value: '', text: 'Choose a question' },
            ...reopen.criteria.map(({ id, title }) => ({ value: id, text: `${id}: ${title}` })),
          ]}
        />
        <TextArea
          name="reopenReason"
          label="Reason"
          hint="What was found, by whom, and why it may touch the mark"
          defaultValue={answer?.values.reopenReason}
          error={problemFor(answer?.problems, 'reopenReason')}
        />
        <Button warning>Order the reopening</Button>
      </form>
    </Details>
  );
}
