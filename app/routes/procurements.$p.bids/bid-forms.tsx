import { problemFor } from '#app/components/form-problems.ts';
import { BlockedButton } from '#app/components/govuk/blocked-button.tsx';
import { Button } from '#app/components/govuk/button.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Radios } from '#app/components/govuk/radios.tsx';
import { Select } from '#app/components/govuk/select.tsx';
import { TextArea } from '#app/components/govuk/text-area.tsx';
import { answerFor } from '#app/forms/shown-answer.ts';
import type { BidDetailProps } from './bid-detail.tsx';

export function GateForm(props: BidDetailProps & Readonly<{ missing: readonly { id: string; title: string }[] }>) {
  const { lot, chosen, gates, missing, blocked, formKeys } = props;
  const answer = answerFor(props.answer, 'gate');
  const field = (name: string) => ({
    name,
    defaultValue: answer?.values[name],
    error: problemFor(answer?.problems, name),
  });
  const heading = missing.length > 0 ? 'Record a pass or fail' : 'Correct a pass or fail';
  if (blocked.gate) return missing.length > 0 ? <BlockedButton reason={blocked.gate}>{heading}</BlockedButton> : null;
  const recorded = gates.filter(({ id }) => !missing.some((one) => one.id === id));
  return (
    <form method="post" noValidate className="jc-section">
      <h3 className="govuk-heading-m">{heading}</h3>
      <HiddenInput name="intent" value="gate" />
      <HiddenInput name="idempotencyKey" value={formKeys[0]} />
      <HiddenInput name="lotId" value={lot.id} />
      <HiddenInput name="bidId" value={chosen.id} />
      <Select
        {...field('criterionId')}
        label="Test"
        options={[
          ...missing.map(({ id, title }) => ({ value: id, text: title })),
          ...recorded.map(({ id, title }) => ({ value: id, text: `${title} (recorded; correct it)` })),
        ]}
      />
      <Radios
        {...field('result')}
        label="Result"
        hint="A correction stands beside the first result; both stay on record"
        options={[
          { value: 'pass', text: 'Passed' },
          { value: 'fail', text: 'Failed' },
        ]}
      />
      <TextArea {...field('reason')} label="Reason" hint="What was seen, and where" rows={2} />
      <Button>Record the result</Button>
    </form>
  );
}

export function ExcludeForm(props: BidDetailProps) {
  const { lot, chosen, formKeys } = props;
  const answer = answerFor(props.answer, 'exclude');
  const field = (name: string) => ({
    name,
    defaultValue: answer?.values[name],
    error: problemFor(answer?.problems, name),
  });
  return (
    <form method="post" noValidate className="jc-section">
      <h3 className="govuk-heading-m">Take the tender out</h3>
      <HiddenInput name="intent" value="exclude" />
      <HiddenInput name="idempotencyKey" value={formKeys[1]} />
      <HiddenInput name="lotId" value={lot.id} />
      <HiddenInput name="bidId" value={chosen.id} />
      <Radios
        {...field('status')}
        label="What happened?"
        options={[
          { value: 'withdrawn', text: 'The tenderer withdrew it' },
          { value: 'excluded', text: 'It is excluded by decision' },
        ]}
      />
      <TextArea
        {...field('outReason')}
        label="Reason"
        hint="With the ground in the procurement documents or the law. It stays on record, and so does the tender"
        rows={3}
      />
      <Button warning>Take bid {chosen.letter} out</Button>
    </form>
  );
}
