import { SpreadChart } from '#app/components/charts/spread-chart.tsx';
import { problemFor } from '#app/components/form-problems.ts';
import { BlockedButton } from '#app/components/govuk/blocked-button.tsx';
import { Button } from '#app/components/govuk/button.tsx';
import { Details } from '#app/components/govuk/details.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { InsetText } from '#app/components/govuk/inset-text.tsx';
import { TextArea } from '#app/components/govuk/text-area.tsx';
import { MarkChoice } from '#app/components/mark-choice.tsx';
import { answerFor } from '#app/forms/shown-answer.ts';
import type { CalibrationViewProps, ShownExercise } from './view.tsx';

type ExerciseProps = CalibrationViewProps & Readonly<{ exercise: ShownExercise }>;

export function Exercise(props: ExerciseProps) {
  const { number, question, setAt, closedAt } = props.exercise;
  return (
    <section className="jc-section" aria-labelledby={`exercise-${number}`}>
      <h3 className="govuk-heading-m" id={`exercise-${number}`}>
        Exercise {number}: {question.id} {question.title}
      </h3>
      <p className="govuk-body jc-muted">
        Set {setAt}.{closedAt ? ` Closed ${closedAt}.` : ''}
      </p>
      {closedAt ? <Comparison {...props} /> : <Open {...props} />}
    </section>
  );
}

function Comparison({ exercise: { number, question, answers, marks, sentences } }: ExerciseProps) {
  const evaluators = [...new Set(marks.map(({ evaluator }) => evaluator))];
  const markOf = (answer: number, evaluator: string) =>
    marks.find((one) => one.number === answer && one.evaluator === evaluator)?.mark ?? null;
  return (
    <>
      <ul className="govuk-list govuk-list--bullet">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <SpreadChart
        title={`Marks given in exercise ${number}`}
        summary={`Each evaluator’s mark on each invented answer. ${sentences[0] ?? ''}`}
        headingLevel={4}
        evaluators={evaluators}
        items={answers.map((answer) => {
          const given = evaluators.map((evaluator) => markOf(answer.number, evaluator));
          const known = given.filter((mark) => mark !== null);
          const spread = known.length > 1 ? Math.max(...known) - Math.min(...known) : null;
          return { key: String(answer.number), name: `Answer ${answer.number}`, marks: given, spread };
        })}
        maximum={Math.max(...question.scale.marks)}
        rowsAre="Invented answer"
      />
      {answers.map((answer) => (
        <Details key={answer.number} summary={`Answer ${answer.number} and the reasons given`}>
          <p className="govuk-body jc-words">{answer.answer}</p>
          <ul className="govuk-list govuk-list--bullet">
            {marks
              .filter((one) => one.number === answer.number)
              .map((one) => (
                <li key={one.evaluator}>
                  <strong>
                    {one.evaluator}, mark {one.mark}:
                  </strong>{' '}
                  <span className="jc-words">{one.reasons}</span>
                </li>
              ))}
          </ul>
        </Details>
      ))}
    </>
  );
}

function Open(props: ExerciseProps) {
  const { exercise, mayRun, mayMark, blocked } = props;
  return (
    <>
      {exercise.answers.map((answer) => (
        <section key={answer.number} aria-label={`Answer ${answer.number}`}>
          <h4 className="govuk-heading-s">Answer {answer.number}</h4>
          <p className="govuk-body jc-words">{answer.answer}</p>
          {mayMark ? <OwnMark {...props} number={answer.number} /> : null}
        </section>
      ))}
      {mayRun ? <Progress {...exercise} /> : null}
      {mayRun && !blocked ? <CloseForm {...props} /> : null}
      {blocked ? <p className="govuk-body">It was never closed, so its marks are not compared.</p> : null}
    </>
  );
}

function Progress({ markedBy, answers }: ShownExercise) {
  if (markedBy.length === 0) return <p className="govuk-body">Nobody has marked an answer yet.</p>;
  return (
    <ul className="govuk-list govuk-list--bullet">
      {markedBy.map((one) => (
        <li key={one.evaluator}>
          {one.evaluator} has marked {one.answers} of {answers.length}.
        </li>
      ))}
    </ul>
  );
}

function CloseForm({ exercise, lot, formKey }: ExerciseProps) {
  if (exercise.closing) return <BlockedButton reason={exercise.closing}>Close and compare</BlockedButton>;
  return (
    <form method="post">
      <HiddenInput name="intent" value="close" />
      <HiddenInput name="idempotencyKey" value={formKey} />
      <HiddenInput name="lotId" value={lot.id} />
      <HiddenInput name="exerciseId" value={exercise.id} />
      <Button secondary>Close and compare</Button>
    </form>
  );
}

function OwnMark({ exercise, number, lot, blocked, formKey, answer: given }: ExerciseProps & { number: number }) {
  const own = exercise.own.find((one) => one.number === number);
  if (own)
    return (
      <InsetText>
        Your mark: {own.mark}. <span className="jc-words">{own.reasons}</span>
      </InsetText>
    );
  if (blocked) return null;
  const sent = answerFor(given, 'mark');
  const answer = sent?.values.exerciseId === exercise.id && sent.values.number === String(number) ? sent : undefined;
  const id = (name: string) => (answer ? name : `${name}-${exercise.number}-${number}`);
  return (
    <form method="post" noValidate>
      <HiddenInput name="intent" value="mark" />
      <HiddenInput name="idempotencyKey" value={formKey} />
      <HiddenInput name="lotId" value={lot.id} />
      <HiddenInput name="exerciseId" value={exercise.id} />
      <HiddenInput name="number" value={number} />
      <MarkChoice
        name="mark"
        id={id('mark')}
        label={`Your mark for answer ${number}`}
        defaultValue={answer?.values.mark ?? ''}
        error={problemFor(answer?.problems, 'mark')}
        scale={exercise.question.scale}
      />
      <TextArea
        name="reasons"
        id={id('reasons')}
        label={`Your reasons for answer ${number}`}
        labelSize="s"
        hint="An invented answer is marked once; nobody else sees your mark until the exercise is closed"
        rows={3}
        defaultValue={answer?.values.reasons}
        error={problemFor(answer?.problems, 'reasons')}
      />
      <Button>Record your mark</Button>
    </form>
  );
}
