import { Details } from '#app/components/govuk/details.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { ShareExplanations } from '#app/components/share-explanations.tsx';
import { formatBasisPoints } from '#app/domain/basis-points.ts';
import { formatPence } from '#app/domain/money.ts';
import { councilOffer, type OfferChange, sayAmountChange } from '#app/domain/offer.ts';
import type { OfferBody } from '#app/domain/offer-body.ts';

type OwnShareProps = Readonly<{
  name: string;
  council: string;
  body: OfferBody;
  change: (OfferChange & Readonly<{ since: number }>) | null;
}>;

/** A council's own pounds and percentages by year, and what changed since the version it last saw. */
export function OwnShare({ name, council, body, change }: OwnShareProps) {
  const { byPeriod, total, percent, basisSentences } = councilOffer(body.apportionment, council);
  const before = (period: string) => change?.byPeriod.find((one) => one.period === period);
  const since = change
    ? [
        { heading: `In offer ${change.since}`, numeric: true },
        { heading: 'Change', numeric: true },
      ]
    : [];
  const changed = (one: OfferChange['total'] | undefined) =>
    change && one
      ? [formatPence(one.before), one.change === 0 ? 'none' : formatPence(one.change)]
      : change
        ? ['–', '–']
        : [];
  return (
    <section className="jc-section">
      <h2 className="govuk-heading-m">What it means for {name}</h2>
      <Table
        caption={`${name}, pounds by year, ${body.vatBasis === 'net' ? 'without' : 'with'} VAT`}
        columns={[
          { heading: 'Year' },
          { heading: 'Amount', numeric: true },
          { heading: 'Of the cost', numeric: true },
          ...since,
        ]}
        rows={byPeriod.map(({ period, amount, percent: part }) => ({
          key: period,
          cells: [
            period,
            formatPence(amount),
            part === null ? '–' : formatBasisPoints(part),
            ...changed(before(period)),
          ],
        }))}
        footer={[
          'In all',
          formatPence(total),
          percent === null ? '–' : formatBasisPoints(percent),
          ...changed(change?.total),
        ]}
      />
      {basisSentences.map((sentence) => (
        <p className="govuk-body" key={sentence}>
          {sentence}
        </p>
      ))}
      {change ? (
        <p className="govuk-body">
          Since offer {change.since}, which your council last saw: {sayAmountChange(change.total)}
        </p>
      ) : null}
      <Details summary="How these figures come about">
        <ShareExplanations apportionment={body.apportionment} parties={body.parties} council={council} />
      </Details>
    </section>
  );
}
