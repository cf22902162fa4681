import { problemFor } from '#app/components/form-problems.ts';
import { BlockedButton } from '#app/components/govuk/blocked-button.tsx';
import { Button } from '#app/components/govuk/button.tsx';
import { DateInput } from '#app/components/govuk/date-input.tsx';
import { Details } from '#app/components/govuk/details.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { PlainDateText } from '#app/components/govuk/plain-date-text.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { TextArea } from '#app/components/govuk/text-area.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';
import { typedDate } from '#app/forms/parse-form.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';
import type { ShownChanges } from './shown-changes.ts';

type ExtensionsProps = Readonly<{ shown: ShownChanges; lotId: string; formKey: string | null; answer?: ShownAnswer }>;

export function Extensions({ shown, lotId, formKey, answer }: ExtensionsProps) {
  const { extensions, monthsLeft } = shown;
  return (
    <section className="jc-section" id="extensions">
      <h2 className="govuk-heading-m">Extensions</h2>
      {extensions.length === 0 ? (
        <p className="govuk-body">None has been taken.</p>
      ) : (
        <Table
          stacked
          caption="Extensions"
          captionHidden
          columns={[
            { heading: 'Number' },
            { heading: 'Months', numeric: true },
            { heading: 'Decided' },
            { heading: 'Why' },
          ]}
          rows={extensions.map(({ number, months, decidedOn, reason }) => ({
            key: String(number),
            cells: [String(number), String(months), <PlainDateText key="on" date={decidedOn} />, reason],
          }))}
        />
      )}
      {formKey === null ? null : monthsLeft === 0 && !answer ? (
        <BlockedButton reason="No option is left. A longer term is a change of the contract: see variations.">
          Extend the contract
        </BlockedButton>
      ) : (
        <Details summary={`Extend within the ${monthsLeft} months left`} open={answer !== undefined}>
          <ExtendForm lotId={lotId} formKey={formKey} answer={answer} />
        </Details>
      )}
    </section>
  );
}

function ExtendForm({ lotId, formKey, answer }: Readonly<{ lotId: string; formKey: string; answer?: ShownAnswer }>) {
  const error = (name: string) => problemFor(answer?.problems, name);
  return (
    <form method="post" noValidate>
      <HiddenInput name="intent" value="extend" />
      <HiddenInput name="idempotencyKey" value={formKey} />
      <HiddenInput name="lotId" value={lotId} />
      <TextInput
        name="months"
        label="Months"
        width={3}
        inputMode="numeric"
        defaultValue={answer?.values.months}
        error={error('months')}
      />
      <DateInput
        name="decidedOn"
        label="Decided on"
        hint="The day from which every council’s decision to extend may be acted on"
        defaultValue={typedDate(answer?.values, 'decidedOn')}
        error={error('decidedOn')}
      />
      <TextArea
        name="reason"
        label="Why it is extended"
        hint="The written statement: why this is better than a new procurement now"
        rows={4}
        defaultValue={answer?.values.reason}
        error={error('reason')}
      />
      <Button secondary>Record the extension</Button>
    </form>
  );
}
