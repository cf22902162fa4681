import { problemFor } from '#app/components/form-problems.ts';
import { BlockedButton } from '#app/components/govuk/blocked-button.tsx';
import { Button } from '#app/components/govuk/button.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { TextArea } from '#app/components/govuk/text-area.tsx';
import { answerField } from '#app/domain/bid-answers.ts';
import { answerFor } from '#app/forms/shown-answer.ts';
import type { BidDetailProps } from './bid-detail.tsx';

/** The tenderer stands by its tender under newer criteria, with answers to what it was never asked. */
export function ConfirmForm(props: BidDetailProps) {
  const { lot, chosen, newest, toAnswer, blocked, formKeys } = props;
  const answer = answerFor(props.answer, 'confirm');
  const field = (name: string) => ({
    name,
    defaultValue: answer?.values[name],
    error: problemFor(answer?.problems, name),
  });
  if (blocked.confirm) return <BlockedButton reason={blocked.confirm}>Record the confirmation</BlockedButton>;
  return (
    <form method="post" noValidate className="jc-section">
      <h3 className="govuk-heading-m">Confirm under version {newest} of the criteria</h3>
      <p className="govuk-body">
        This tender was made under version {chosen.standsUnder}. Record that its tenderer confirms it as it is, or take
        it out below; a tenderer whose tender is withdrawn may tender anew until the tenders are opened.
      </p>
      <HiddenInput name="intent" value="confirm" />
      <HiddenInput name="idempotencyKey" value={formKeys[2]} />
      <HiddenInput name="lotId" value={lot.id} />
      <HiddenInput name="bidId" value={chosen.id} />
      {toAnswer.map(({ id, title }) => (
        <TextArea
          key={id}
          {...field(answerField(id))}
          label={`${id}: ${title}`}
          hint="A new question; the tender’s answer"
          rows={6}
        />
      ))}
      <TextArea
        {...field('evidence')}
        label="How the tenderer confirmed it"
        hint="The message or letter, and its date"
        rows={2}
      />
      <Button>Record the confirmation</Button>
    </form>
  );
}
