import { EmptyState } from '#app/components/govuk/empty-state.tsx';
import { Hash } from '#app/components/govuk/hash.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import { type ProcurementFrame, ProcurementPage } from '#app/components/procurement-page.tsx';
import { StandingTag } from '#app/components/standing-tag.tsx';
import { type CouncilStanding, type SentOffer, standingName } from '#app/domain/approval-status.ts';
import { formatDate, type PlainDate } from '#app/domain/plain-date.ts';
import { paths } from '#app/paths.ts';

type ApprovalsViewProps = Readonly<{
  frame: ProcurementFrame;
  standings: readonly CouncilStanding[];
  offers: readonly (SentOffer & Readonly<{ id: string; sentAt: string; hash: string }>)[];
  names: Readonly<Record<string, string>>;
}>;

export function ApprovalsView({ frame, standings, offers, names }: ApprovalsViewProps) {
  const newest = offers[0];
  if (!newest) {
    return (
      <ProcurementPage frame={frame} heading="Approvals">
        <EmptyState title="No offer has been sent yet">
          <p className="govuk-body">Approvals begin when the lead authority sends the cost shares as an offer.</p>
        </EmptyState>
      </ProcurementPage>
    );
  }
  return (
    <ProcurementPage frame={frame} heading="Approvals" lead="Every council decides for itself, on one exact offer.">
      <Table
        caption={`Standing on offer ${newest.number}`}
        captionSize="m"
        columns={[
          { heading: 'Council' },
          { heading: 'Standing' },
          { heading: 'Decided on' },
          { heading: 'Superseded' },
        ]}
        rows={standings.map((standing) => ({
          key: standing.councilId,
          cells: [
            names[standing.councilId] ?? standing.councilId,
            <StandingTag key="tag" state={standing.state} />,
            standing.decidedOffer ? `Offer ${standing.decidedOffer}` : '–',
            standing.superseded.length > 0
              ? standing.superseded.map((number) => `its decision on offer ${number}`).join(', ')
              : '–',
          ],
        }))}
      />
      <Table
        caption="Offers, the newest first"
        captionSize="m"
        columns={[{ heading: 'Offer' }, { heading: 'Sent' }, { heading: 'Decisions' }, { heading: 'Fingerprint' }]}
        rows={offers.map((offer) => ({
          key: offer.id,
          cells: [
            <TextLink key="link" to={paths.approval(frame.id, offer.id)}>
              Offer {offer.number}
            </TextLink>,
            formatDate(offer.sentAt as PlainDate),
            offer.decisions
              .map(
                ({ councilId, decision }) =>
                  `${names[councilId] ?? councilId}: ${standingName[decision].toLowerCase()}`,
              )
              .join('; ') || 'None yet',
            <Hash key="hash" value={offer.hash} />,
          ],
        }))}
      />
    </ProcurementPage>
  );
}
