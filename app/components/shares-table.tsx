import type { Apportionment } from '#app/domain/apportionment.ts';
import { formatBasisPoints } from '#app/domain/basis-points.ts';
import { toPence } from '#app/domain/money.ts';
import { councilOffer } from '#app/domain/offer.ts';
import { CostShareStackedChart } from './charts/cost-share-stacked-chart.tsx';
import { Details } from './govuk/details.tsx';
import { ShareExplanations } from './share-explanations.tsx';

type SharesTableProps = Readonly<{
  title: string;
  apportionment: Apportionment;
  parties: readonly Readonly<{ id: string; shortName: string }>[];
  years: readonly Readonly<{ label: string; kind: 'initial' | 'extension' }>[];
  vatBasis: 'net' | 'gross';
  /** The viewer's own council. */
  highlight: string | null;
}>;

/** Pounds by council and year, as chart and table, with how each figure comes about. */
export function SharesTable({ title, apportionment, parties, years, vatBasis, highlight }: SharesTableProps) {
  const { periods } = apportionment.terms;
  const offers = parties.map((party) => ({ ...party, ...councilOffer(apportionment, party.id) }));
  const name = (period: string) =>
    years.find(({ label }) => label === period)?.kind === 'extension' ? `${period} (optional)` : period;
  return (
    <>
      <CostShareStackedChart
        title={title}
        headingLevel={3}
        summary={`Pounds by council and year, ${vatBasis === 'net' ? 'without' : 'with'} VAT`}
        periods={periods.map(name)}
        councils={offers.map(({ id, shortName, byPeriod, total, percent }) => ({
          name: percent === null ? shortName : `${shortName} (${formatBasisPoints(percent)})`,
          shares: byPeriod.map(({ amount }) => amount),
          total,
          highlight: id === highlight,
        }))}
        totals={{
          periods: periods.map((period) => apportionment.totals.byPeriod[period] ?? toPence(0)),
          all: apportionment.totals.all,
        }}
      />
      <Details summary="How each figure comes about">
        {offers.map(({ id, shortName }) => (
          <section key={id} aria-label={shortName}>
            <p className="govuk-body">
              <strong>{shortName}</strong>
            </p>
            <ShareExplanations apportionment={apportionment} parties={parties} council={id} />
          </section>
        ))}
      </Details>
    </>
  );
}
