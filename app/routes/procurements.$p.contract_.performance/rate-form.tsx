import { problemFor } from '#app/components/form-problems.ts';
import { Button } from '#app/components/govuk/button.tsx';
import { DateInput } from '#app/components/govuk/date-input.tsx';
import { Details } from '#app/components/govuk/details.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Select } from '#app/components/govuk/select.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';
import type { PlainDate } from '#app/domain/plain-date.ts';
import { typedDate } from '#app/forms/parse-form.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';
import type { ShownIndicator } from './indicators-table.tsx';

type RateFormProps = Readonly<{
  lotId: string;
  indicators: readonly ShownIndicator[];
  next: Readonly<{ from: PlainDate; to: PlainDate }> | null;
  formKey: string;
  answer?: ShownAnswer;
}>;

export function RateForm({ lotId, indicators, next, formKey, answer }: RateFormProps) {
  const error = (name: string) => problemFor(answer?.problems, name);
  return (
    <Details summary="Rate an indicator" open={answer !== undefined}>
      <form method="post" noValidate>
        <HiddenInput name="intent" value="rate" />
        <HiddenInput name="idempotencyKey" value={formKey} />
        <HiddenInput name="lotId" value={lotId} />
        <Select
          name="indicatorId"
          label="Indicator"
          options={indicators.map(({ id, title }) => ({ value: id, text: title }))}
          defaultValue={answer?.values.indicatorId}
          error={error('indicatorId')}
        />
        <div className="jc-side-by-side jc-side-by-side--top">
          <DateInput
            name="periodFrom"
            label="From"
            defaultValue={typedDate(answer?.values, 'periodFrom', next?.from)}
            error={error('periodFrom')}
          />
          <DateInput
            name="periodTo"
            label="To"
            hint="Once that day is over"
            defaultValue={typedDate(answer?.values, 'periodTo', next?.to)}
            error={error('periodTo')}
          />
        </div>
        <TextInput
          name="measured"
          label="What was measured"
          hint="The rating follows from it; leave empty where it was not measured"
          width={5}
          inputMode="decimal"
          defaultValue={answer?.values.measured}
          error={error('measured')}
        />
        <TextInput name="remark" label="Remark" defaultValue={answer?.values.remark} error={error('remark')} />
        <TextInput
          name="correctionReason"
          label="Why an earlier rating of this period is corrected (only then)"
          defaultValue={answer?.values.correctionReason}
          error={error('correctionReason')}
        />
        <Button secondary>Record the rating</Button>
      </form>
    </Details>
  );
}
