import { problemFor } from '#app/components/form-problems.ts';
import { BackLink } from '#app/components/govuk/back-link.tsx';
import { BlockedButton } from '#app/components/govuk/blocked-button.tsx';
import { Button } from '#app/components/govuk/button.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Radios } from '#app/components/govuk/radios.tsx';
import { SummaryList } from '#app/components/govuk/summary-list.tsx';
import { TextArea } from '#app/components/govuk/text-area.tsx';
import { answerFor } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';
import type { SecondReadingViewProps } from './view.tsx';

type ReadingFormProps = SecondReadingViewProps & Readonly<{ place: NonNullable<SecondReadingViewProps['place']> }>;

/** One answer: its words, and the reader's mark with reasons, recorded once. */
export function ReadingForm(props: ReadingFormProps) {
  const { frame, lot, place } = props;
  return (
    <>
      <BackLink to={paths.secondReading(frame.id, lot.number)}>Answers to read</BackLink>
      <h2 className="govuk-heading-m">
        <span className="govuk-caption-m">
          Answer {place.position} of lot {lot.number}
        </span>{' '}
        {place.criterion.id}: {place.criterion.title}
      </h2>
      <p className="govuk-body jc-words">{place.answer}</p>
      {place.mark === null ? <Form {...props} /> : <Recorded place={place} />}
    </>
  );
}

function Recorded({ place: { mark, reasons, readAt } }: Pick<ReadingFormProps, 'place'>) {
  return (
    <SummaryList
      rows={[
        { label: 'Your mark', value: mark },
        { label: 'Your reasons', value: <span className="jc-words">{reasons}</span> },
        { label: 'Recorded', value: readAt },
      ]}
    />
  );
}

function Form({ lot, place, blocked, formKey, answer: given }: ReadingFormProps) {
  const answer = answerFor(given, 'read');
  if (blocked) return <BlockedButton reason={blocked}>Record your reading</BlockedButton>;
  const { scale } = place.criterion;
  return (
    <form method="post" noValidate>
      <HiddenInput name="intent" value="read" />
      <HiddenInput name="idempotencyKey" value={formKey} />
      <HiddenInput name="lotId" value={lot.id} />
      <HiddenInput name="orderId" value={place.orderId} />
      <HiddenInput name="position" value={place.position} />
      <Radios
        name="mark"
        label="The mark that this answer deserves"
        labelSize="s"
        small
        defaultValue={answer?.values.mark}
        error={problemFor(answer?.problems, 'mark')}
        options={scale.marks.map((mark) => ({
          value: String(mark),
          text: String(mark),
          hint: scale.descriptors[mark],
        }))}
      />
      <TextArea
        name="reasons"
        label="Reasons"
        labelSize="s"
        hint="What this answer offers, tied to the words of the scale without repeating them. Your reading is recorded once and stays."
        defaultValue={answer?.values.reasons}
        error={problemFor(answer?.problems, 'reasons')}
      />
      <Button>Record your reading</Button>
    </form>
  );
}
