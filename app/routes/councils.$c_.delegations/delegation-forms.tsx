import { problemFor } from '#app/components/form-problems.ts';
import { Button } from '#app/components/govuk/button.tsx';
import { Checkboxes } from '#app/components/govuk/checkboxes.tsx';
import { DateInput } from '#app/components/govuk/date-input.tsx';
import { Details } from '#app/components/govuk/details.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Radios } from '#app/components/govuk/radios.tsx';
import { Select } from '#app/components/govuk/select.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';
import { type StoredDelegation, sayDelegation } from '#app/domain/approval-authority.ts';
import { delegatedSubjects, subjectName } from '#app/domain/approval-subject.ts';
import { typedDate } from '#app/forms/parse-form.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';

type FormProps = Readonly<{ formKey: string; answer?: ShownAnswer }>;

const boxes = (answer: ShownAnswer | undefined) => ({
  text: (name: string) => ({ name, defaultValue: answer?.values[name], error: problemFor(answer?.problems, name) }),
  date: (name: string) => ({
    name,
    error: problemFor(answer?.problems, name),
    defaultValue: typedDate(answer?.values, name),
  }),
});

export function RecordDelegationForm({ posts, formKey, answer }: FormProps & Readonly<{ posts: readonly string[] }>) {
  const { text, date } = boxes(answer);
  return (
    <Details summary="Record a delegation" open={answer !== undefined}>
      <form method="post" noValidate>
        <HiddenInput name="intent" value="record" />
        <HiddenInput name="idempotencyKey" value={formKey} />
        <TextInput
          {...text('holder')}
          label="Post or body that may decide"
          hint={posts.length > 0 ? `A post is written as people here have it: ${posts.join(', ')}` : undefined}
          width={30}
        />
        <Checkboxes
          name="subjects"
          label="What it may decide"
          error={problemFor(answer?.problems, 'subjects')}
          defaultValue={(answer?.values.subjects ?? '').split('\n')}
          options={delegatedSubjects.map((value) => ({ value, text: subjectName[value] }))}
        />
        <TextInput
          {...text('cap')}
          label="Up to"
          hint="Leave empty where there is no limit"
          prefix="£"
          width={10}
          inputMode="decimal"
        />
        <Radios
          {...text('vatBasis')}
          defaultValue={answer?.values.vatBasis ?? 'net'}
          label="The limit is"
          options={[
            { value: 'net', text: 'Without VAT' },
            { value: 'gross', text: 'With VAT' },
          ]}
        />
        <DateInput {...date('validFrom')} label="First day" />
        <DateInput {...date('validUntil')} label="Last day" hint="Leave empty where it runs until it is ended" />
        <TextInput
          {...text('sourceDecision')}
          label="The decision that gives the power"
          hint="For example, Cabinet, 11 March 2024, minute CAB/102"
          width={30}
        />
        <Button secondary>Record the delegation</Button>
      </form>
    </Details>
  );
}

export function EndDelegationForm({
  delegations,
  formKey,
  answer,
}: FormProps & Readonly<{ delegations: readonly StoredDelegation[] }>) {
  const { text, date } = boxes(answer);
  return (
    <Details summary="End a delegation early" open={answer !== undefined}>
      <form method="post" noValidate>
        <HiddenInput name="intent" value="end" />
        <HiddenInput name="idempotencyKey" value={formKey} />
        <Select
          {...text('delegationId')}
          label="Delegation"
          options={[
            { value: '', text: 'Choose' },
            ...delegations.map((one) => ({ value: one.id, text: `${one.holder}: ${sayDelegation(one)}` })),
          ]}
        />
        <DateInput {...date('lastDay')} label="Last day on which it may be used" />
        <TextInput {...text('reason')} label="Why it ends" width={30} />
        <Button secondary>End the delegation</Button>
      </form>
    </Details>
  );
}
