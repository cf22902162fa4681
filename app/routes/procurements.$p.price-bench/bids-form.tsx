import { type FormProblem, problemFor } from '#app/components/form-problems.ts';
import { Button } from '#app/components/govuk/button.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';
import { penceToDecimal } from '#app/domain/money.ts';
import { LETTERS, priceField, qualityField } from './form.ts';
import type { ShownBench } from './shown-bench.ts';

type BidsFormProps = Readonly<{
  bench: ShownBench;
  lot: number;
  values: Readonly<Record<string, string>>;
  problems: readonly FormProblem[];
}>;

/** Bids of one's own to try. Nothing of it is stored: it stands in the page's address. */
export function BidsForm({ bench, lot, values, problems }: BidsFormProps) {
  const shown = Object.fromEntries(
    bench.bids.flatMap(({ id, price, quality }) => [
      [priceField(id), penceToDecimal(price)],
      [qualityField(id), quality],
    ]),
  );
  const typed = LETTERS.some((letter) => values[priceField(letter)] ?? values[qualityField(letter)]);
  const field = (name: string) => ({
    name,
    defaultValue: (typed ? values[name] : shown[name]) ?? '',
    error: problemFor(problems, name),
  });
  return (
    <form method="get" noValidate className="jc-section" id="bids">
      <h3 className="govuk-heading-m">Try bids of your own</h3>
      <p className="govuk-body">Nothing is stored. Rows left empty are passed over.</p>
      <HiddenInput name="lot" value={lot} />
      <TextInput
        name="expected"
        label="Expected price"
        hint="The awkward bids above are made around it. Leave empty for one that suits the formula"
        prefix="£"
        width={10}
        inputMode="decimal"
        defaultValue={values.expected}
        error={problemFor(problems, 'expected')}
      />
      <Table
        caption="Bids to compare"
        columns={[{ heading: 'Bid' }, { heading: 'Price' }, { heading: 'Part of the quality points earned' }]}
        rows={LETTERS.map((letter) => ({
          key: letter,
          cells: [
            `Bid ${letter}`,
            <TextInput
              key="price"
              {...field(priceField(letter))}
              label={`Price of bid ${letter}`}
              labelHidden
              prefix="£"
              width={10}
              inputMode="decimal"
            />,
            <TextInput
              key="quality"
              {...field(qualityField(letter))}
              label={`Quality of bid ${letter} in per cent`}
              labelHidden
              suffix="%"
              width={5}
              inputMode="decimal"
            />,
          ],
        }))}
      />
      <Button secondary>Compare the formulas</Button>
    </form>
  );
}
