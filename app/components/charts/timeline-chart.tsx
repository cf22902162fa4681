import { daysBetween, type PlainDate, plainDateOf } from '#app/domain/plain-date.ts';
import { PlainDateText } from '../govuk/plain-date-text.tsx';
import { Table } from '../govuk/table.tsx';
import { Tag } from '../govuk/tag.tsx';
import { type ChartFrame, ChartWithTable, heightFor } from './chart-with-table.tsx';

export type TimelineStep = Readonly<{ kind: string; from: PlainDate; to: PlainDate }>;

type TimelineChartProps = ChartFrame &
  Readonly<{
    /** Kinds of step in order: report, publication, meeting, call-in. */
    kinds: readonly string[];
    /** Steps in order of time; a critical council is the one that the contract date waits for. */
    councils: readonly Readonly<{ name: string; steps: readonly TimelineStep[]; critical?: boolean }>[];
  }>;

const load = async () => (await import('./timeline-drawing.tsx')).TimelineDrawing;

const EPOCH = plainDateOf(1970, 1, 1);

const dayOf = (date: PlainDate) => daysBetween(EPOCH, date);

/** Every council's path on one scale of days. */
export function TimelineChart({ kinds, councils, ...frame }: TimelineChartProps) {
  const height = heightFor(councils.length);
  const bars = councils.map(({ name, steps }) => {
    const drawn = steps.map(({ kind, from, to }) => ({
      kind: kinds.indexOf(kind),
      start: dayOf(from),
      end: dayOf(to) + 1,
    }));
    return {
      name,
      start: Math.min(...drawn.map((step) => step.start)),
      end: Math.max(...drawn.map((step) => step.end)),
      steps: drawn,
    };
  });
  const drawing = { kinds, bars: bars.filter((bar) => bar.steps.length > 0), height };
  return (
    <ChartWithTable
      {...frame}
      load={load}
      drawing={drawing}
      height={height}
      table={
        <Table
          caption={`${frame.title}: the dates`}
          columns={[{ heading: 'Council' }, { heading: 'Step' }, { heading: 'From' }, { heading: 'To' }]}
          rows={councils.flatMap(({ name, steps, critical }) =>
            steps.map(({ kind, from, to }, index) => ({
              key: `${name} ${kind} ${from}`,
              cells: [
                <CouncilName key="name" name={name} critical={critical && index === 0} />,
                kind,
                <PlainDateText key="from" date={from} />,
                <PlainDateText key="to" date={to} />,
              ],
            })),
          )}
        />
      }
    />
  );
}

function CouncilName({ name, critical }: Readonly<{ name: string; critical?: boolean }>) {
  return (
    <>
      {name} {critical ? <Tag colour="orange">Critical</Tag> : null}
    </>
  );
}
