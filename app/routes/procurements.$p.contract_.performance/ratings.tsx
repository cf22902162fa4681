import { DotRowsChart } from '#app/components/charts/dot-rows-chart.tsx';
import { EmptyState } from '#app/components/govuk/empty-state.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { Tag } from '#app/components/govuk/tag.tsx';
import type { Rating } from '#app/domain/key-performance-indicator.ts';
import { formatDate, type PlainDate } from '#app/domain/plain-date.ts';
import type { ShownIndicator } from './indicators-table.tsx';

export type ShownRating = Readonly<{
  indicatorId: string;
  from: PlainDate;
  to: PlainDate;
  number: number;
  correctionReason: string | null;
  measured: string | null;
  rating: Rating;
  remark: string;
  recordedOn: PlainDate;
}>;

const tags: Readonly<Record<Rating, readonly ['green' | 'yellow' | 'orange' | 'red' | 'grey', string]>> = {
  good: ['green', 'Good'],
  'approaching-target': ['yellow', 'Approaching target'],
  'requires-improvement': ['orange', 'Requires improvement'],
  inadequate: ['red', 'Inadequate'],
  other: ['grey', 'Other'],
};

type RatingsProps = Readonly<{ indicators: readonly ShownIndicator[]; ratings: readonly ShownRating[] }>;

/** What was measured beside the level of “good”, and every rating with its corrections. */
export function Ratings({ indicators, ratings }: RatingsProps) {
  if (ratings.length === 0)
    return (
      <EmptyState title="No period has been rated yet">
        <p className="govuk-body">Ratings are recorded at least once in every twelve months, and at the end.</p>
      </EmptyState>
    );
  const counts = (one: ShownRating) =>
    !ratings.some(
      (other) =>
        other.indicatorId === one.indicatorId &&
        other.from === one.from &&
        other.to === one.to &&
        other.number > one.number,
    );
  const counted = ratings.filter(counts);
  const periods = [...new Set(counted.map(({ from, to }) => `${from} ${to}`))].sort();
  const measuredIn = (indicatorId: string, period: string) => {
    const found = counted.find((one) => one.indicatorId === indicatorId && `${one.from} ${one.to}` === period);
    return found?.measured ? Number(found.measured) : null;
  };
  const named = (period: string) => `Until ${formatDate((period.split(' ')[1] ?? '') as PlainDate)}`;
  return (
    <DotRowsChart
      title="Measured against the level of “good”"
      summary={`${indicators.length} indicators over ${periods.length} ${periods.length === 1 ? 'period' : 'periods'}.`}
      rows={indicators.map(({ title }) => title)}
      series={[
        { name: 'Level of “good”', values: indicators.map(({ good }) => Number(good)) },
        ...periods.map((period) => ({
          name: named(period),
          values: indicators.map(({ id }) => measuredIn(id, period)),
        })),
      ]}
      format={(value) => String(Math.round(value * 10) / 10)}
      table={
        <Table
          stacked
          caption="Ratings"
          columns={[
            { heading: 'Indicator' },
            { heading: 'Period' },
            { heading: 'Measured', numeric: true },
            { heading: 'Rating' },
            { heading: 'Remark' },
          ]}
          rows={inOrder(ratings, indicators).map((one) => ({
            key: `${one.indicatorId} ${one.from} ${one.number}`,
            cells: cellsOf(one, indicators, counts(one)),
          }))}
        />
      }
    />
  );
}

/** By indicator, then by time. */
function inOrder(ratings: readonly ShownRating[], indicators: readonly ShownIndicator[]): readonly ShownRating[] {
  const place = ({ indicatorId }: ShownRating) => indicators.findIndex(({ id }) => id === indicatorId);
  return [...ratings].sort((a, b) => place(a) - place(b));
}

function cellsOf(one: ShownRating, indicators: readonly ShownIndicator[], counts: boolean) {
  const indicator = indicators.find(({ id }) => id === one.indicatorId);
  const [colour, name] = tags[one.rating];
  const corrected = one.correctionReason === null ? '' : ` Corrects an earlier rating: ${one.correctionReason}.`;
  return [
    indicator?.title ?? '',
    `${formatDate(one.from)} to ${formatDate(one.to)}`,
    one.measured === null
      ? 'Not measured'
      : `${one.measured}${indicator?.unit === '%' ? '' : ' '}${indicator?.unit ?? ''}`,
    <span key="rating">
      <Tag colour={counts ? colour : 'grey'}>{counts ? name : `${name}, corrected`}</Tag>
    </span>,
    `${one.remark}${corrected}`.trim(),
  ];
}
