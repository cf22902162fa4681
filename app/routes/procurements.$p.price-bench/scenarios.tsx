import { Money } from '#app/components/govuk/money.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import type { ShownScenario } from './shown-bench.ts';

/** Each set of invented bids with its scores, and what it shows of the formula. */
export function Scenarios({ scenarios }: Readonly<{ scenarios: readonly ShownScenario[] }>) {
  return (
    <section className="jc-section">
      <h3 className="govuk-heading-m">What it does with awkward bids</h3>
      {scenarios.map((scenario) => (
        <Scenario key={scenario.kind} scenario={scenario} />
      ))}
    </section>
  );
}

function Scenario({ scenario }: Readonly<{ scenario: ShownScenario }>) {
  const { title, scores, warnings } = scenario;
  return (
    <>
      {scores ? <Scores scenario={scenario} scores={scores} /> : <h4 className="govuk-heading-s">{title}</h4>}
      {warnings.length === 0 ? (
        <p className="govuk-body jc-muted">Nothing surprising.</p>
      ) : (
        warnings.map((sentence) => (
          <p key={sentence} className="govuk-body">
            {sentence}
          </p>
        ))
      )}
    </>
  );
}

type ScoresProps = Readonly<{ scenario: ShownScenario; scores: NonNullable<ShownScenario['scores']> }>;

function Scores({ scenario: { title, without, others }, scores }: ScoresProps) {
  const comparing = without !== null && others !== null;
  return (
    <Table
      caption={title}
      columns={[
        { heading: 'Bid' },
        { heading: 'Price', numeric: true },
        { heading: 'Quality points', numeric: true },
        { heading: 'Price points', numeric: true },
        { heading: 'Total', numeric: true },
        { heading: 'Rank', numeric: true },
        ...(comparing ? [{ heading: `Without ${without}` }] : []),
      ]}
      rows={scores.map(({ id, price, quality, points, total, rank }) => ({
        key: id,
        cells: [
          `Bid ${id}`,
          <Money key="price" pence={price} />,
          quality,
          points,
          total,
          rank,
          ...(comparing ? [others[id] ?? 'left out'] : []),
        ],
      }))}
    />
  );
}
