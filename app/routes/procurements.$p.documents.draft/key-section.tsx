import type { Boxes } from '#app/components/boxes.ts';
import { DateInput } from '#app/components/govuk/date-input.tsx';
import { Fieldset } from '#app/components/govuk/fieldset.tsx';
import { Radios } from '#app/components/govuk/radios.tsx';
import { TextArea } from '#app/components/govuk/text-area.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';
import { choicesOf, isKeyName } from '#app/documents/report-choices.ts';
import { ReportSection } from './report-section.tsx';

/** Shown whether or not the decision is key, so that nothing depends on a script; unused boxes are left out. */
export function KeySection({ boxes }: Readonly<{ boxes: Boxes }>) {
  return (
    <ReportSection id="key">
      <Radios {...boxes.text('isKey')} label="Is this a key decision?" inline options={choicesOf(isKeyName)} />
      <p className="govuk-body">The rest of this section is for a key decision only.</p>
      <div className="jc-side-by-side">
        <TextInput {...boxes.text('keyReference')} label="Reference of the key decision" />
        <TextInput {...boxes.text('forwardPlanTitle')} label="Title in the forward plan" />
      </div>
      <TextArea {...boxes.text('reasons')} label="Reasons for the decision" rows={4} />
      <TextArea {...boxes.text('doNothing')} label="Why not do nothing?" rows={3} />
      {boxes.rows('alternative', 1).map((row) => (
        <Fieldset key={row} legend={`Another alternative, ${row + 1}`} legendSize="s">
          <div className="jc-side-by-side">
            <TextArea {...boxes.text(`alternative-${row}-option`)} label="Option" rows={2} />
            <TextArea {...boxes.text(`alternative-${row}-reason`)} label="Why it is rejected" rows={2} />
          </div>
        </Fieldset>
      ))}
      <DateInput {...boxes.date('implementationOn')} label="Implementation date" />
    </ReportSection>
  );
}
