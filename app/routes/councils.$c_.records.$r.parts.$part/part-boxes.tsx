import type { Boxes } from '#app/components/boxes.ts';
import { DateInput } from '#app/components/govuk/date-input.tsx';
import { Fieldset } from '#app/components/govuk/fieldset.tsx';
import { Radios } from '#app/components/govuk/radios.tsx';
import { Select } from '#app/components/govuk/select.tsx';
import { TextArea } from '#app/components/govuk/text-area.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';
import type { Box, PartBox, Rows } from '#app/documents/decision-record/parts/part-box.ts';
import { usedRows } from '#app/documents/decision-record/parts/part-fields.ts';

type PartBoxesProps = Readonly<{
  boxes: readonly PartBox[];
  filled: Boxes;
  /** What stands in the boxes, also in those of rows that were typed and not saved. */
  fields: Readonly<Record<string, string>>;
}>;

/** The boxes of a part in their order; of each list the rows that hold something, and one to fill in. */
export function PartBoxes({ boxes, filled, fields }: PartBoxesProps) {
  return (
    <>
      {boxes.map((box) =>
        box.kind === 'rows' ? (
          <RowBoxes key={box.name} rows={box} filled={filled} fields={fields} />
        ) : (
          <OneBox key={box.name} box={box} name={box.name} filled={filled} />
        ),
      )}
    </>
  );
}

function RowBoxes({ rows, filled, fields }: Readonly<{ rows: Rows }> & Pick<PartBoxesProps, 'filled' | 'fields'>) {
  const last = Math.max(-1, ...usedRows(rows.name, rows.boxes, fields));
  const shown = Array.from({ length: last + 2 }, (_, index) => index);
  return (
    <>
      {shown.map((index) => (
        <Fieldset key={index} legend={`${rows.label} ${index + 1}`} legendSize="s">
          {rows.boxes.map((box) => (
            <OneBox key={box.name} box={box} name={`${rows.name}-${index}-${box.name}`} filled={filled} />
          ))}
        </Fieldset>
      ))}
      <p className="govuk-hint">A row left empty is left out; another appears once this one is saved.</p>
    </>
  );
}

const yesNo = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
];

function OneBox({ box, name, filled }: Readonly<{ box: Box; name: string; filled: Boxes }>) {
  const { label, hint, kind, choices = [] } = box;
  const common = { label, hint };
  switch (kind) {
    case 'day':
      return <DateInput {...filled.date(name)} {...common} />;
    case 'text':
      return <TextArea {...filled.text(name)} {...common} rows={5} />;
    case 'lines':
    case 'counts':
    case 'amounts':
      return <TextArea {...filled.text(name)} {...common} rows={3} />;
    case 'answer':
      return <Radios {...filled.text(name)} {...common} labelSize="s" options={yesNo} inline />;
    case 'choice':
      return <Select {...filled.text(name)} {...common} options={choices} />;
    case 'pounds':
      return <TextInput {...filled.text(name)} {...common} prefix="£" inputMode="decimal" width={10} />;
    case 'count':
      return <TextInput {...filled.text(name)} {...common} inputMode="numeric" width={5} />;
    case 'line':
      return <TextInput {...filled.text(name)} {...common} />;
  }
}
