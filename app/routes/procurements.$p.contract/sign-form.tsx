import { problemFor } from '#app/components/form-problems.ts';
import { BlockedButton } from '#app/components/govuk/blocked-button.tsx';
import { Button } from '#app/components/govuk/button.tsx';
import { DateInput } from '#app/components/govuk/date-input.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Select } from '#app/components/govuk/select.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';
import { penceToDecimal } from '#app/domain/money.ts';
import { typedDate } from '#app/forms/parse-form.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';
import type { ShownContract } from './shown-contract.ts';

type SignFormProps = Readonly<{ shown: ShownContract; lotId: string; formKey: string; answer?: ShownAnswer }>;

/** What the lead records once the contract has been signed on paper or by a signing service. */
export function SignForm({ shown, lotId, formKey, answer }: SignFormProps) {
  const { proposed, supplier, maySign, recommended, signatories } = shown;
  const error = (name: string) => problemFor(answer?.problems, name);
  const vat = proposed.vatBasis === 'net' ? 'without VAT' : 'including VAT';
  return (
    <section className="jc-section" id="sign">
      <h2 className="govuk-heading-m">Record the signed contract</h2>
      {maySign || answer ? (
        <form method="post" noValidate>
          <HiddenInput name="intent" value="sign" />
          <HiddenInput name="idempotencyKey" value={formKey} />
          <HiddenInput name="lotId" value={lotId} />
          <p className="govuk-body">Supplier: {supplier}, as recommended.</p>
          <TextInput
            name="contractReference"
            label="Reference of the contract"
            width={20}
            defaultValue={answer?.values.contractReference}
            error={error('contractReference')}
          />
          <div className="jc-side-by-side jc-side-by-side--top">
            <DateInput
              name="signedOn"
              label="Signed on"
              hint="Every gate is tested as on this day"
              defaultValue={typedDate(answer?.values, 'signedOn')}
              error={error('signedOn')}
            />
            <DateInput
              name="startsOn"
              label="Starts on"
              hint="Not before it is signed"
              defaultValue={typedDate(answer?.values, 'startsOn', proposed.startsOn)}
              error={error('startsOn')}
            />
          </div>
          <div className="jc-side-by-side jc-side-by-side--top">
            <TextInput
              name="initialValue"
              label={`Value of the initial term, ${vat}`}
              prefix="£"
              width={10}
              inputMode="decimal"
              defaultValue={answer?.values.initialValue ?? penceToDecimal(proposed.initialValue)}
              error={error('initialValue')}
            />
            <TextInput
              name="extensionValue"
              label={`Value of all extensions, ${vat}`}
              prefix="£"
              width={10}
              inputMode="decimal"
              defaultValue={answer?.values.extensionValue ?? penceToDecimal(proposed.extensionValue)}
              error={error('extensionValue')}
            />
          </div>
          <Select
            name="signatory"
            label="Post that signed"
            hint="Posts of the lead authority with a delegation to sign"
            options={signatories.map((post) => ({ value: post, text: post }))}
            defaultValue={answer?.values.signatory}
            error={error('signatory')}
          />
          <Button>Record the signature</Button>
        </form>
      ) : (
        <BlockedButton
          reason={
            recommended
              ? 'Open once every gate is green: the reasons stand in the table above.'
              : 'Open once an award of this lot has been recommended and every gate is green.'
          }
        >
          Record the signature
        </BlockedButton>
      )}
    </section>
  );
}
