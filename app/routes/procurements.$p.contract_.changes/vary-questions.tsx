import { problemFor } from '#app/components/form-problems.ts';
import { Radios } from '#app/components/govuk/radios.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';
import type { ShownChanges } from './shown-changes.ts';

const yesNo = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
];
const option = ['underOption', 'Does the contract provide for exactly this change?'] as const;
const questions = {
  general: [
    option,
    ['changesScope', 'Does the scope change materially?'],
    ['favoursSupplier', 'Does the economic balance shift in favour of the supplier?'],
    ['couldHaveChangedCompetition', 'Might other bids or bidders have been accepted?'],
  ],
  'health-service': [option, ['changesCharacter', 'Does the contract become materially different in character?']],
} as const;

type QuestionsProps = Readonly<{ asks: ShownChanges['asks']; answer?: ShownAnswer }>;

/** What only the officer knows about a change, as the contract’s regime asks it. */
export function VaryQuestions({ asks, answer }: QuestionsProps) {
  return (
    <>
      {questions[asks].map(([name, label]) => (
        <YesNo key={name} name={name} label={label} answer={answer} />
      ))}
      {asks === 'health-service' ? <Cause answer={answer} /> : null}
    </>
  );
}

type YesNoProps = Readonly<{ name: string; label: string; answer?: ShownAnswer }>;

function YesNo({ name, label, answer }: YesNoProps) {
  const error = problemFor(answer?.problems, name);
  return <Radios name={name} label={label} options={yesNo} inline defaultValue={answer?.values[name]} error={error} />;
}

function Cause({ answer }: Readonly<{ answer?: ShownAnswer }>) {
  const error = (name: string) => problemFor(answer?.problems, name);
  return (
    <Radios
      name="cause"
      label="What brings the change about?"
      defaultValue={answer?.values.cause}
      error={error('cause')}
      options={[
        { value: 'decision', text: 'The councils’ own decision' },
        {
          value: 'external',
          text: 'Factors beyond the councils’ and the provider’s control',
          hint: 'Such as more people using the service, or prices that follow a formula in the contract',
        },
        {
          value: 'succession',
          text: 'Another provider succeeds to the contract, and nothing else changes',
          hint: 'After a takeover, merger, acquisition or insolvency',
          conditional: (
            <>
              <TextInput
                name="newSupplier"
                label="Provider that succeeds"
                width={20}
                defaultValue={answer?.values.newSupplier}
                error={error('newSupplier')}
              />
              <YesNo name="meetsCriteria" label="Does it meet the basic selection criteria?" answer={answer} />
            </>
          ),
        },
        {
          value: 'urgent',
          text: 'Urgency',
          conditional: (
            <>
              <YesNo
                name="unforeseen"
                label="Was it neither foreseeable by the councils nor their own doing?"
                answer={answer}
              />
              <YesNo
                name="safetyRisk"
                label="Would waiting be likely to put patients or the public at risk?"
                answer={answer}
              />
            </>
          ),
        },
      ]}
    />
  );
}
