import { FairnessChart } from '#app/components/charts/fairness-chart.tsx';
import type { Apportionment } from '#app/domain/apportionment.ts';
import { fairness, measuresOf } from '#app/domain/fairness.ts';

type FairnessViewsProps = Readonly<{
  apportionment: Apportionment;
  parties: readonly Readonly<{ id: string; shortName: string }>[];
}>;

/** Pounds a head, or by whatever else an agreed basis counts, over the whole term. */
export function FairnessViews({ apportionment, parties }: FairnessViewsProps) {
  const name = (id: string) => parties.find((party) => party.id === id)?.shortName ?? id;
  return measuresOf(apportionment).map((measure) => {
    const { rows, all } = fairness(apportionment, measure);
    return (
      <FairnessChart
        key={`${measure.source} ${measure.unit}`}
        unit={measure.unit}
        source={measure.source}
        rows={rows.map((row) => ({ ...row, name: name(row.partner) }))}
        all={{ ...all, name: 'All councils' }}
      />
    );
  });
}
