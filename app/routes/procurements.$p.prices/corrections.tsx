import { problemFor } from '#app/components/form-problems.ts';
import { Button } from '#app/components/govuk/button.tsx';
import { Details } from '#app/components/govuk/details.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Money } from '#app/components/govuk/money.tsx';
import { Select } from '#app/components/govuk/select.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { TextArea } from '#app/components/govuk/text-area.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';
import { formatUkTime } from '#app/domain/uk-time.ts';
import { answerFor } from '#app/forms/shown-answer.ts';
import type { PricesViewProps } from './view.tsx';

/** Corrections of arithmetic: every one proposed, both sums, who agreed; and the forms of the two who may. */
export function Corrections(props: PricesViewProps) {
  const { after } = props;
  if (!after) return null;
  return (
    <section className="jc-section">
      <h3 className="govuk-heading-m">Corrections of arithmetic</h3>
      {after.corrections.length === 0 ? (
        <p className="govuk-body">None. Each price counts as it was opened.</p>
      ) : (
        <CorrectionsTable {...props} corrections={after.corrections} />
      )}
      {after.mayCorrect ? <ProposeForm {...props} /> : null}
    </section>
  );
}

type Corrections = NonNullable<PricesViewProps['after']>['corrections'];

function CorrectionsTable({ lot, corrections, formKeys }: PricesViewProps & Readonly<{ corrections: Corrections }>) {
  return (
    <Table
      caption="Both sums stay on record; a correction counts once both people agree"
      columns={[
        { heading: 'Tender' },
        { heading: 'From', numeric: true },
        { heading: 'To', numeric: true },
        { heading: 'Reason' },
        { heading: 'Proposed' },
        { heading: 'Agreed' },
      ]}
      rows={corrections.map((one) => ({
        key: one.id,
        cells: [
          `Bid ${one.letter}`,
          <Money key="from" pence={one.from} />,
          <Money key="to" pence={one.to} />,
          <span key="reason" className="jc-words">
            {one.reason}
          </span>,
          `${one.proposedBy}, ${formatUkTime(one.proposedAt)}`,
          one.agreedAt ? (
            `${one.agreedBy}, ${formatUkTime(one.agreedAt)}`
          ) : one.mayAgree ? (
            <form key="agree" method="post">
              <HiddenInput name="intent" value="agree" />
              <HiddenInput name="idempotencyKey" value={formKeys[1]} />
              <HiddenInput name="lotId" value={lot.id} />
              <HiddenInput name="correctionId" value={one.id} />
              <Button secondary small>
                Agree to the correction of bid {one.letter}
              </Button>
            </form>
          ) : (
            'Not yet; it does not count'
          ),
        ],
      }))}
    />
  );
}

function ProposeForm({ lot, prices, formKeys, answer: given }: PricesViewProps) {
  const answer = answerFor(given, 'correct');
  return (
    <Details summary="Propose a correction" open={answer !== undefined}>
      <form method="post" noValidate>
        <HiddenInput name="intent" value="correct" />
        <HiddenInput name="idempotencyKey" value={formKeys[2]} />
        <HiddenInput name="lotId" value={lot.id} />
        <Select
          name="bidId"
          label="Tender"
          defaultValue={answer?.values.bidId}
          error={problemFor(answer?.problems, 'bidId')}
          options={[
            { value: '', text: 'Choose a tender' },
            ...(prices ?? []).map(({ id, letter }) => ({ value: id, text: `Bid ${letter}` })),
          ]}
        />
        <TextInput
          name="to"
          label="Corrected price"
          prefix="£"
          inputMode="decimal"
          width={20}
          defaultValue={answer?.values.to}
          error={problemFor(answer?.problems, 'to')}
        />
        <TextArea
          name="reason"
          label="Reason"
          hint="Which sum was added up wrongly, and where in the tender that is seen"
          rows={3}
          defaultValue={answer?.values.reason}
          error={problemFor(answer?.problems, 'reason')}
        />
        <Button secondary>Propose the correction</Button>
      </form>
    </Details>
  );
}
