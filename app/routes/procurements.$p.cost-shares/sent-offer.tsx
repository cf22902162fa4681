import { InsetText } from '#app/components/govuk/inset-text.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import type { ProcurementFrame } from '#app/components/procurement-page.tsx';
import { SharesTable } from '#app/components/shares-table.tsx';
import { type OfferChange, sayAmountChange } from '#app/domain/offer.ts';
import type { OfferBody } from '#app/domain/offer-body.ts';
import { formatDate, type PlainDate } from '#app/domain/plain-date.ts';
import { paths } from '#app/paths.ts';
import { FairnessViews } from './fairness-views.tsx';

export type NewestOffer = Readonly<{ id: string; number: number; sentAt: string; body: OfferBody }>;

type SentOfferProps = Readonly<{
  frame: ProcurementFrame;
  mine: string | null;
  newest: NewestOffer;
  changes: readonly (OfferChange & Readonly<{ name: string; since: number }>)[];
  mayExport: boolean;
}>;

export function SentOffer({ frame, mine, newest, changes, mayExport }: SentOfferProps) {
  const { body } = newest;
  return (
    <section className="jc-section">
      <h2 className="govuk-heading-m">
        Offer {newest.number}, sent {formatDate(newest.sentAt as PlainDate)}
      </h2>
      <p className="govuk-body">
        <TextLink to={paths.approval(frame.id, newest.id)}>Read the offer and its approvals</TextLink>
      </p>
      {mayExport ? (
        <p className="govuk-body">
          <TextLink to={paths.pack(frame.id, 'apportionment')} download>
            Download the shares to recompute
          </TextLink>
        </p>
      ) : null}
      <SharesTable
        title={`Shares of offer ${newest.number}`}
        apportionment={body.apportionment}
        parties={body.parties}
        years={body.years}
        vatBasis={body.vatBasis}
        highlight={mine}
      />
      <p className="govuk-body">{body.roundingRule}</p>
      <p className="govuk-body">
        Agreed order of partners: {body.parties.map(({ shortName }) => shortName).join(', ')}.
      </p>
      {changes.length > 0 ? (
        <InsetText>
          <ul className="govuk-list">
            {changes.map((change) => (
              <li key={change.partner}>
                {change.name}, since offer {change.since}: {sayAmountChange(change.total)}
              </li>
            ))}
          </ul>
        </InsetText>
      ) : null}
      <FairnessViews apportionment={body.apportionment} parties={body.parties} />
    </section>
  );
}
