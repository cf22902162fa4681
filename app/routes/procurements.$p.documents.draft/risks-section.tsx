import type { Boxes } from '#app/components/boxes.ts';
import { DateInput } from '#app/components/govuk/date-input.tsx';
import { Fieldset } from '#app/components/govuk/fieldset.tsx';
import { Select } from '#app/components/govuk/select.tsx';
import { TextArea } from '#app/components/govuk/text-area.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';
import { areaName } from '#app/documents/decision-record/parts/part-words.ts';
import { choicesOf } from '#app/documents/report-choices.ts';
import { ReportSection } from './report-section.tsx';

const areas = choicesOf(areaName);

/** Every risk with its mitigation; an empty one more appears whenever the last is filled. */
export function RisksSection({ boxes }: Readonly<{ boxes: Boxes }>) {
  return (
    <ReportSection id="risks">
      <p className="govuk-body">Cover the service, finance, law and equality. A row left empty is left out.</p>
      {boxes.rows('risk', 4).map((row) => (
        <Risk key={row} boxes={boxes} row={row} />
      ))}
    </ReportSection>
  );
}

function Risk({ boxes, row }: Readonly<{ boxes: Boxes; row: number }>) {
  const area = boxes.text(`risk-${row}-area`);
  const usual = areas[row % areas.length]?.value;
  return (
    <Fieldset legend={`Risk ${row + 1}`} legendSize="s">
      <Select {...area} label="Area" options={areas} defaultValue={area.defaultValue || usual} />
      <div className="jc-side-by-side">
        <TextArea {...boxes.text(`risk-${row}-risk`)} label="Risk" rows={3} />
        <TextArea {...boxes.text(`risk-${row}-mitigation`)} label="Mitigation" rows={3} />
      </div>
    </Fieldset>
  );
}

export function EqualitySection({ boxes }: Readonly<{ boxes: Boxes }>) {
  return (
    <ReportSection id="equality-section">
      <TextArea {...boxes.text('equality')} label="Whom the service reaches, and how equally" rows={4} />
      <TextInput {...boxes.text('equalityTitle')} label="Title of the assessment" />
      <DateInput {...boxes.date('equalityOn')} label="Date of the assessment" />
    </ReportSection>
  );
}

export function PapersSection({ boxes }: Readonly<{ boxes: Boxes }>) {
  return (
    <ReportSection id="papers">
      <p className="govuk-body">
        Papers the report relies on, under section 100D of the Local Government Act 1972. Leave all empty if there are
        none.
      </p>
      {boxes.rows('paper', 1).map((row) => (
        <Fieldset key={row} legend={`Paper ${row + 1}`} legendSize="s">
          <TextInput {...boxes.text(`paper-${row}-title`)} label="Document" />
          <DateInput {...boxes.date(`paper-${row}-on`)} label="Date of the document" />
          <div className="jc-side-by-side">
            <TextInput {...boxes.text(`paper-${row}-place`)} label="Place of inspection" />
            <TextInput {...boxes.text(`paper-${row}-contact`)} label="Contact officer’s post" />
          </div>
        </Fieldset>
      ))}
    </ReportSection>
  );
}
