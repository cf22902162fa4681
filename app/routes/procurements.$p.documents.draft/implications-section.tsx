import type { Boxes } from '#app/components/boxes.ts';
import type { ShownFact } from '#app/components/given-facts.tsx';
import { Fieldset } from '#app/components/govuk/fieldset.tsx';
import { TextArea } from '#app/components/govuk/text-area.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';
import { ReportSection } from './report-section.tsx';

export type DraftParty = Readonly<{ id: string; shortName: string }>;
export type DraftPriority = Readonly<{ id: string; name: string }>;

type ImplicationsProps = Readonly<{ boxes: Boxes; shares: readonly ShownFact[]; parties: readonly DraftParty[] }>;

export function ImplicationsSection({ boxes, shares, parties }: ImplicationsProps) {
  return (
    <>
      <ReportSection id="policy-section">
        <TextArea {...boxes.text('policy')} label="Statutory duties and protocols" rows={5} />
      </ReportSection>
      <ReportSection id="finance-section" facts={shares}>
        {parties.map((party) => (
          <BudgetBoxes key={party.id} boxes={boxes} party={party} />
        ))}
        <TextArea {...boxes.text('finance')} label="What else the body should know about money" rows={4} />
      </ReportSection>
      <ReportSection id="legal-section">
        <TextArea {...boxes.text('legal')} label="Legal" rows={4} />
        <TextArea {...boxes.text('other')} label="Other" rows={4} />
      </ReportSection>
    </>
  );
}

function BudgetBoxes({ boxes, party }: Readonly<{ boxes: Boxes; party: DraftParty }>) {
  const name = `budget-${party.id}`;
  return (
    <Fieldset legend={`Budget of ${party.shortName}`} legendSize="s">
      <div className="jc-side-by-side">
        <TextInput {...boxes.text(`${name}-reference`)} label="Reference" />
        <TextInput
          {...boxes.text(`${name}-available`)}
          label="Available for the whole term"
          prefix="£"
          inputMode="decimal"
        />
      </div>
    </Fieldset>
  );
}

export function PrioritiesSection({
  boxes,
  priorities,
}: Readonly<{ boxes: Boxes; priorities: readonly DraftPriority[] }>) {
  return (
    <ReportSection id="priorities">
      <p className="govuk-body">Say how the service bears on each, or write “None identified”.</p>
      {priorities.map(({ id, name }) => (
        <TextArea key={id} {...boxes.text(`priority-${id}`)} label={name} rows={3} />
      ))}
    </ReportSection>
  );
}
