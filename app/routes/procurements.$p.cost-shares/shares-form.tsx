import { problemFor } from '#app/components/form-problems.ts';
import { Button } from '#app/components/govuk/button.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Radios } from '#app/components/govuk/radios.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';
import { StoredMeanwhile } from '#app/components/stored-meanwhile.tsx';
import type { ShareProposal } from '#app/domain/share-proposal.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';

export type ShareFormFacts = Readonly<{
  parties: readonly Readonly<{ id: string; name: string; shortName: string; population2016: number | null }>[];
  years: readonly Readonly<{ label: string; kind: 'initial' | 'extension'; amountPence: number }>[];
  vatBasis: 'net' | 'gross';
  draft: Readonly<{ input: ShareProposal; version: number }> | null;
}>;

type SharesFormProps = Readonly<{ facts: ShareFormFacts; formKey: string; answer?: ShownAnswer; keepStoredTo: string }>;

type Box = (
  name: string,
  stored: string | undefined,
) => Readonly<{ name: string; defaultValue: string; error?: string }>;

export function SharesForm({ facts, formKey, answer, keepStoredTo }: SharesFormProps) {
  const { parties, years, draft } = facts;
  const values = answer?.values;
  const stored = draft?.input;
  const box: Box = (name, kept) => ({
    name,
    defaultValue: values?.[name] ?? kept ?? '',
    error: problemFor(answer?.problems, name),
  });
  return (
    <form method="post" noValidate className="jc-section">
      <h2 className="govuk-heading-m">How the cost is divided</h2>
      {answer?.stored ? <StoredMeanwhile answer={answer} keepStoredTo={keepStoredTo} /> : null}
      <HiddenInput name="intent" value="save" />
      <HiddenInput name="idempotencyKey" value={formKey} />
      <HiddenInput name="version" value={draft?.version ?? 0} />
      {years.map(({ label }) => (
        <HiddenInput key={label} name="years" value={label} />
      ))}
      <Radios
        name="basis"
        label="Basis of the contract’s cost"
        error={problemFor(answer?.problems, 'basis')}
        defaultValue={values?.basis ?? stored?.basis ?? 'population'}
        options={[
          {
            value: 'population',
            text: 'By population',
            conditional: <Populations parties={parties} stored={stored} box={box} />,
          },
          { value: 'equal', text: 'In equal shares' },
          {
            value: 'percentages',
            text: 'By agreed percentages',
            conditional: <Percentages parties={parties} stored={stored} box={box} />,
          },
          {
            value: 'amounts',
            text: 'By agreed amounts',
            conditional: <Amounts facts={facts} stored={stored} box={box} />,
          },
        ]}
      />
      <TextInput
        {...box('source', stored?.source)}
        label="Source and year of the figures"
        hint="For example, population, ONS mid-2016 estimates"
      />
      <TextInput
        {...box('runningCost', stored?.runningCost)}
        label="Cost of running the procurement"
        hint="Divided equally. 0 when the lead authority bears it"
        prefix="£"
        width={10}
        inputMode="decimal"
      />
      <TextInput
        {...box('tolerance', stored?.tolerance ?? '')}
        label="Tolerance"
        hint="A later offer asks a council again when its amount moves by more than this. Leave empty to ask for any change"
        suffix="%"
        width={4}
        inputMode="decimal"
      />
      <Button secondary>Save the shares</Button>
    </form>
  );
}

type PartProps = Readonly<{ parties: ShareFormFacts['parties']; stored: ShareProposal | undefined; box: Box }>;

function Populations({ parties, stored, box }: PartProps) {
  return parties.map(({ id, shortName, population2016 }) => (
    <TextInput
      key={id}
      {...box(`population-${id}`, stored?.populations[id] ?? String(population2016 ?? ''))}
      label={shortName}
      width={10}
      inputMode="numeric"
      suffix="people"
    />
  ));
}

function Percentages({ parties, stored, box }: PartProps) {
  return parties.map(({ id, shortName }) => (
    <TextInput
      key={id}
      {...box(`percentage-${id}`, stored?.percentages[id])}
      label={shortName}
      width={5}
      inputMode="decimal"
      suffix="%"
    />
  ));
}

function Amounts({ facts, stored, box }: Omit<PartProps, 'parties'> & { facts: ShareFormFacts }) {
  const { parties, years } = facts;
  return (
    <Table
      caption="Agreed amounts in pounds"
      columns={[{ heading: 'Council' }, ...years.map(({ label }) => ({ heading: label, key: label }))]}
      rows={parties.map(({ id, shortName }) => ({
        key: id,
        cells: [
          shortName,
          ...years.map(({ label }, year) => (
            <TextInput
              key={label}
              {...box(`amount-${year}-${id}`, stored?.amounts[label]?.[id])}
              label={`${shortName}, ${label}, pounds`}
              labelHidden
              width={10}
              inputMode="decimal"
            />
          )),
        ],
      }))}
    />
  );
}
