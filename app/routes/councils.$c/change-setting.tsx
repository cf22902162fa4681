import { problemFor } from '#app/components/form-problems.ts';
import { Button } from '#app/components/govuk/button.tsx';
import { DateInput } from '#app/components/govuk/date-input.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Select } from '#app/components/govuk/select.tsx';
import { TextArea } from '#app/components/govuk/text-area.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';
import { capital } from '#app/domain/capital.ts';
import { type GovernanceWords, usualValue, wordsOf } from '#app/domain/governance-keys.ts';
import { governanceName, sayGovernanceValue, typedGovernanceValue } from '#app/domain/governance-words.ts';
import { typedDate } from '#app/forms/parse-form.ts';
import { answerFor, type ShownAnswer } from '#app/forms/shown-answer.ts';
import { inForce, type ShownSetting } from './settings-table.tsx';

type ChangeSettingProps = Readonly<{
  setting: ShownSetting;
  today: string;
  formKeys: readonly [string, string];
  answer?: ShownAnswer;
}>;

/** Confirming keeps the value; a new one applies from its own day. Both are new rows, and both name their authority. */
export function ChangeSetting({ setting, today, formKeys, answer }: ChangeSettingProps) {
  const row = inForce(setting, today);
  const words = wordsOf(setting.key);
  const standing = row ? row.value : usualValue(setting.key);
  return (
    <section className="jc-section" id="change">
      <h2 className="govuk-heading-m">{governanceName(setting.key)}</h2>
      <div className="jc-side-by-side jc-side-by-side--top">
        {row?.confirmed !== true && standing !== undefined ? (
          <SettingForm
            intent="confirm"
            setting={setting}
            formKey={formKeys[0]}
            today={today}
            answer={answerFor(answer, 'confirm')}
            title={`Confirm: ${sayGovernanceValue(setting.key, standing)}`}
            button="Confirm it"
          />
        ) : null}
        {words ? (
          <SettingForm
            intent="record"
            setting={setting}
            formKey={formKeys[1]}
            today={today}
            answer={answerFor(answer, 'record')}
            title="Record a new value"
            button="Record it"
            words={words}
          />
        ) : null}
      </div>
    </section>
  );
}

type SettingFormProps = Readonly<{
  intent: 'confirm' | 'record';
  setting: ShownSetting;
  formKey: string;
  today: string;
  answer?: ShownAnswer;
  title: string;
  button: string;
  words?: GovernanceWords;
}>;

function SettingForm(props: SettingFormProps) {
  const { intent, setting, formKey, today, answer, title, button, words } = props;
  const id = (name: string) => `${intent}-${name}`;
  const error = (name: string) => problemFor(answer?.problems, name);
  const row = inForce(setting, today);
  return (
    <form method="post" noValidate>
      <h3 className="govuk-heading-s">{title}</h3>
      <HiddenInput name="intent" value={intent} />
      <HiddenInput name="idempotencyKey" value={formKey} />
      <HiddenInput name="key" value={setting.key} />
      {words ? (
        <ValueBox
          words={words}
          typed={answer?.values.value ?? row?.typed ?? typedGovernanceValue(usualValue(setting.key))}
          error={error('value')}
        />
      ) : null}
      <TextInput
        id={answer ? undefined : id('authority')}
        name="authority"
        label="Laid down in"
        hint="Constitution, standing orders or law, with the clause"
        defaultValue={answer?.values.authority ?? row?.authority}
        error={error('authority')}
      />
      <DateInput
        id={answer ? undefined : id('validFrom')}
        name="validFrom"
        label="From"
        defaultValue={typedDate(answer?.values, 'validFrom', today)}
        error={error('validFrom')}
      />
      <Button secondary={intent === 'record'}>{button}</Button>
    </form>
  );
}

function ChoiceBox({ words, typed, error }: Readonly<{ words: GovernanceWords; typed: string; error?: string }>) {
  const values = [...(words.options ?? []), ...(words.mayBeNone ? ['none'] : [])];
  return (
    <Select
      name="value"
      label="What applies"
      hint={words.hint}
      options={values.map((value) => ({ value, text: capital(value) }))}
      defaultValue={typed === '' ? values.at(-1) : typed}
      error={error}
    />
  );
}

function ValueBox({ words, typed, error }: Readonly<{ words: GovernanceWords; typed: string; error?: string }>) {
  if (words.kind === 'choice') return <ChoiceBox words={words} typed={typed} error={error} />;
  if (words.kind === 'list' || words.kind === 'pairs')
    return <TextArea name="value" label="What applies" hint={words.hint} rows={5} defaultValue={typed} error={error} />;
  const unit = words.unit?.[1];
  return (
    <TextInput
      name="value"
      label="What applies"
      hint={words.hint}
      suffix={unit}
      width={words.kind === 'number' ? 5 : undefined}
      inputMode={words.kind === 'number' ? 'numeric' : undefined}
      defaultValue={typed}
      error={error}
    />
  );
}
