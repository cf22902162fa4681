import { DotRowsChart } from '#app/components/charts/dot-rows-chart.tsx';
import { Money } from '#app/components/govuk/money.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { Tag } from '#app/components/govuk/tag.tsx';
import { type BasisPoints, formatBasisPoints } from '#app/domain/basis-points.ts';
import { formatPence, type Pence, sumPence, toPence } from '#app/domain/money.ts';
import { formatDate, type PlainDate } from '#app/domain/plain-date.ts';

export type ShownTrueUp = Readonly<{
  id: string;
  label: string;
  from: PlainDate;
  to: PlainDate;
  number: number;
  correctionReason: string | null;
  unit: string;
  costPence: Pence;
  bandBasisPoints: number;
  outside: 'whole' | 'beyond-band';
  recordedOn: PlainDate;
  post: string;
  recharges: readonly Readonly<{
    councilId: string;
    planned: string;
    actual: string;
    outsideBand: boolean;
    chargedPence: Pence;
    duePence: Pence;
  }>[];
}>;

type RechargeTableProps = Readonly<{
  trueUp: ShownTrueUp;
  names: Readonly<Record<string, string>>;
  mine: string | null;
}>;

/** A period’s figures, council by council, as far as the viewer may read them. */
export function RechargeTable({ trueUp, names, mine }: RechargeTableProps) {
  const { label, from, to, recharges, unit, costPence, bandBasisPoints, outside } = trueUp;
  const whole = recharges.length > 1;
  const rule = outside === 'whole' ? 'its whole actual activity counts' : 'only what lies beyond the band counts';
  return (
    <section className="jc-section">
      <h2 className="govuk-heading-m">
        {label}: {formatDate(from)} to {formatDate(to)}
      </h2>
      <p className="govuk-body">
        {whole ? `Cost of the period: ${formatPence(costPence)}. ` : ''}A council within{' '}
        {formatBasisPoints(bandBasisPoints as BasisPoints)} of its plan keeps its planned share; beyond that, {rule}.
        Recorded on {formatDate(trueUp.recordedOn)} by the {trueUp.post}.
        {trueUp.correctionReason ? ` Corrects an earlier record: ${trueUp.correctionReason}.` : ''}
      </p>
      {recharges.length === 0 ? (
        <p className="govuk-body">The figures are read by each council for itself, by the lead and by auditors.</p>
      ) : null}
      {whole ? (
        <DotRowsChart
          title={`${label}: charged and due`}
          summary={`What each of ${recharges.length} councils was charged on its plan, and what is due on its activity.`}
          headingLevel={3}
          rows={recharges.map(({ councilId }) => names[councilId] ?? councilId)}
          series={[
            { name: 'Charged on the plan', values: recharges.map(({ chargedPence }) => chargedPence / 100) },
            { name: 'Due on actual activity', values: recharges.map(({ duePence }) => duePence / 100) },
          ]}
          format={(pounds) => `£${Math.round(pounds / 100) / 10}k`}
          table={<FiguresTable {...{ recharges, names, mine, unit, label }} />}
        />
      ) : recharges.length === 1 ? (
        <FiguresTable {...{ recharges, names, mine, unit, label }} />
      ) : null}
    </section>
  );
}

type FiguresTableProps = Pick<RechargeTableProps, 'names' | 'mine'> & Pick<ShownTrueUp, 'recharges' | 'unit' | 'label'>;

function FiguresTable({ recharges, names, mine, unit, label }: FiguresTableProps) {
  const total = (pick: (one: ShownTrueUp['recharges'][number]) => Pence) => (
    <Money pence={sumPence(recharges.map(pick))} />
  );
  return (
    <Table
      caption={`${label}: recharges`}
      columns={[
        { heading: 'Council' },
        { heading: `Planned (${unit})`, numeric: true },
        { heading: `Actual (${unit})`, numeric: true },
        { heading: 'Band' },
        { heading: 'Charged', numeric: true },
        { heading: 'Due', numeric: true },
        { heading: 'To pay or get back' },
      ]}
      rows={recharges.map(({ councilId, planned, actual, outsideBand, chargedPence, duePence }) => ({
        key: councilId,
        highlight: councilId === mine,
        cells: [
          names[councilId] ?? councilId,
          planned,
          actual,
          <Tag key="band" colour={outsideBand ? 'orange' : 'green'}>
            {outsideBand ? 'Outside' : 'Inside'}
          </Tag>,
          <Money key="charged" pence={chargedPence} />,
          <Money key="due" pence={duePence} />,
          movement(toPence(duePence - chargedPence)),
        ],
      }))}
      footer={
        recharges.length > 1
          ? ['Total', '', '', '', total(({ chargedPence }) => chargedPence), total(({ duePence }) => duePence), '£0.00']
          : undefined
      }
    />
  );
}

const movement = (pence: Pence): string =>
  pence === 0 ? 'Nothing moves' : `${formatPence(toPence(Math.abs(pence)))} ${pence > 0 ? 'to pay' : 'to be returned'}`;
