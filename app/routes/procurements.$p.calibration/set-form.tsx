import { problemFor } from '#app/components/form-problems.ts';
import { Button } from '#app/components/govuk/button.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Select } from '#app/components/govuk/select.tsx';
import { TextArea } from '#app/components/govuk/text-area.tsx';
import { MOST_ANSWERS } from '#app/domain/calibration-exercise.ts';
import { answerFor } from '#app/forms/shown-answer.ts';
import type { CalibrationViewProps } from './view.tsx';

const boxes = Array.from({ length: MOST_ANSWERS }, (_, index) => index + 1);

/** A question and the invented answers that the panel is to mark. */
export function SetForm({ lot, questions, formKey, answer: given }: CalibrationViewProps) {
  const answer = answerFor(given, 'set');
  return (
    <form method="post" noValidate className="jc-section">
      <h3 className="govuk-heading-m">Set an exercise for lot {lot.number}</h3>
      <HiddenInput name="intent" value="set" />
      <HiddenInput name="idempotencyKey" value={formKey} />
      <HiddenInput name="lotId" value={lot.id} />
      <Select
        name="criterionId"
        label="Question"
        defaultValue={answer?.values.criterionId}
        error={problemFor(answer?.problems, 'criterionId')}
        options={[
          { value: '', text: 'Choose a question' },
          ...questions.map(({ id, title }) => ({ value: id, text: `${id}: ${title}` })),
        ]}
      />
      {boxes.map((box) => (
        <TextArea
          key={box}
          name={`answers${box}`}
          label={`Invented answer ${box}`}
          hint={box === 1 ? 'Made up, and like no tenderer’s real words' : 'Leave empty if you do not need it'}
          rows={3}
          defaultValue={answer?.values[`answers${box}`]}
          error={problemFor(answer?.problems, `answers${box}`)}
        />
      ))}
      <Button secondary>Set the exercise</Button>
    </form>
  );
}
