import { problemFor } from '#app/components/form-problems.ts';
import { Button } from '#app/components/govuk/button.tsx';
import { DateInput } from '#app/components/govuk/date-input.tsx';
import { Details } from '#app/components/govuk/details.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Radios } from '#app/components/govuk/radios.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';
import { type Pence, penceToDecimal } from '#app/domain/money.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import { typedDate } from '#app/forms/parse-form.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';
import { quantityField } from './form.ts';

export type FormParty = Readonly<{ councilId: string; shortName: string }>;

type TrueUpFormProps = Readonly<{
  lotId: string;
  parties: readonly FormParty[];
  /** The period that comes next; null where the whole term is trued up. */
  next: Readonly<{ from: PlainDate; to: PlainDate }> | null;
  year?: Readonly<{ label: string; amountPence: number }>;
  formKey: string;
  answer?: ShownAnswer;
}>;

const outsideOptions = [
  { value: 'whole', text: 'Its whole actual activity' },
  { value: 'beyond-band', text: 'Only what lies beyond the band' },
];

export function TrueUpForm({ lotId, parties, next, year, formKey, answer }: TrueUpFormProps) {
  const error = (name: string) => problemFor(answer?.problems, name);
  const typed = (name: string, stored?: string) => answer?.values[name] ?? stored;
  return (
    <Details summary="True up a period" open={answer !== undefined}>
      <form method="post" noValidate>
        <HiddenInput name="intent" value="trueUp" />
        <HiddenInput name="idempotencyKey" value={formKey} />
        <HiddenInput name="lotId" value={lotId} />
        <TextInput
          name="label"
          label="Name of the period"
          width={10}
          defaultValue={typed('label', year?.label)}
          error={error('label')}
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
          name="cost"
          label="What the period cost"
          prefix="£"
          width={10}
          inputMode="decimal"
          defaultValue={typed('cost', year && penceToDecimal(year.amountPence as Pence))}
          error={error('cost')}
        />
        <TextInput
          name="unit"
          label="What is counted"
          hint="Such as hours of advocacy"
          width={20}
          defaultValue={typed('unit')}
          error={error('unit')}
        />
        <Table
          caption="Activity by council"
          columns={[{ heading: 'Council' }, { heading: 'Planned' }, { heading: 'Actual' }]}
          rows={parties.map(({ councilId, shortName }) => ({
            key: councilId,
            cells: [
              shortName,
              ...(['planned', 'actual'] as const).map((which) => {
                const name = quantityField(which, councilId);
                return (
                  <TextInput
                    key={which}
                    name={name}
                    label={`${which === 'planned' ? 'Planned' : 'Actual'} activity of ${shortName}`}
                    labelHidden
                    width={10}
                    inputMode="decimal"
                    defaultValue={typed(name)}
                    error={error(name)}
                  />
                );
              }),
            ],
          }))}
        />
        <TextInput
          name="band"
          label="Band within which the plan stands"
          suffix="%"
          width={5}
          inputMode="decimal"
          defaultValue={typed('band', '3')}
          error={error('band')}
        />
        <Radios
          name="outside"
          label="What counts for a council outside the band?"
          options={outsideOptions}
          defaultValue={typed('outside')}
          error={error('outside')}
        />
        <TextInput
          name="correctionReason"
          label="Why an earlier record of this period is corrected (only then)"
          defaultValue={typed('correctionReason')}
          error={error('correctionReason')}
        />
        <Button>Share the cost anew</Button>
      </form>
    </Details>
  );
}
