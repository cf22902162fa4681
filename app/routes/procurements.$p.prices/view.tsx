import { BlockedButton } from '#app/components/govuk/blocked-button.tsx';
import { Button } from '#app/components/govuk/button.tsx';
import { EmptyState } from '#app/components/govuk/empty-state.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Money } from '#app/components/govuk/money.tsx';
import { SummaryList } from '#app/components/govuk/summary-list.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { LotTabs, type ShownLot } from '#app/components/lot-tabs.tsx';
import { type ProcurementFrame, ProcurementPage } from '#app/components/procurement-page.tsx';
import type { Pence } from '#app/domain/money.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';

type PricesViewProps = Readonly<{
  frame: ProcurementFrame;
  lots: readonly ShownLot[];
  lot: ShownLot;
  openings: readonly Readonly<{ key: string; post: string; councilName: string; at: string }>[];
  /** Null while sealed. */
  prices:
    | readonly Readonly<{ id: string; letter: string; tenderer: string | null; price: Pence | null; status: string }>[]
    | null;
  mayOpen: boolean;
  blocked: string | null;
  formKey: string;
  answer?: ShownAnswer;
}>;

export function PricesView(props: PricesViewProps) {
  const { frame, lots, lot, prices, openings, answer } = props;
  return (
    <ProcurementPage frame={frame} heading="Prices" problems={answer?.problems}>
      <LotTabs lots={lots} current={lot} to={(number) => paths.prices(frame.id, number)} />
      {prices ? (
        <Opened prices={prices} />
      ) : (
        <EmptyState title="Prices are sealed">
          <p className="govuk-body">
            Two commercial evaluators of two councils open them, after quality is locked. Until then the portal shows
            them to nobody, the lead authority included, and a copy of the database does not hold what opens them.
          </p>
        </EmptyState>
      )}
      <h3 className="govuk-heading-m">Who opens them</h3>
      <SummaryList
        rows={['First', 'Second'].map((label, index) => ({
          label: `${label} person`,
          value: openings[index]
            ? `${openings[index].post}, ${openings[index].councilName}, on ${openings[index].at}`
            : 'Nobody yet',
        }))}
      />
      {prices === null ? <OpenForm {...props} /> : null}
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
      rows={prices.map(({ id, letter, tenderer, price, status }) => ({
        key: id,
        cells: [
          `Bid ${letter}${status === 'in' ? '' : ` (${status})`}`,
          ...(named ? [tenderer] : []),
          <Money key="price" pence={price} />,
        ],
      }))}
    />
  );
}

function OpenForm({ lot, mayOpen, blocked, openings, formKey }: PricesViewProps) {
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
      <HiddenInput name="idempotencyKey" value={formKey} />
      <HiddenInput name="lotId" value={lot.id} />
      <Button>{label}</Button>
    </form>
  );
}
