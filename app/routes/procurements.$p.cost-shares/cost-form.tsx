import type { ReactNode } from 'react';
import { problemFor } from '#app/components/form-problems.ts';
import { Button } from '#app/components/govuk/button.tsx';
import { ButtonGroup } from '#app/components/govuk/button-group.tsx';
import { Checkboxes } from '#app/components/govuk/checkboxes.tsx';
import { Details } from '#app/components/govuk/details.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';
import { StoredMeanwhile } from '#app/components/stored-meanwhile.tsx';
import type { TypedFields } from '#app/domain/typed-cost.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';
import { Figures } from './figures.tsx';

export type CostFormProps = Readonly<{
  /** The part of the cost; a new service has an id and no name yet. */
  id: string;
  name: string;
  stored: TypedFields;
  isStored: boolean;
  version: number;
  parties: readonly Readonly<{ id: string; shortName: string }>[];
  periods: readonly string[];
  formKeys: readonly [string, string];
  answer?: ShownAnswer;
  keepStoredTo: string;
}>;

export type Field = (name: string) => Readonly<{ name: string; defaultValue: string; error?: string }>;

/** One part of the cost: what it costs where nothing else says so, how it is divided, and the limits of each council. */
export function CostForm(props: CostFormProps) {
  const { id, name, stored, isStored, version, parties, periods, formKeys, answer, keepStoredTo } = props;
  const values = answer?.values ?? stored;
  const error = (field: string) => problemFor(answer?.problems, field);
  const field: Field = (one) => ({ name: one, defaultValue: values[one] ?? '', error: error(one) });
  const many = (one: string) => (values[one] ?? '').split('\n');
  const isService = id.startsWith('service-');
  return (
    <section className="jc-section" id="part">
      <h2 className="govuk-heading-m">{name || 'A service that only some councils buy'}</h2>
      {answer?.stored ? <StoredMeanwhile answer={answer} keepStoredTo={keepStoredTo} /> : null}
      <form method="post" noValidate>
        <HiddenInput name="intent" value="save" />
        <HiddenInput name="idempotencyKey" value={formKeys[0]} />
        <HiddenInput name="version" value={version} />
        <HiddenInput name="cost" value={id} />
        <HiddenInput name="periods" value={periods.join('\n')} />
        {isService ? <TextInput {...field('name')} label="Name of the service" width={30} /> : null}
        {isService || id === 'running' ? <Costs id={id} periods={periods} field={field} /> : null}
        {isService ? (
          <Checkboxes
            name="buyers"
            label="Councils that buy it"
            error={error('buyers')}
            defaultValue={many('buyers')}
            options={parties.map((party) => ({ value: party.id, text: party.shortName }))}
          />
        ) : null}
        <Checkboxes
          name="kinds"
          label="How it is divided"
          hint="Choose one, or several with a weight for each"
          error={error('kinds')}
          defaultValue={many('kinds')}
          options={bases({ parties, periods, field })}
        />
        <Limits parties={parties} field={field} error={error('limits')} />
        <ButtonGroup>
          <Button>Save this part</Button>
          <Button secondary formMethod="get" name="try" value="yes">
            Try it without saving
          </Button>
        </ButtonGroup>
      </form>
      {isStored && id !== 'contract' ? (
        <form method="post">
          <HiddenInput name="intent" value="remove" />
          <HiddenInput name="idempotencyKey" value={formKeys[1]} />
          <HiddenInput name="version" value={version} />
          <HiddenInput name="cost" value={id} />
          <Button warning small>
            Take this part out
          </Button>
        </form>
      ) : null}
    </section>
  );
}

type PartProps = Readonly<{ parties: CostFormProps['parties']; periods: readonly string[]; field: Field }>;

function bases({ parties, periods, field }: PartProps) {
  const choice = (value: string, text: string, conditional: ReactNode) => ({ value, text, conditional });
  const weight = (kind: string) => (
    <TextInput
      {...field(`weight-${kind}`)}
      label="Weight"
      hint="Only where several are chosen"
      suffix="%"
      width={5}
      inputMode="decimal"
    />
  );
  const figures = (kind: 'population' | 'activity' | 'percentages') => (
    <>
      {weight(kind)}
      <Figures kind={kind} parties={parties} field={field} />
    </>
  );
  return [
    choice('population', 'By population', figures('population')),
    choice('activity', 'By activity, such as referrals or tonnes', figures('activity')),
    choice('percentages', 'By agreed percentages', figures('percentages')),
    choice('equal', 'In equal shares', weight('equal')),
    choice('amounts', 'By agreed amounts', <Amounts parties={parties} periods={periods} field={field} />),
  ];
}

function Costs({ id, periods, field }: Omit<PartProps, 'parties'> & { id: string }) {
  return periods.map((period, index) => (
    <TextInput
      key={period}
      {...field(`cost-${index}`)}
      label={id === 'running' ? 'What it costs' : `Cost in ${period}`}
      hint={id === 'running' ? 'The lead authority’s cost of running the procurement for all' : undefined}
      prefix="£"
      width={10}
      inputMode="decimal"
    />
  ));
}

function Amounts({ parties, periods, field }: PartProps) {
  return (
    <Table
      caption="Agreed amounts in pounds"
      columns={[{ heading: 'Council' }, ...periods.map((period) => ({ heading: period, key: period }))]}
      rows={parties.map(({ id, shortName }) => ({
        key: id,
        cells: [
          shortName,
          ...periods.map((period, index) => (
            <TextInput
              key={period}
              {...field(`amount-${index}-${id}`)}
              label={`${shortName}, ${period}, pounds`}
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

function Limits({ parties, field, error }: Omit<PartProps, 'periods'> & { error?: string }) {
  const boxes = parties.flatMap(({ id }) => [field(`floor-${id}`), field(`cap-${id}`)]);
  const box = (name: string, label: string) => (
    <TextInput {...field(name)} label={label} labelHidden width={10} inputMode="decimal" />
  );
  return (
    <Details
      summary="Least and most that a council pays in a year"
      open={error !== undefined || boxes.some((one) => one.defaultValue !== '' || one.error !== undefined)}
    >
      {error ? (
        <p id="limits" className="govuk-error-message">
          {error}
        </p>
      ) : null}
      <p className="govuk-hint">What a limit adds or takes away is borne by the other councils in proportion.</p>
      <Table
        caption="Limits in pounds a year"
        columns={[{ heading: 'Council' }, { heading: 'At least' }, { heading: 'At most' }]}
        rows={parties.map(({ id, shortName }) => ({
          key: id,
          cells: [
            shortName,
            box(`floor-${id}`, `${shortName} pays at least, pounds`),
            box(`cap-${id}`, `${shortName} pays at most, pounds`),
          ],
        }))}
      />
    </Details>
  );
}
