import { Radios } from '#app/components/govuk/radios.tsx';
import { TextArea } from '#app/components/govuk/text-area.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';
import { penceToDecimal } from '#app/domain/money.ts';
import {
  PRICE_FORMULA_NAMES,
  PRICE_FORMULA_WORDS,
  PRICE_FORMULAS,
  type PriceFormula,
} from '#app/domain/price-formula.ts';
import { bandLines } from '#app/domain/scale-lines.ts';
import type { FieldOf } from './criterion-form.tsx';

/** How prices become scores, with the figures that the formula needs. */
export function PriceFields({ field, stored }: Readonly<{ field: FieldOf; stored: PriceFormula | null }>) {
  const conditional: Partial<Record<PriceFormula['formula'], JSX.Element>> = {
    'between-fixed-bounds': <Bounds field={field} stored={stored} />,
    banded: (
      <TextArea
        {...field('bands', stored?.formula === 'banded' ? bandLines(stored.bands) : '')}
        label="Price bands, cheapest first"
        hint="One line for each band: its highest price, a colon, its score in per cent. The last line begins with “above”. For example, 100,000: 25"
        rows={6}
      />
    ),
  };
  return (
    <Radios
      {...field('formula', stored?.formula ?? 'relative-to-lowest')}
      label="Price formula"
      hint="W is the weighting, P a tender’s price, L the lowest price received."
      options={PRICE_FORMULAS.map((formula) => ({
        value: formula,
        text: PRICE_FORMULA_NAMES[formula],
        hint: PRICE_FORMULA_WORDS[formula],
        conditional: conditional[formula],
      }))}
    />
  );
}

function Bounds({ field, stored }: Readonly<{ field: FieldOf; stored: PriceFormula | null }>) {
  const bounds = stored?.formula === 'between-fixed-bounds' ? stored : null;
  return (
    <>
      <TextInput
        {...field('minimum', bounds ? penceToDecimal(bounds.minimum) : '')}
        label="Price that gets the whole weighting"
        prefix="£"
        width={10}
        inputMode="decimal"
      />
      <TextInput
        {...field('maximum', bounds ? penceToDecimal(bounds.maximum) : '')}
        label="Price that gets nothing"
        prefix="£"
        width={10}
        inputMode="decimal"
      />
    </>
  );
}
