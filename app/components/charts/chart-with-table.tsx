import { type ComponentType, type ReactNode, useEffect, useState } from 'react';

export type ChartFrame = Readonly<{
  title: string;
  /** What the chart shows, in a sentence, for people who do not see it. */
  summary: string;
  headingLevel?: 2 | 3 | 4;
}>;

/** Heights the style sheet keeps free, so that the page does not jump when the drawing arrives. */
export type ChartHeight = 'short' | 'medium' | 'tall';

type ChartWithTableProps<P> = ChartFrame &
  Readonly<{
    load: () => Promise<ComponentType<P>>;
    drawing: P;
    height?: ChartHeight;
    table: ReactNode;
  }>;

export const CHART_HEIGHTS = { short: 240, medium: 340, tall: 500 } as const satisfies Record<ChartHeight, number>;

export function heightFor(bars: number): ChartHeight {
  return bars <= 3 ? 'short' : bars <= 6 ? 'medium' : 'tall';
}

/** The drawing's code is fetched after the page works; if it never comes, the table still says everything. */
function useDrawing<P>(load: () => Promise<ComponentType<P>>): ComponentType<P> | null {
  const [Drawing, setDrawing] = useState<ComponentType<P> | null>(null);
  useEffect(() => {
    let wanted = true;
    load().then(
      (component) => wanted && setDrawing(() => component),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [load]);
  return Drawing;
}

export function ChartWithTable<P extends object>(props: ChartWithTableProps<P>) {
  const { title, summary, headingLevel = 2, height = 'medium', table } = props;
  const Drawing = useDrawing(props.load);
  const Heading = `h${headingLevel}` as const;
  return (
    <section className="jc-chart">
      <Heading className="jc-chart__title">{title}</Heading>
      <div className={`jc-chart__drawing jc-chart__drawing--${height}`}>
        {Drawing ? (
          <div role="img" aria-label={summary}>
            <div aria-hidden="true">
              <Drawing {...props.drawing} />
            </div>
          </div>
        ) : null}
      </div>
      {table}
    </section>
  );
}
