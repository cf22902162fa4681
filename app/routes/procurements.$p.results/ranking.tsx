import { ContributionsChart } from '#app/components/charts/contributions-chart.tsx';
import { FindingsList } from '#app/components/findings-list.tsx';
import { Hash } from '#app/components/govuk/hash.tsx';
import { Money } from '#app/components/govuk/money.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import type { WarningCode } from '#app/domain/evaluation-warnings.ts';
import { paths } from '#app/paths.ts';
import type { RankedRow } from './ranking-table.ts';
import type { ResultsViewProps, ShownResult } from './view.tsx';

type RankingProps = ResultsViewProps & Readonly<{ result: ShownResult }>;

/** The ranking, where the points come from, and what it hangs on. */
export function Ranking({ frame, lot, result, mayExport }: RankingProps) {
  const { rows, leaves, rule, criteriaHash } = result;
  const ranked = rows.flatMap((row) => (row.total ? [{ ...row, total: row.total }] : []));
  return (
    <>
      <RankingTable rows={rows} />
      <div className="govuk-body">
        {rule} Judged by the criteria frozen under the fingerprint <Hash value={criteriaHash} />
      </div>
      {mayExport ? (
        <p className="govuk-body">
          <TextLink to={paths.pack(frame.id, `evaluation-lot-${lot.number}`)} download>
            Download the evaluation pack
          </TextLink>{' '}
          to compute it again without the portal, or{' '}
          <TextLink to={paths.pack(frame.id, `challenge-lot-${lot.number}`)} download>
            the challenge pack
          </TextLink>{' '}
          with every version of everything written about this lot.
        </p>
      ) : null}
      <Warnings result={result} />
      <p className="govuk-body">
        <TextLink to={paths.sensitivity(frame.id, lot.number)}>See everything that the ranking hangs on</TextLink>:
        weightings, single marks, formula, each tender and its price.
      </p>
      <ContributionsChart
        title="Where the points come from"
        summary={`Points of ${ranked.length} tenders by criterion, in the order of the ranking.`}
        criteria={leaves.map(({ name }) => name)}
        bidders={ranked.map(({ letter, contributions, total, rank }) => ({
          name: `Bid ${letter}`,
          contributions,
          total,
          rank,
        }))}
      />
    </>
  );
}

function RankingTable({ rows }: Readonly<{ rows: readonly RankedRow[] }>) {
  const named = rows.some(({ tenderer }) => tenderer !== null);
  return (
    <Table
      caption="Ranking"
      captionSize="m"
      columns={[
        { heading: 'Tender' },
        { heading: 'Rank', numeric: true },
        ...(named ? [{ heading: 'Tenderer' }] : []),
        { heading: 'Quality', numeric: true },
        { heading: 'Price score', numeric: true },
        { heading: 'Total', numeric: true },
        { heading: 'Price', numeric: true },
      ]}
      rows={rows.map((row) => ({
        key: row.id,
        highlight: row.rank === '1',
        cells: [
          `Bid ${row.letter}`,
          row.total ? row.rank : <Out key="out" row={row} />,
          ...(named ? [row.tenderer] : []),
          row.quality,
          row.priceScore,
          <strong key="total">{row.total?.text ?? ''}</strong>,
          <Money key="price" pence={row.price} />,
        ],
      }))}
    />
  );
}

function Out({ row }: Readonly<{ row: RankedRow }>) {
  return (
    <>
      {row.rank}
      <span className="jc-tree__reference jc-wrap">{row.reasons.join(' ')}</span>
    </>
  );
}

const titles: Readonly<Record<WarningCode, string>> = {
  'rank-depends-on-rounding': 'Rounding changes a rank.',
  'order-depends-on-bid': 'The order of two tenders hangs on a third.',
  'tie-broken': 'A tie was broken by the published rule.',
  'abnormally-low': 'A price may be abnormally low: ask the tenderer to explain it.',
  'margin-below-one-mark': 'The margin is narrower than one mark: order a second reading.',
};

function Warnings({ result: { warnings } }: Readonly<{ result: ShownResult }>) {
  if (warnings.length === 0)
    return <p className="govuk-body">No rank hangs on rounding, on one mark, on a tie-break or on another tender.</p>;
  return (
    <section>
      <h3 className="govuk-heading-m">What the ranking hangs on</h3>
      <FindingsList
        findings={warnings.map(({ code, text, bids }) => ({
          id: bids.map((letter) => `bid ${letter}`).join(', ') || code,
          severity: 'warns',
          sentence: `${titles[code]} ${text}`,
          places: [],
        }))}
      />
    </section>
  );
}
