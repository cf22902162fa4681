import { DotRowsChart } from '#app/components/charts/dot-rows-chart.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { PRICE_FORMULA_NAMES, PRICE_FORMULA_WORDS } from '#app/domain/price-formula.ts';
import type { Sensitivity } from './sensitivity-shown.ts';

type Totals = Sensitivity['formulas'][number]['totals'];

const said = (totals: Totals) => totals.map((one) => (one ? `${one.text} (${one.rank})` : '–'));
const points = (value: number) => String(Math.round(value * 100) / 100);

/** The same tenders under another formula, and without each of them in turn. */
export function OtherContests({ shown }: Readonly<{ shown: Sensitivity }>) {
  const { bids, formulas } = shown;
  const perBid = (all: readonly Totals[]) =>
    bids.map((letter, place) => ({ name: `Bid ${letter}`, values: all.map((one) => one[place]?.value ?? null) }));
  const columns = bids.map((letter) => ({ heading: `Bid ${letter}`, numeric: true, key: letter }));
  return (
    <>
      {formulas.length === 0 ? (
        <p className="govuk-body">No price is scored, so there is no formula to exchange.</p>
      ) : (
        <DotRowsChart
          title="Under another price formula"
          summary={`Totals of ${bids.length} tenders under ${formulas.length} formulas.`}
          headingLevel={3}
          rows={formulas.map(({ formula }) => PRICE_FORMULA_NAMES[formula])}
          series={perBid(formulas.map(({ totals }) => totals))}
          format={points}
          most={100}
          table={
            <Table
              caption="Totals (and ranks) under other formulas"
              columns={[{ heading: 'Formula' }, ...columns, { heading: 'First' }]}
              rows={formulas.map(({ formula, published, totals, first, refusal }) => ({
                key: formula,
                highlight: published,
                cells: [
                  `${PRICE_FORMULA_NAMES[formula]}${published ? ' (as published)' : ''}: ${PRICE_FORMULA_WORDS[formula]}`,
                  ...said(totals),
                  refusal ?? first,
                ],
              }))}
            />
          }
        />
      )}
      <Removals shown={shown} perBid={perBid} columns={columns} />
    </>
  );
}

type RemovalsProps = Readonly<{
  shown: Sensitivity;
  perBid: (all: readonly Totals[]) => readonly Readonly<{ name: string; values: readonly (number | null)[] }>[];
  columns: readonly Readonly<{ heading: string; numeric: boolean; key: string }>[];
}>;

function Removals({ shown: { removals, totals }, perBid, columns }: RemovalsProps) {
  const changing = removals.filter(({ orderChanges, winnerChanges }) => orderChanges || winnerChanges).length;
  const asJudged = totals.map((one) => ({ ...one, rank: 0 }));
  return (
    <DotRowsChart
      title="Without each tender in turn"
      summary={`Without one of the tenders the order of the others changes in ${changing} of ${removals.length} cases.`}
      headingLevel={3}
      rows={['All tenders', ...removals.map(({ removed }) => `Without ${removed}`)]}
      series={perBid([asJudged, ...removals.map((one) => one.totals)])}
      format={points}
      most={100}
      table={
        <Table
          caption="Totals (and ranks) as if one tender had never been received"
          columns={[{ heading: 'Without' }, ...columns, { heading: 'Order of the others' }]}
          rows={removals.map((one) => ({
            key: one.removed,
            highlight: one.orderChanges || one.winnerChanges,
            cells: [`Bid ${one.removed}`, ...said(one.totals), one.sentence],
          }))}
        />
      }
    />
  );
}
