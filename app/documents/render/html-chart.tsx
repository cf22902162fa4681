import { cleanText } from '../clean-text.ts';
import type { Chart, ChartBar } from '../document.ts';
import { wordsOfChart } from '../inline-text.ts';
import { placedParts } from './chart-scale.ts';
import { seriesColour } from './series-colours.ts';

/** Bars under their caption; whoever does not see them hears the figures in one sentence. */
export function HtmlChart({ chart }: Readonly<{ chart: Chart }>) {
  return (
    <figure className="jc-bars">
      <figcaption className="jc-bars__caption">{cleanText(chart.caption)}</figcaption>
      <div role="img" aria-label={wordsOfChart(chart)}>
        {chart.parts.length < 2 ? null : (
          <div className="jc-bars__legend">
            {chart.parts.map((name, index) => (
              <div key={name}>
                <svg width="14" height="14" aria-hidden="true" focusable="false">
                  <rect width="14" height="14" fill={seriesColour(index)} />
                </svg>{' '}
                {cleanText(name)}
              </div>
            ))}
          </div>
        )}
        {chart.bars.map((bar) => (
          <Bar key={bar.label} chart={chart} bar={bar} />
        ))}
      </div>
    </figure>
  );
}

/** The whole width is the longest bar; a thin white line stands between two parts. */
function Bar({ chart, bar }: Readonly<{ chart: Chart; bar: ChartBar }>) {
  return (
    <div className="jc-bars__row">
      <div>{cleanText(bar.label)}</div>
      <svg
        width="100%"
        height="16"
        viewBox="0 0 1000 16"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        {placedParts(chart, bar).map(({ from, size }, index) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a bar never change their order
            key={index}
            x={Math.round(from * 1000)}
            width={Math.max(0, Math.round(size * 1000) - 2)}
            height="16"
            fill={seriesColour(index)}
          />
        ))}
      </svg>
      <div>{cleanText(bar.text)}</div>
    </div>
  );
}
