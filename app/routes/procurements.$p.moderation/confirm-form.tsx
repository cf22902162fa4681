import { problemFor } from '#app/components/form-problems.ts';
import { Button } from '#app/components/govuk/button.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { TextArea } from '#app/components/govuk/text-area.tsx';
import { answerFor } from '#app/forms/shown-answer.ts';
import type { ItemProps } from './item.tsx';

/** Under a reopening order: the panel looked again, and what was agreed stands. */
export function ConfirmForm({ lot, item, formKeys, answer: given }: ItemProps) {
  const answer = answerFor(given, 'confirm');
  const { order, stored, bidId, letter, criterion } = item;
  if (!order || !stored) return null;
  return (
    <form method="post" noValidate className="jc-section">
      <h3 className="govuk-heading-m">Confirm the consensus as it stands</h3>
      {item.review ? (
        <p className="govuk-body">
          Already looked at again under order {order.number}: {item.review}
        </p>
      ) : null}
      <HiddenInput name="intent" value="confirm" />
      <HiddenInput name="idempotencyKey" value={formKeys[1]} />
      <HiddenInput name="lotId" value={lot.id} />
      <HiddenInput name="bidId" value={bidId} />
      <HiddenInput name="criterionId" value={criterion.id} />
      <HiddenInput name="revision" value={stored.revision} />
      <TextArea
        name="confirmReason"
        label="Why it stands"
        hint="What the panel looked at again, and why the mark does not change"
        rows={3}
        defaultValue={answer?.values.confirmReason}
        error={problemFor(answer?.problems, 'confirmReason')}
      />
      <Button secondary>
        Confirm mark {stored.mark} for bid {letter}
      </Button>
    </form>
  );
}
