import { Table } from '#app/components/govuk/table.tsx';

export type ShownIndicator = Readonly<{
  id: string;
  number: number;
  title: string;
  unit: string;
  better: 'higher' | 'lower';
  good: string;
  approaching: string;
  improvement: string;
}>;

export function IndicatorsTable({ indicators }: Readonly<{ indicators: readonly ShownIndicator[] }>) {
  if (indicators.length === 0) return <p className="govuk-body">No key performance indicator is set.</p>;
  const level = ({ better, unit }: ShownIndicator, value: string) =>
    `${value}${unit === '%' ? '%' : ` ${unit}`} or ${better === 'higher' ? 'more' : 'less'}`;
  return (
    <Table
      stacked
      caption="Key performance indicators"
      captionSize="m"
      columns={[
        { heading: 'What is measured' },
        { heading: 'Good' },
        { heading: 'Approaching target' },
        { heading: 'Requires improvement' },
      ]}
      rows={indicators.map((one) => ({
        key: one.id,
        cells: [one.title, level(one, one.good), level(one, one.approaching), level(one, one.improvement)],
      }))}
    />
  );
}
