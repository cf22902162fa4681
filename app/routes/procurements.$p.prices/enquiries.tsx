import { problemFor } from '#app/components/form-problems.ts';
import { Button } from '#app/components/govuk/button.tsx';
import { DateInput } from '#app/components/govuk/date-input.tsx';
import { Details } from '#app/components/govuk/details.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Radios } from '#app/components/govuk/radios.tsx';
import { SummaryList } from '#app/components/govuk/summary-list.tsx';
import { Tag } from '#app/components/govuk/tag.tsx';
import { TextArea } from '#app/components/govuk/text-area.tsx';
import { formatDate, type PlainDate } from '#app/domain/plain-date.ts';
import type { EnquiryPlace } from '#app/domain/price-enquiry.ts';
import { typedDate } from '#app/forms/parse-form.ts';
import { answerFor } from '#app/forms/shown-answer.ts';
import type { PricesViewProps } from './view.tsx';

type Asked = NonNullable<PricesViewProps['after']>['enquiries'][number];

const labels = { asked: 'Asked', answered: 'Answered', decided: 'Decided' } as const;
const next = {
  asked: { title: 'Record that the tenderer was asked', words: 'What was asked' },
  answered: { title: 'Record the tenderer’s answer', words: 'What it answered' },
  decided: { title: 'Record the decision', words: 'Reasons for the decision' },
} as const;

/** Prices that may be abnormally low: the flag, and the enquiry step by step. Nobody is excluded by arithmetic. */
export function Enquiries(props: PricesViewProps) {
  const asked = props.after?.enquiries ?? [];
  if (!props.after) return null;
  return (
    <section className="jc-section">
      <h3 className="govuk-heading-m">Abnormally low prices</h3>
      {asked.length === 0 ? <p className="govuk-body">No price is flagged, and none was asked about.</p> : null}
      {asked.map((one) => (
        <Enquiry key={one.bidId} {...props} asked={one} />
      ))}
    </section>
  );
}

function Enquiry(props: PricesViewProps & Readonly<{ asked: Asked }>) {
  const { asked, after } = props;
  return (
    <>
      <h4 className="govuk-heading-s">
        Bid {asked.letter} {asked.flag ? <Tag colour="yellow">Flagged</Tag> : <Tag colour="grey">Not flagged</Tag>}
      </h4>
      {asked.flag ? <p className="govuk-body">{asked.flag}</p> : null}
      {asked.entries.length > 0 ? (
        <SummaryList
          rows={asked.entries.map(({ round, step, on, words, decision, recordedBy }) => ({
            id: `${asked.bidId}-${round}-${step}`,
            label: `${step === 'asked' && round > 1 ? 'Asked again' : labels[step]} on ${formatDate(on as PlainDate)}`,
            value: (
              <>
                {decision === null ? null : decision === 'accepted' ? 'Accepted. ' : 'Rejected. '}
                <span className="jc-words">{words}</span> ({recordedBy})
              </>
            ),
          }))}
        />
      ) : null}
      {after?.mayEnquire ? asked.next.map((place) => <EnquiryForm key={place.step} {...props} place={place} />) : null}
    </>
  );
}

type EnquiryFormProps = PricesViewProps & Readonly<{ asked: Asked; place: EnquiryPlace }>;

function EnquiryForm({ lot, asked, place: { round, step }, formKeys, answer: given }: EnquiryFormProps) {
  const sent = answerFor(given, 'enquire');
  const answer = sent?.values.enquiryBidId === asked.bidId && sent.values.step === step ? sent : undefined;
  const id = (name: string) => (answer ? name : `${name}-${asked.letter}-${step}`);
  const title = step === 'asked' && round > 1 ? 'Ask again' : next[step].title;
  return (
    <Details summary={title} open={answer !== undefined}>
      <form method="post" noValidate>
        <HiddenInput name="intent" value="enquire" />
        <HiddenInput name="idempotencyKey" value={formKeys[3]} />
        <HiddenInput name="lotId" value={lot.id} />
        <HiddenInput name="enquiryBidId" value={asked.bidId} />
        <HiddenInput name="step" value={step} />
        <DateInput
          id={id('on')}
          name="on"
          label="On which day"
          defaultValue={typedDate(answer?.values, 'on')}
          error={problemFor(answer?.problems, 'on')}
        />
        <TextArea
          id={id('words')}
          name="words"
          label={next[step].words}
          rows={4}
          defaultValue={answer?.values.words}
          error={problemFor(answer?.problems, 'words')}
        />
        {step === 'decided' ? (
          <Radios
            id={id('decision')}
            name="decision"
            label="Decision"
            defaultValue={answer?.values.decision}
            error={problemFor(answer?.problems, 'decision')}
            options={[
              { value: 'accepted', text: 'The explanation is accepted' },
              { value: 'rejected', text: 'The explanation is rejected' },
            ]}
          />
        ) : null}
        <Button secondary>{title}</Button>
      </form>
    </Details>
  );
}
