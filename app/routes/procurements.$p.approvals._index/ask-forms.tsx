import type { ReactNode } from 'react';
import { problemFor } from '#app/components/form-problems.ts';
import { BlockedButton } from '#app/components/govuk/blocked-button.tsx';
import { Button } from '#app/components/govuk/button.tsx';
import { Details } from '#app/components/govuk/details.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Radios } from '#app/components/govuk/radios.tsx';
import { TextArea } from '#app/components/govuk/text-area.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';
import { answerFor, type ShownAnswer } from '#app/forms/shown-answer.ts';

export type LotToAsk = Readonly<{
  id: string;
  number: number;
  title: string;
  isFrozen: boolean;
  isRecommended: boolean;
}>;

type AskFormsProps = Readonly<{
  lots: readonly LotToAsk[];
  formKeys: readonly [string, string, string];
  answer?: ShownAnswer;
}>;

/** What else the lead may ask every council to decide. */
export function AskForms({ lots, formKeys, answer }: AskFormsProps) {
  return (
    <section className="jc-section">
      <h2 className="govuk-heading-m">Ask every council to decide</h2>
      <LotForm
        intent="askWeightings"
        summary="Award criteria and weightings"
        button="Ask about the weightings"
        lots={lots.filter(({ isFrozen }) => isFrozen)}
        blocked="Freeze the criteria of a lot first."
        formKey={formKeys[0]}
        answer={answer}
      />
      <LotForm
        intent="askAward"
        summary="Award of the contract"
        button="Ask about the award"
        lots={lots.filter(({ isRecommended }) => isRecommended)}
        blocked="Recommend an award for a lot first."
        formKey={formKeys[1]}
        answer={answer}
      />
      <ExtensionForm formKey={formKeys[2]} answer={answerFor(answer, 'askExtension')} />
    </section>
  );
}

type LotFormProps = Readonly<{
  intent: 'askWeightings' | 'askAward';
  summary: string;
  button: string;
  lots: readonly LotToAsk[];
  blocked: string;
  formKey: string;
  answer?: ShownAnswer;
}>;

function LotForm({ intent, summary, button, lots, blocked, formKey, answer }: LotFormProps) {
  const own = answerFor(answer, intent);
  return (
    <Details summary={summary} open={own !== undefined}>
      {lots.length === 0 ? (
        <BlockedButton reason={blocked}>{button}</BlockedButton>
      ) : (
        <AskForm intent={intent} formKey={formKey} button={button}>
          <Radios
            name="lotId"
            id={`${intent}-lot`}
            label="Lot"
            error={problemFor(own?.problems, 'lotId')}
            defaultValue={own?.values.lotId ?? lots[0]?.id}
            options={lots.map(({ id, number, title }) => ({ value: id, text: `${number}, ${title}` }))}
          />
        </AskForm>
      )}
    </Details>
  );
}

function ExtensionForm({ formKey, answer }: Readonly<{ formKey: string; answer?: ShownAnswer }>) {
  const field = (name: string) => ({
    name,
    defaultValue: answer?.values[name],
    error: problemFor(answer?.problems, name),
  });
  return (
    <Details summary="Extension of the contract" open={answer !== undefined}>
      <AskForm intent="askExtension" formKey={formKey} button="Ask about the extension">
        <TextInput {...field('months')} label="Months" width={3} inputMode="numeric" />
        <TextInput {...field('cost')} label="Highest cost of the extension" prefix="£" width={10} inputMode="decimal" />
        <TextArea {...field('reason')} label="Reason" rows={3} maxCharacters={2_000} />
      </AskForm>
    </Details>
  );
}

type AskFormProps = Readonly<{ intent: string; formKey: string; button: string; children: ReactNode }>;

function AskForm({ intent, formKey, button, children }: AskFormProps) {
  return (
    <form method="post" noValidate>
      <HiddenInput name="intent" value={intent} />
      <HiddenInput name="idempotencyKey" value={formKey} />
      {children}
      <Button secondary>{button}</Button>
    </form>
  );
}
