import { problemFor } from '#app/components/form-problems.ts';
import { Button } from '#app/components/govuk/button.tsx';
import { ButtonGroup } from '#app/components/govuk/button-group.tsx';
import { DateInput } from '#app/components/govuk/date-input.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Select } from '#app/components/govuk/select.tsx';
import { TextArea } from '#app/components/govuk/text-area.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';
import { typedDate } from '#app/forms/parse-form.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';
import type { ShownChanges } from './shown-changes.ts';
import { TestedChange } from './tested-change.tsx';
import { VaryQuestions } from './vary-questions.tsx';

type VaryFormProps = Readonly<{
  shown: ShownChanges;
  lot: Readonly<{ id: string; number: number }>;
  formKey: string;
  answer?: ShownAnswer;
}>;

/** A change is tested first, in the page’s address, and recorded only on a ground that is met. */
export function VaryForm({ shown, lot, formKey, answer }: VaryFormProps) {
  const { tested, variations, asks } = shown;
  const error = (name: string) => problemFor(answer?.problems, name);
  const typed = (name: string, usual?: string) => answer?.values[name] ?? usual;
  const counted = variations.filter(({ counts }) => counts);
  return (
    <section className="jc-section" id="vary">
      <h2 className="govuk-heading-m">Test and record a change</h2>
      {tested ? <TestedChange tested={tested} /> : null}
      <form method="post" noValidate>
        <HiddenInput name="intent" value={asks === 'general' ? 'vary' : 'varyHealth'} />
        <HiddenInput name="idempotencyKey" value={formKey} />
        <HiddenInput name="lotId" value={lot.id} />
        <HiddenInput name="lot" value={lot.number} />
        <TextArea
          name="description"
          label="What changes"
          rows={3}
          defaultValue={typed('description')}
          error={error('description')}
        />
        <DateInput
          name="changedOn"
          label="Day of the change"
          defaultValue={typedDate(answer?.values, 'changedOn')}
          error={error('changedOn')}
        />
        <div className="jc-side-by-side jc-side-by-side--top">
          <TextInput
            name="valueSize"
            label="Change of the value"
            prefix="£"
            width={10}
            inputMode="decimal"
            defaultValue={typed('valueSize', '0.00')}
            error={error('valueSize')}
          />
          <Select
            name="valueDirection"
            label="The value"
            options={[
              { value: 'more', text: 'Rises' },
              { value: 'less', text: 'Falls' },
            ]}
            defaultValue={typed('valueDirection', 'more')}
            error={error('valueDirection')}
          />
        </div>
        <div className="jc-side-by-side jc-side-by-side--top">
          <TextInput
            name="monthsSize"
            label="Change of the term, in months"
            width={3}
            inputMode="numeric"
            defaultValue={typed('monthsSize', '0')}
            error={error('monthsSize')}
          />
          <Select
            name="monthsDirection"
            label="The term"
            options={[
              { value: 'more', text: 'Is longer' },
              { value: 'less', text: 'Is shorter' },
            ]}
            defaultValue={typed('monthsDirection', 'more')}
            error={error('monthsDirection')}
          />
        </div>
        <VaryQuestions asks={asks} answer={answer} />
        {counted.length > 0 ? (
          <Select
            name="corrects"
            label="Stands in the place of"
            options={[
              { value: '', text: 'None: a new change' },
              ...counted.map(({ number }) => ({ value: String(number), text: `Variation ${number}, which was wrong` })),
            ]}
            defaultValue={typed('corrects', '')}
            error={error('corrects')}
          />
        ) : null}
        <ButtonGroup>
          <Button secondary formMethod="get">
            Test it
          </Button>
          <Button>Record the change</Button>
        </ButtonGroup>
      </form>
    </section>
  );
}
