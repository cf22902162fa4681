import { InsetText } from '#app/components/govuk/inset-text.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { SharesTable } from '#app/components/shares-table.tsx';
import { formatPence, type Pence } from '#app/domain/money.ts';
import type { AmountChange } from '#app/domain/offer.ts';
import type { ShownFacts } from './view.tsx';
import type { WhatIf } from './what-if.ts';

type ComparisonProps = Readonly<{ whatIf: WhatIf; facts: ShownFacts; asked: readonly string[] | null }>;

/** What the form would do, beside what stands: by council and year, with the difference. */
export function Comparison({ whatIf, facts, asked }: ComparisonProps) {
  const { proposed, currentName, changes } = whatIf;
  const name = (id: string) => facts.parties.find((party) => party.id === id)?.shortName ?? id;
  return (
    <section className="jc-section" id="what-if">
      <h2 className="govuk-heading-m">What if</h2>
      <InsetText>
        Nothing of this is saved. The address of this page holds what you tried, so that you can send it to a colleague
        of the lead authority.
      </InsetText>
      <SharesTable
        title="Shares as tried"
        apportionment={proposed}
        parties={facts.parties}
        years={facts.years}
        vatBasis={facts.vatBasis}
        highlight={null}
      />
      {currentName === null ? null : (
        <Table
          caption={`${currentName} and what was tried, by council and year`}
          captionSize="m"
          dense
          columns={[
            { heading: 'Council and year' },
            { heading: currentName, numeric: true },
            { heading: 'As tried', numeric: true },
            { heading: 'Difference', numeric: true },
            { heading: 'Per cent', numeric: true },
          ]}
          rows={changes.flatMap(({ partner, byPeriod, total }) => [
            ...byPeriod.map((one) => row(`${partner} ${one.period}`, `${name(partner)}, ${one.period}`, one)),
            { ...row(partner, `${name(partner)}, in all`, total), highlight: true },
          ])}
        />
      )}
      {asked === null ? null : (
        <p className="govuk-body">
          {asked.length === 0
            ? 'Sent as it is, it would ask no council again: every change is within the tolerance.'
            : `Sent as it is, it would ask ${asked.map(name).join(', ')} to decide again.`}
        </p>
      )}
    </section>
  );
}

function row(key: string, heading: string, { before, after, change, changePercent }: AmountChange) {
  const sign = change > 0 ? '+' : change < 0 ? '−' : '';
  return {
    key,
    cells: [
      heading,
      formatPence(before),
      formatPence(after),
      sign + formatPence(Math.abs(change) as Pence),
      changePercent === null ? '–' : `${changePercent}%`,
    ],
  };
}
