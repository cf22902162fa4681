import { Button } from '#app/components/govuk/button.tsx';
import { ButtonGroup } from '#app/components/govuk/button-group.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { InsetText } from '#app/components/govuk/inset-text.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { formatPence, toPence } from '#app/domain/money.ts';
import type { ShownSimulation } from './simulated.ts';

type SimulationProps = Readonly<{
  simulated: ShownSimulation;
  names: Readonly<Record<string, string>>;
  mayRecord: boolean;
  formKeys: readonly [string, string];
}>;

/** What the change would mean for every council, beside what stands now; and, for the lead, making it so. */
export function Simulation({ simulated, names, mayRecord, formKeys }: SimulationProps) {
  const { sentences, changes, debt, notices, fields, kind } = simulated;
  const [headline = '', ...rest] = sentences;
  return (
    <section className="jc-section" id="what-if">
      <h2 className="govuk-heading-m">What if: {headline}</h2>
      <InsetText>Nothing of this is recorded.</InsetText>
      <Table
        caption="What each council would pay in all"
        columns={[
          { heading: 'Council' },
          { heading: 'Now', numeric: true },
          { heading: 'Then', numeric: true },
          { heading: 'Difference', numeric: true },
        ]}
        rows={[
          ...changes.map(({ partner, total }) => row(names[partner] ?? partner, total.before, total.after)),
          ...(debt ? [row(`${debt.council}, which leaves`, debt.before, debt.total)] : []),
        ]}
      />
      {debt ? (
        <p className="govuk-body">
          <strong>
            {debt.council} would owe {formatPence(toPence(debt.total))}.
          </strong>
        </p>
      ) : null}
      <h3 className="govuk-heading-s">What follows</h3>
      <ul className="govuk-list govuk-list--bullet">
        {[...rest, ...notices].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {mayRecord ? <MakeItSo fields={fields} kind={kind} formKeys={formKeys} /> : null}
    </section>
  );
}

function row(name: string, before: number, after: number) {
  const change = after - before;
  const sign = change > 0 ? '+' : change < 0 ? '−' : '';
  const pounds = (amount: number) => formatPence(toPence(amount));
  return { key: name, cells: [name, pounds(before), pounds(after), sign + pounds(Math.abs(change))] };
}

function MakeItSo({
  fields,
  kind,
  formKeys,
}: Pick<ShownSimulation, 'fields' | 'kind'> & Pick<SimulationProps, 'formKeys'>) {
  const hidden = Object.entries(fields).map(([name, value]) => <HiddenInput key={name} name={name} value={value} />);
  return (
    <>
      <p className="govuk-body">
        Recording it dates the council’s participation, sends the shares as the next offer and asks every council that
        stays. It cannot be undone.
      </p>
      <ButtonGroup>
        <form method="post">
          <HiddenInput name="intent" value="record" />
          <HiddenInput name="idempotencyKey" value={formKeys[0]} />
          {hidden}
          <Button warning>{kind === 'withdraws' ? 'Record the withdrawal' : 'Record the accession'}</Button>
        </form>
        {kind === 'withdraws' ? (
          <form method="post">
            <HiddenInput name="intent" value="ask" />
            <HiddenInput name="idempotencyKey" value={formKeys[1]} />
            {hidden}
            <Button secondary>Ask every council first</Button>
          </form>
        ) : null}
      </ButtonGroup>
    </>
  );
}
