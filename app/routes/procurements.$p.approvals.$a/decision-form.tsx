import { problemFor } from '#app/components/form-problems.ts';
import { Button } from '#app/components/govuk/button.tsx';
import { DateInput } from '#app/components/govuk/date-input.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Radios } from '#app/components/govuk/radios.tsx';
import { TextArea } from '#app/components/govuk/text-area.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';
import { formatPence } from '#app/domain/money.ts';
import { typedDate } from '#app/forms/parse-form.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';
import type { ShownAuthority } from './shown-offer.ts';

type DecisionFormProps = Readonly<{
  offerHash: string;
  authority: ShownAuthority;
  formKey: string;
  answer?: ShownAnswer;
}>;

/** The council's decision and what it rests on. A delegation that covers it is chosen beforehand. */
export function DecisionForm({ offerHash, authority, formKey, answer }: DecisionFormProps) {
  const values = answer?.values;
  const field = (name: string) => ({
    name,
    defaultValue: values?.[name],
    error: problemFor(answer?.problems, name),
  });
  const { value, vatBasis, isDelegated, sentence } = authority;
  const amount = `${formatPence(value)} ${vatBasis === 'net' ? 'without' : 'with'} VAT`;
  return (
    <form method="post" noValidate className="jc-section">
      <HiddenInput name="intent" value="decide" />
      <HiddenInput name="idempotencyKey" value={formKey} />
      <HiddenInput name="offerHash" value={offerHash} />
      <Radios
        {...field('decision')}
        label="Your council’s decision"
        labelSize="m"
        hint={value > 0 ? `Your council decides on ${amount}` : undefined}
        options={[
          { value: 'approved', text: 'Approve' },
          {
            value: 'approvedWithConditions',
            text: 'Approve with conditions',
            conditional: (
              <>
                <TextArea
                  {...field('conditions')}
                  label="Conditions to be met before the contract is signed"
                  hint="One on each line. Nothing is signed until your council says that each is met or waived."
                  rows={4}
                  maxCharacters={10_000}
                />
                <TextArea
                  {...field('conditionsAfter')}
                  label="Conditions to be met after it is signed"
                  hint="One on each line. Each is followed, and holds nothing up."
                  rows={4}
                  maxCharacters={10_000}
                />
              </>
            ),
          },
          { value: 'rejected', text: 'Reject' },
        ]}
      />
      <Radios
        {...field('authority')}
        defaultValue={values?.authority ?? (isDelegated ? 'delegation' : 'meeting')}
        label="On what authority"
        options={[
          { value: 'delegation', text: 'A delegation to your post', hint: sentence },
          {
            value: 'meeting',
            text: 'The decision of a meeting',
            conditional: (
              <>
                <TextInput {...field('body')} label="Body that decided" hint="For example, Cabinet" width={20} />
                <DateInput
                  name="metOn"
                  label="Day of the meeting"
                  error={problemFor(answer?.problems, 'metOn')}
                  defaultValue={typedDate(values, 'metOn')}
                />
                <TextInput {...field('minuteReference')} label="Minute reference" width={10} />
              </>
            ),
          },
        ]}
      />
      <TextArea
        {...field('reasons')}
        label="Reasons"
        hint="Needed when you reject. Read by your own council and the lead authority, not by the other partners."
        rows={4}
        maxCharacters={10_000}
      />
      <Button>Record the decision</Button>
    </form>
  );
}
