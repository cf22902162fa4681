import type { Boxes } from '#app/components/boxes.ts';
import type { ShownFact } from '#app/components/given-facts.tsx';
import { DateInput } from '#app/components/govuk/date-input.tsx';
import { Select } from '#app/components/govuk/select.tsx';
import { TextArea } from '#app/components/govuk/text-area.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';
import { ReportSection } from './report-section.tsx';

export type DraftContract = Readonly<{ id: string; reference: string; supplier: string }>;

type ExtensionSectionProps = Readonly<{
  boxes: Boxes;
  facts: readonly ShownFact[];
  contracts: readonly DraftContract[];
}>;

/** What is asked for; the contract and its option are matters of record. */
export function ExtensionSection({ boxes, facts, contracts }: ExtensionSectionProps) {
  return (
    <ReportSection id="extension" facts={facts}>
      {contracts.length > 1 ? (
        <Select
          {...boxes.text('contractId')}
          label="Contract"
          options={contracts.map(({ id, reference, supplier }) => ({ value: id, text: `${reference}, ${supplier}` }))}
        />
      ) : null}
      <TextInput
        {...boxes.text('extensionMonths')}
        label="Months asked for"
        hint="Whole months; first and last day are worked out"
        width={4}
        inputMode="numeric"
      />
      <TextInput
        {...boxes.text('extensionCost')}
        label="Highest cost of the extension"
        hint="In pounds, on the VAT basis of the procurement; it is divided as the shares divide the contract"
        width={20}
        prefix="£"
      />
    </ReportSection>
  );
}

/** Which order is set aside, why, and for which contract. */
export function WaiverSection({ boxes }: Readonly<{ boxes: Boxes }>) {
  return (
    <ReportSection id="waiver">
      <TextInput
        {...boxes.text('waivedOrder')}
        label="Standing order to be waived"
        hint="As in “Procurement Standing Order 4.1”"
      />
      <TextInput {...boxes.text('waiverRule')} label="Rule that allows a waiver" />
      <TextArea {...boxes.text('waiverGround')} label="Ground for the waiver" rows={5} />
      <TextInput {...boxes.text('waiverSupplier')} label="Supplier" />
      <TextArea
        {...boxes.text('comparators')}
        label="Others that were looked at"
        hint="One on each line, with why each does not serve"
        rows={4}
      />
      <DateInput {...boxes.date('waiverStartsOn')} label="Start of the contract" />
      <DateInput {...boxes.date('waiverEndsOn')} label="End of the contract" />
      <TextInput
        {...boxes.text('waiverCost')}
        label="Highest value"
        hint="In pounds, on the VAT basis of the procurement; it is divided as the shares divide the contract"
        width={20}
        prefix="£"
      />
    </ReportSection>
  );
}
