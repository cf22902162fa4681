import { PriceCurveChart } from '#app/components/charts/price-curve-chart.tsx';
import type { FormProblem } from '#app/components/form-problems.ts';
import { EmptyState } from '#app/components/govuk/empty-state.tsx';
import { InsetText } from '#app/components/govuk/inset-text.tsx';
import { Money } from '#app/components/govuk/money.tsx';
import { WarningText } from '#app/components/govuk/warning-text.tsx';
import { LotTabs, type ShownLot } from '#app/components/lot-tabs.tsx';
import { type ProcurementFrame, ProcurementPage } from '#app/components/procurement-page.tsx';
import { paths } from '#app/paths.ts';
import { BidsForm } from './bids-form.tsx';
import { Comparison } from './comparison.tsx';
import { Scenarios } from './scenarios.tsx';
import type { ShownBench } from './shown-bench.ts';

export type PriceBenchViewProps = Readonly<{
  frame: ProcurementFrame;
  lots: readonly ShownLot[];
  lot: ShownLot;
  /** The criteria are published; what the bench finds can only be known, no longer mended in silence. */
  published: boolean;
  /** Null where there is no formula to try; `why` says why. */
  bench: ShownBench | null;
  why: string | null;
  /** What was typed. */
  values: Readonly<Record<string, string>>;
  problems: readonly FormProblem[];
}>;

/** What the price formula does, before anybody relies on it. */
export function PriceBenchView(props: PriceBenchViewProps) {
  const { frame, lots, lot, bench, why, problems } = props;
  return (
    <ProcurementPage frame={frame} heading="Price bench" problems={problems}>
      <LotTabs lots={lots} current={lot} to={(number) => paths.priceBench(frame.id, number)} />
      {bench ? <Bench {...props} bench={bench} /> : <EmptyState title={why ?? 'There is no price formula to try'} />}
    </ProcurementPage>
  );
}

function Bench({ bench, values, problems, lot, published }: PriceBenchViewProps & Readonly<{ bench: ShownBench }>) {
  const { words, weight, typical, scenarios, curve } = bench;
  const warnings = scenarios.flatMap((one) => one.warnings);
  return (
    <>
      <p className="govuk-body-l">
        The formula gives up to {weight} points: {words}.
      </p>
      <p className="govuk-body">
        W is the weighting, P a tender’s price, L the lowest price received. All bids on this page are invented, around
        a typical price of <Money pence={typical} />; points are exact, before any rounding or tie-break.{' '}
        {bench.dependsOnOthers
          ? 'A tender’s points depend on the other tenders’ prices.'
          : 'A tender’s points depend on its own price alone.'}
      </p>
      {published ? <InsetText>The criteria of this lot are published.</InsetText> : null}
      {warnings.length > 0 ? (
        <section className="jc-section" aria-label="What to know">
          <WarningText>What to know before {published ? 'relying on' : 'publishing'} this formula</WarningText>
          <ul className="govuk-list govuk-list--bullet">
            {warnings.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <PriceCurveChart
        title="Points by price"
        headingLevel={3}
        summary={`What a tender gets for prices up to three times the typical one, beside one other tender at the typical price. The table below holds the figures.`}
        formulas={['Points']}
        points={curve}
        tablePrices={curve.filter((_, index) => index % 3 === 0 || index === 9).map(({ price }) => price)}
      />
      <Scenarios scenarios={scenarios} />
      <BidsForm bench={bench} values={values} problems={problems} lot={lot.number} />
      <Comparison bench={bench} />
    </>
  );
}
