import { problemFor } from '#app/components/form-problems.ts';
import { Button } from '#app/components/govuk/button.tsx';
import { Details } from '#app/components/govuk/details.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Radios } from '#app/components/govuk/radios.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';

type IndicatorFormProps = Readonly<{ lotId: string; formKey: string; answer?: ShownAnswer }>;

const levels = [
  ['good', '“Good” from'],
  ['approaching', '“Approaching target” from'],
  ['improvement', '“Requires improvement” from'],
] as const;

export function IndicatorForm({ lotId, formKey, answer }: IndicatorFormProps) {
  const error = (name: string) => problemFor(answer?.problems, name);
  return (
    <Details summary="Set an indicator" open={answer !== undefined}>
      <form method="post" noValidate>
        <HiddenInput name="intent" value="indicator" />
        <HiddenInput name="idempotencyKey" value={formKey} />
        <HiddenInput name="lotId" value={lotId} />
        <TextInput name="title" label="What is measured" defaultValue={answer?.values.title} error={error('title')} />
        <TextInput
          name="unit"
          label="Unit"
          hint="Such as % or days"
          width={5}
          defaultValue={answer?.values.unit}
          error={error('unit')}
        />
        <Radios
          name="better"
          label="Which is better?"
          options={[
            { value: 'higher', text: 'A higher figure' },
            { value: 'lower', text: 'A lower figure' },
          ]}
          defaultValue={answer?.values.better}
          error={error('better')}
        />
        {levels.map(([name, label]) => (
          <TextInput
            key={name}
            name={name}
            label={label}
            width={5}
            inputMode="decimal"
            defaultValue={answer?.values[name]}
            error={error(name)}
          />
        ))}
        <Button secondary>Set the indicator</Button>
      </form>
    </Details>
  );
}
