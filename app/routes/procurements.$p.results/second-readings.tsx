import { problemFor } from '#app/components/form-problems.ts';
import { Button } from '#app/components/govuk/button.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Select } from '#app/components/govuk/select.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { Tag } from '#app/components/govuk/tag.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import { WarningText } from '#app/components/govuk/warning-text.tsx';
import { answerFor } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';
import type { SecondReadingsShown } from './second-readings-shown.ts';
import type { ResultsViewProps, ShownResult } from './view.tsx';

type SecondReadingsProps = ResultsViewProps & Readonly<{ result: ShownResult }>;

/** Why the result is read again, both readings side by side, and the order for what is missing. */
export function SecondReadings(props: SecondReadingsProps) {
  const { needed, reasons, orders, missing } = props.result.secondReadings;
  if (!needed && orders.length === 0) return null;
  return (
    <section className="jc-section">
      <h3 className="govuk-heading-m">Second reading</h3>
      {reasons.map((reason) => (
        <p key={reason} className="govuk-body">
          {reason}
        </p>
      ))}
      {needed ? (
        <p className="govuk-body">
          {missing.length === 0 ? (
            <>
              <Tag colour="green">Read again</Tag> Every deciding answer has been read a second time.
            </>
          ) : (
            <>
              <Tag colour="yellow">To read again</Tag> {missing.length} deciding{' '}
              {missing.length === 1 ? 'answer has' : 'answers have'} not been read a second time.
            </>
          )}
        </p>
      ) : null}
      {orders.map((order) => (
        <Order key={order.number} order={order} {...props} />
      ))}
      {props.readers && missing.length > 0 ? <OrderForm {...props} readers={props.readers} /> : null}
    </section>
  );
}

type OrderProps = SecondReadingsProps & Readonly<{ order: SecondReadingsShown['orders'][number] }>;

function Order({ frame, lot, order }: OrderProps) {
  const { number, reader, readerStandsAside, orderedBy, orderedAt, readings } = order;
  const differs = readings.some(({ agreed, mark }) => mark !== null && mark !== agreed);
  return (
    <>
      <Table
        caption={`Order ${number}: read by ${reader}, ordered by ${orderedBy} on ${orderedAt}`}
        columns={[
          { heading: 'Question and tender' },
          { heading: 'Agreed', numeric: true },
          { heading: 'Read again', numeric: true },
          { heading: 'Reasons of the reader' },
          { heading: 'Read on' },
        ]}
        rows={readings.map(({ key, letter, criterionId, agreed, mark, reasons, readAt }) => ({
          key,
          highlight: mark !== null && mark !== agreed,
          cells: [
            `${criterionId}, bid ${letter}`,
            agreed ?? '',
            mark ?? 'not yet',
            <span key="reasons" className="jc-words">
              {reasons}
            </span>,
            readAt ?? '',
          ],
        }))}
      />
      {readerStandsAside ? (
        <WarningText>The reader has declared a conflict and reads nothing. Ask somebody else.</WarningText>
      ) : null}
      {differs ? (
        <p className="govuk-body">
          Where the readings differ, what the panel agreed still counts. It changes only if the lead commissioner{' '}
          <TextLink to={paths.moderation(frame.id, lot.number)}>reopens the question</TextLink>, and then for every
          tender.
        </p>
      ) : null}
    </>
  );
}

function OrderForm({
  lot,
  readers,
  formKeys,
  answer: given,
}: ResultsViewProps & Readonly<{ readers: NonNullable<ResultsViewProps['readers']> }>) {
  const answer = answerFor(given, 'orderReading');
  return (
    <form method="post" noValidate>
      <HiddenInput name="intent" value="orderReading" />
      <HiddenInput name="idempotencyKey" value={formKeys[1]} />
      <HiddenInput name="lotId" value={lot.id} />
      <Select
        name="readerId"
        label="Who reads again"
        hint="A person of the councils with no part in this lot. They are told the question, not the tenderer or the direction."
        defaultValue={answer?.values.readerId}
        error={problemFor(answer?.problems, 'readerId')}
        options={[
          { value: '', text: 'Choose a person' },
          ...readers.map(({ personId, name }) => ({ value: personId, text: name })),
        ]}
      />
      <Button secondary>Order the second reading</Button>
    </form>
  );
}
