import { problemFor } from '#app/components/form-problems.ts';
import { BlockedButton } from '#app/components/govuk/blocked-button.tsx';
import { Button } from '#app/components/govuk/button.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { TextArea } from '#app/components/govuk/text-area.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';
import { answerField } from '#app/domain/bid-answers.ts';
import { answerFor } from '#app/forms/shown-answer.ts';
import type { BidsViewProps } from './view.tsx';

export function RecordBidForm({ lot, questions, blocked, formKeys, answer: given }: BidsViewProps) {
  const answer = answerFor(given, 'record');
  const field = (name: string) => ({
    name,
    defaultValue: answer?.values[name] ?? '',
    error: problemFor(answer?.problems, name),
  });
  return (
    <form method="post" noValidate autoComplete="off">
      <h3 className="govuk-heading-m">Record a tender</h3>
      <p className="govuk-body">
        The time of receipt is the portal’s own. A letter is drawn at random; the panel knows the tender by it alone.
      </p>
      <HiddenInput name="intent" value="record" />
      <HiddenInput name="idempotencyKey" value={formKeys[0]} />
      <HiddenInput name="lotId" value={lot.id} />
      <TextInput
        {...field('tenderer')}
        label="Tenderer"
        hint="As registered. A tenderer of another lot of this procurement keeps its letter"
      />
      <TextInput {...field('registrationNumber')} label="Company or charity number (if any)" width={20} />
      <TextInput {...field('parent')} label="Parent company (if any)" hint="As registered" />
      <TextArea
        {...field('subcontractors')}
        label="Subcontractors (if any)"
        hint="One a line. Compared with the panel’s registers of interests"
        rows={3}
      />
      {questions.map(({ id, title, wordLimit }) => (
        <TextArea
          key={id}
          {...field(answerField(id))}
          label={`${id}: ${title}`}
          hint={`The tender’s answer${wordLimit ? `; the published limit is ${wordLimit.toLocaleString('en-GB')} words. A longer answer is recorded as received` : ''}`}
          rows={6}
        />
      ))}
      <TextInput
        {...field('price')}
        label="Price"
        hint="For the longest term, extensions included. Sealed as soon as you save: nobody sees it, you included, until two people of two councils open the prices"
        prefix="£"
        width={20}
        inputMode="decimal"
        autoComplete="off"
      />
      {blocked.record ? (
        <BlockedButton reason={blocked.record}>Record and seal</BlockedButton>
      ) : (
        <Button>Record and seal</Button>
      )}
    </form>
  );
}
