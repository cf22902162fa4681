import { BlockedButton } from '#app/components/govuk/blocked-button.tsx';
import { Button } from '#app/components/govuk/button.tsx';
import { EmptyState } from '#app/components/govuk/empty-state.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Money } from '#app/components/govuk/money.tsx';
import { SummaryList } from '#app/components/govuk/summary-list.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { LotTabs, type ShownLot } from '#app/components/lot-tabs.tsx';
import { type ProcurementFrame, ProcurementPage } from '#app/components/procurement-page.tsx';
import { Reopenings } from '#app/components/reopenings.tsx';
import { StandingAside } from '#app/components/standing-aside.tsx';
import type { Pence } from '#app/domain/money.ts';
import type { Reopening } from '#app/domain/reopening.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';
import { Corrections } from './corrections.tsx';
import { Enquiries } from './enquiries.tsx';
import type { pricesAfter } from './prices-after.ts';

export type PricesViewProps = Readonly<{
  frame: ProcurementFrame;
  lots: readonly ShownLot[];
  lot: ShownLot;
  openings: readonly Readonly<{ key: string; post: string; councilName: string; at: string }>[];
  /** Null while sealed. */
  prices:
    | readonly Readonly<{
        id: string;
        letter: string;
        tenderer: string | null;
        price: Pence | null;
        /** As it was opened, where a correction counts instead. */
        openedPrice: Pence | null;
        status: string;
      }>[]
    | null;
  after: ReturnType<typeof pricesAfter> | null;
  reopenings: readonly Reopening[];
  mayOpen: boolean;
  aside: boolean;
  blocked: string | null;
  formKeys: readonly [string, string, string, string];
  answer?: ShownAnswer;
}>;

export function PricesView(props: PricesViewProps) {
  const { frame, lots, lot, aside, prices, openings, answer } = props;
  return (
    <ProcurementPage frame={frame} heading="Prices" problems={answer?.problems}>
      <LotTabs lots={lots} current={lot} to={(number) => paths.prices(frame.id, number)} />
      <Reopenings orders={props.reopenings} />
      {aside ? (
        <StandingAside procurementId={frame.id} lot={lot.number} what="its prices are" />
      ) : prices ? (
        <Opened prices={prices} />
      ) : (
        <EmptyState title="Prices are sealed">
          <p className="govuk-body">
            Two commercial evaluators of two councils open them, after quality is locked. Until then the portal shows
            them to nobody, the lead authority included, and a copy of the database does not hold what opens them.
          </p>
        </EmptyState>
      )}
      <Corrections {...props} />
      <Enquiries {...props} />
      <h3 className="govuk-heading-m">Who opens them</h3>
      <SummaryList
        rows={['First', 'Second'].map((label, index) => ({
          label: `${label} person`,
          value: openings[index]
            ? `${openings[index].post}, ${openings[index].councilName}, on ${openings[index].at}`
            : 'Nobody yet',
        }))}
      />
      {prices === null && !aside ? <OpenForm {...props} /> : null}
    </ProcurementPage>
  );
}

function Opened({ prices }: Readonly<{ prices: NonNullable<PricesViewProps['prices']> }>) {
  const named = prices.some(({ tenderer }) => tenderer !== null);
  return (
    <Table
      caption="Prices as opened, for the longest term"
      columns={[
        { heading: 'Tender' },
        ...(named ? [{ heading: 'Tenderer' }] : []),
        { heading: 'Price', numeric: true },
      ]}
      rows={prices.map(({ id, letter, tenderer, price, openedPrice, status }) => ({
        key: id,
        cells: [
          `Bid ${letter}${status === 'in' ? '' : ` (${status})`}`,
          ...(named ? [tenderer] : []),
          <span key="price">
            <Money pence={price} />
            {openedPrice === null ? null : (
              <span className="jc-tree__reference">
                corrected; opened as <Money pence={openedPrice} />
              </span>
            )}
          </span>,
        ],
      }))}
    />
  );
}

function OpenForm({ lot, mayOpen, blocked, openings, formKeys }: PricesViewProps) {
  const label = openings.length === 0 ? 'Ask for the prices' : 'Open the prices';
  if (!mayOpen) return blocked ? <p className="govuk-body jc-muted">{blocked}</p> : null;
  if (blocked) return <BlockedButton reason={blocked}>{label}</BlockedButton>;
  return (
    <form method="post">
      <p className="govuk-body">
        {openings.length === 0
          ? 'You are the first. Nothing is shown until a person of another council does the same.'
          : 'You are the second. All prices of this lot are opened at once, for everyone who may see them.'}
      </p>
      <HiddenInput name="intent" value="open" />
      <HiddenInput name="idempotencyKey" value={formKeys[0]} />
      <HiddenInput name="lotId" value={lot.id} />
      <Button>{label}</Button>
    </form>
  );
}
