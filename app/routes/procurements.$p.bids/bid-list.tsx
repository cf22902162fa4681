import { BlockedButton } from '#app/components/govuk/blocked-button.tsx';
import { Button } from '#app/components/govuk/button.tsx';
import { EmptyState } from '#app/components/govuk/empty-state.tsx';
import { Hash } from '#app/components/govuk/hash.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { InsetText } from '#app/components/govuk/inset-text.tsx';
import { LinkButton } from '#app/components/govuk/link-button.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { Tag } from '#app/components/govuk/tag.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import { paths } from '#app/paths.ts';
import { DeadlineLine, LateTag } from './deadline.tsx';
import { NamesLine } from './names-line.tsx';
import type { BidsViewProps, ShownBid } from './view.tsx';

const statusTag = {
  in: <Tag colour="green">In</Tag>,
  withdrawn: <Tag colour="grey">Withdrawn</Tag>,
  excluded: <Tag colour="orange">Excluded</Tag>,
} as const;

export const StatusTag = ({ status }: Readonly<{ status: ShownBid['status'] }>) => statusTag[status];

export function BidList(props: BidsViewProps) {
  const { frame, lot, bids, mayRecord, blocked } = props;
  return (
    <>
      <DeadlineLine {...props} />
      <NamesLine {...props} />
      {bids.length > 0 ? <BidTable {...props} /> : <NoBids {...props} />}
      {mayRecord && blocked.record === null ? (
        <LinkButton to={paths.recordBid(frame.id, lot.number)}>Record a tender</LinkButton>
      ) : null}
      {mayRecord && blocked.record !== null ? (
        <BlockedButton reason={blocked.record}>Record a tender</BlockedButton>
      ) : null}
      {mayRecord && bids.length > 0 && blocked.open === null ? <OpenForm {...props} /> : null}
      {mayRecord && bids.length > 0 && blocked.open !== null && blocked.record === null ? (
        <BlockedButton secondary reason={blocked.open}>
          Open the tenders of lot {lot.number}
        </BlockedButton>
      ) : null}
    </>
  );
}

function NoBids({ mayRecord, lot }: BidsViewProps) {
  if (mayRecord) return <EmptyState title="No tender has been recorded yet" />;
  const waiting = lot.stage === 'criteria' || lot.stage === 'tendering';
  return (
    <EmptyState title={waiting ? 'Tenders are sealed until they are opened' : 'There is no tender that you may see'} />
  );
}

function BidTable({ frame, lot, bids, gates, mayRecord }: BidsViewProps) {
  return (
    <Table
      caption={`Tenders of lot ${lot.number}`}
      columns={[
        { heading: 'Letter' },
        ...(mayRecord ? [{ heading: 'Tenderer' }] : []),
        { heading: 'Received' },
        { heading: 'Receipt' },
        ...gates.map(({ id }) => ({ heading: id, key: id })),
        { heading: 'Status' },
      ]}
      rows={bids.map((bid) => ({
        key: bid.id,
        cells: [
          mayRecord ? (
            <TextLink key="letter" to={paths.bid(frame.id, lot.number, bid.id)}>
              Bid {bid.letter}
            </TextLink>
          ) : (
            `Bid ${bid.letter}`
          ),
          ...(mayRecord ? [bid.tenderer] : []),
          <span key="received">
            {bid.receivedAt} <LateTag {...bid} />
          </span>,
          <Hash key="receipt" value={bid.receiptHash} />,
          ...gates.map(({ id }) => (bid.gates[id] ? { pass: 'Passed', fail: 'Failed' }[bid.gates[id]] : 'Not yet')),
          <StatusTag key="status" status={bid.status} />,
        ],
      }))}
    />
  );
}

function OpenForm({ lot, formKeys }: BidsViewProps) {
  return (
    <form method="post">
      <h3 className="govuk-heading-m">Open the tenders</h3>
      <InsetText>
        Opening shows every answer to the panel and closes the lot: no further tender can be recorded. Prices stay
        sealed until quality is locked.
      </InsetText>
      <HiddenInput name="intent" value="open" />
      <HiddenInput name="idempotencyKey" value={formKeys[1]} />
      <HiddenInput name="lotId" value={lot.id} />
      <Button secondary>Open the tenders of lot {lot.number}</Button>
    </form>
  );
}
