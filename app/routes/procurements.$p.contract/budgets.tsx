import { problemFor } from '#app/components/form-problems.ts';
import { Button } from '#app/components/govuk/button.tsx';
import { Details } from '#app/components/govuk/details.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Money } from '#app/components/govuk/money.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { Tag } from '#app/components/govuk/tag.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';
import { formatPence, penceToDecimal } from '#app/domain/money.ts';
import { formatDate } from '#app/domain/plain-date.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';
import { amountField } from './form.ts';
import type { ShownContract } from './shown-contract.ts';

type BudgetsProps = Readonly<{ shown: ShownContract; mayRecord: boolean; formKey: string; answer?: ShownAnswer }>;

const tags = {
  none: ['red', 'Not recorded'],
  'too-small': ['red', 'Does not cover its share'],
  covers: ['green', 'Covers its share'],
} as const;

/** Whether each council's budget covers its share; the sums only for those who may read them. */
export function Budgets({ shown, mayRecord, formKey, answer }: BudgetsProps) {
  const { budgets, own } = shown;
  return (
    <section className="jc-section" id="budgets">
      <Table
        stacked
        caption="Budgets"
        captionSize="m"
        columns={[
          { heading: 'Council' },
          { heading: 'State' },
          { heading: 'Budget reference' },
          { heading: 'Budget', numeric: true },
          { heading: 'Share', numeric: true },
        ]}
        rows={budgets.map(({ councilId, name, state, newest, share }) => ({
          key: councilId,
          cells: [
            name,
            <Tag key="state" colour={tags[state][0]}>
              {tags[state][1]}
            </Tag>,
            newest
              ? `${newest.reference}, recorded on ${formatDate(newest.recordedOn)}`
              : state === 'none'
                ? ''
                : 'Read by that council',
            newest ? <Money key="budget" pence={newest.totalPence} /> : '',
            share === null ? '' : <Money key="share" pence={share} />,
          ],
        }))}
      />
      {own && mayRecord ? (
        <Details
          summary={own.newest ? `Record another budget of ${own.name}` : `Record the budget of ${own.name}`}
          open={answer !== undefined || own.newest === null}
        >
          <BudgetForm own={own} formKey={formKey} answer={answer} />
        </Details>
      ) : null}
    </section>
  );
}

type BudgetFormProps = Readonly<{ own: NonNullable<ShownContract['own']>; formKey: string; answer?: ShownAnswer }>;

function BudgetForm({ own, formKey, answer }: BudgetFormProps) {
  const error = (name: string) => problemFor(answer?.problems, name);
  const { rows, total, newest } = own;
  return (
    <form method="post" noValidate>
      <HiddenInput name="intent" value="budget" />
      <HiddenInput name="idempotencyKey" value={formKey} />
      <HiddenInput name="periods" value={rows.length} />
      <p className="govuk-body">
        The share of {own.name} is {formatPence(total)} in all. Enter what is set aside; every earlier record stays.
      </p>
      <TextInput
        name="reference"
        label="Budget reference"
        hint="Cost centre or budget line"
        width={20}
        defaultValue={answer?.values.reference ?? newest?.reference}
        error={error('reference')}
      />
      {rows.map(({ period, share, budget }, at) => (
        <TextInput
          key={period}
          name={amountField(at)}
          label={`${period} (share ${formatPence(share)})`}
          prefix="£"
          width={10}
          inputMode="decimal"
          defaultValue={answer?.values[amountField(at)] ?? (budget === null ? '' : penceToDecimal(budget))}
          error={error(amountField(at))}
        />
      ))}
      <Button secondary>Record the budget</Button>
    </form>
  );
}
