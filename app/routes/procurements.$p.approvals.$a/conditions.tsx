import { problemFor } from '#app/components/form-problems.ts';
import { Button } from '#app/components/govuk/button.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Radios } from '#app/components/govuk/radios.tsx';
import { Tag } from '#app/components/govuk/tag.tsx';
import { TextArea } from '#app/components/govuk/text-area.tsx';
import { type ConditionDue, dueName } from '#app/domain/approval-condition.ts';
import { formatDate, type PlainDate } from '#app/domain/plain-date.ts';
import { answerFor, type ShownAnswer } from '#app/forms/shown-answer.ts';
import type { ShownDecision } from './decisions.tsx';

export type ShownCondition = Readonly<{
  id: string;
  number: number;
  words: string;
  due: ConditionDue;
  end: Readonly<{
    outcome: 'met' | 'waived';
    evidence: string;
    reason: string;
    confirmedBy: string;
    confirmedOn: string;
  }> | null;
}>;

type ConditionsProps = Readonly<{
  decisions: readonly ShownDecision[];
  nameOf: (council: string) => string;
  /** The council whose conditions the viewer may bring to their end. */
  endsConditionsOf: string | null;
  formKey: string;
  answer?: ShownAnswer;
}>;

/** The conditions that the viewer may read, each until it is met or waived by the council that set it. */
export function Conditions({ decisions, nameOf, endsConditionsOf, formKey, answer }: ConditionsProps) {
  const all = decisions.flatMap(({ councilId, conditions }) => conditions.map((one) => ({ ...one, councilId })));
  if (all.length === 0) return null;
  return (
    <section className="jc-section">
      <h2 className="govuk-heading-m">Conditions</h2>
      {all.map(({ councilId, ...condition }) => (
        <div key={condition.id} className="jc-section">
          <h3 className="govuk-heading-s">
            {nameOf(councilId)}, condition {condition.number} <StateTag end={condition.end} />
          </h3>
          <p className="govuk-body">{condition.words}</p>
          <p className="govuk-body-s jc-muted">{dueName[condition.due]}.</p>
          {condition.end ? <Ending end={condition.end} /> : null}
          {!condition.end && councilId === endsConditionsOf ? (
            <EndForm condition={condition} formKey={formKey} answer={answerOf(answer, condition.id)} />
          ) : null}
        </div>
      ))}
    </section>
  );
}

const answerOf = (answer: ShownAnswer | undefined, id: string) => {
  const found = answerFor(answer, 'endCondition');
  return found?.values.conditionId === id ? found : undefined;
};

function StateTag({ end }: Pick<ShownCondition, 'end'>) {
  if (end === null) return <Tag colour="yellow">Open</Tag>;
  return end.outcome === 'met' ? <Tag colour="green">Met</Tag> : <Tag colour="grey">Waived</Tag>;
}

function Ending({ end }: { end: NonNullable<ShownCondition['end']> }) {
  return (
    <p className="govuk-body">
      {[end.evidence, end.reason].filter((text) => text !== '').join(' ')} Confirmed by the {end.confirmedBy} on{' '}
      {formatDate(end.confirmedOn as PlainDate)}.
    </p>
  );
}

type EndFormProps = Readonly<{ condition: ShownCondition; formKey: string; answer?: ShownAnswer }>;

function EndForm({ condition, formKey, answer }: EndFormProps) {
  const { id, number } = condition;
  const text = (name: string) => ({
    // The form that was refused has the ids that the error summary links to.
    id: answer ? name : `${name}-${number}`,
    name,
    defaultValue: answer?.values[name],
    error: problemFor(answer?.problems, name),
    rows: 2,
    maxCharacters: 2_000,
  });
  return (
    <form method="post" noValidate>
      <HiddenInput name="intent" value="endCondition" />
      <HiddenInput name="idempotencyKey" value={formKey} />
      <HiddenInput name="conditionId" value={id} />
      <Radios
        id={answer ? 'outcome' : `outcome-${number}`}
        name="outcome"
        label={`Condition ${number} is`}
        error={problemFor(answer?.problems, 'outcome')}
        defaultValue={answer?.values.outcome}
        options={[
          {
            value: 'met',
            text: 'Met',
            conditional: <TextArea {...text('evidence')} label="What shows it" />,
          },
          {
            value: 'waived',
            text: 'Waived by our council',
            conditional: <TextArea {...text('reason')} label="Why it is waived" />,
          },
        ]}
      />
      <Button secondary>Confirm</Button>
    </form>
  );
}
