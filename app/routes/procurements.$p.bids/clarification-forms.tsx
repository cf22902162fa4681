import { problemFor } from '#app/components/form-problems.ts';
import { Button } from '#app/components/govuk/button.tsx';
import { DateInput } from '#app/components/govuk/date-input.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Select } from '#app/components/govuk/select.tsx';
import { TextArea } from '#app/components/govuk/text-area.tsx';
import { formatDate } from '#app/domain/plain-date.ts';
import { typedDate } from '#app/forms/parse-form.ts';
import { answerFor } from '#app/forms/shown-answer.ts';
import type { BidDetailProps } from './bid-detail.tsx';

const notNamed = 'The panel reads it beside the tender: do not name the tenderer';

export function AskForm({ lot, chosen, questions, blocked, formKeys, ...rest }: BidDetailProps) {
  const answer = answerFor(rest.answer, 'ask');
  if (blocked.clarify || !chosen.answers || chosen.status !== 'in') return null;
  return (
    <form method="post" noValidate className="jc-section">
      <h3 className="govuk-heading-m">Record a question to the tenderer</h3>
      <HiddenInput name="intent" value="ask" />
      <HiddenInput name="idempotencyKey" value={formKeys[0]} />
      <HiddenInput name="lotId" value={lot.id} />
      <HiddenInput name="bidId" value={chosen.id} />
      <Select
        name="aboutCriterion"
        label="About"
        defaultValue={answer?.values.aboutCriterion}
        error={problemFor(answer?.problems, 'aboutCriterion')}
        options={[
          { value: '', text: 'The tender as a whole' },
          ...questions.map(({ id, title }) => ({ value: id, text: `${id}: ${title}` })),
        ]}
      />
      <DateInput
        name="askedOn"
        label="Asked on"
        defaultValue={typedDate(answer?.values, 'askedOn')}
        error={problemFor(answer?.problems, 'askedOn')}
      />
      <TextArea
        name="question"
        label="Question"
        hint={notNamed}
        rows={3}
        defaultValue={answer?.values.question}
        error={problemFor(answer?.problems, 'question')}
      />
      <Button secondary>Record the question</Button>
    </form>
  );
}

export function ReplyForm({ lot, chosen, blocked, formKeys, ...rest }: BidDetailProps) {
  const answer = answerFor(rest.answer, 'reply');
  const open = chosen.clarifications.filter(({ reply }) => reply === null);
  if (blocked.clarify || open.length === 0) return null;
  return (
    <form method="post" noValidate className="jc-section">
      <h3 className="govuk-heading-m">Record the tenderer’s answer</h3>
      <HiddenInput name="intent" value="reply" />
      <HiddenInput name="idempotencyKey" value={formKeys[1]} />
      <HiddenInput name="lotId" value={lot.id} />
      <HiddenInput name="bidId" value={chosen.id} />
      <Select
        name="clarificationId"
        label="Question"
        defaultValue={answer?.values.clarificationId}
        error={problemFor(answer?.problems, 'clarificationId')}
        options={open.map(({ id, askedOn, question }) => ({
          value: id,
          text: `${formatDate(askedOn)}: ${question.slice(0, 80)}`,
        }))}
      />
      <DateInput
        name="answeredOn"
        label="Answered on"
        defaultValue={typedDate(answer?.values, 'answeredOn')}
        error={problemFor(answer?.problems, 'answeredOn')}
      />
      <TextArea
        name="reply"
        label="Answer"
        hint={notNamed}
        rows={4}
        defaultValue={answer?.values.reply}
        error={problemFor(answer?.problems, 'reply')}
      />
      <Button secondary>Record the answer</Button>
    </form>
  );
}
