import { Table } from '#app/components/govuk/table.tsx';
import { Tag } from '#app/components/govuk/tag.tsx';
import { PRICE_FORMULA_NAMES } from '#app/domain/price-formula.ts';
import type { ShownBench, ShownFormula } from './shown-bench.ts';

/** The same bids under every formula. */
export function Comparison({ bench: { bids, comparison } }: Readonly<{ bench: ShownBench }>) {
  return (
    <Table
      caption="The same bids under every formula: price points, total and rank"
      captionSize="m"
      columns={[{ heading: 'Formula' }, ...bids.map(({ id }) => ({ heading: `Bid ${id}`, key: id }))]}
      rows={comparison.map((one) => ({
        key: one.name,
        highlight: one.chosen,
        cells: [<Name key="name" formula={one} />, ...bids.map(({ id }) => one.cells[id] ?? one.refusal ?? 'no score')],
      }))}
    />
  );
}

function Name({ formula: { name, chosen, invented } }: Readonly<{ formula: ShownFormula }>) {
  return (
    <>
      {PRICE_FORMULA_NAMES[name]} {chosen ? <Tag colour="green">Chosen</Tag> : null}
      {invented ? <span className="jc-muted"> ({invented})</span> : null}
    </>
  );
}
