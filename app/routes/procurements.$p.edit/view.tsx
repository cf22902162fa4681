import { problemFor } from '#app/components/form-problems.ts';
import { Button } from '#app/components/govuk/button.tsx';
import { DateInput } from '#app/components/govuk/date-input.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { TextArea } from '#app/components/govuk/text-area.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';
import { type ProcurementFrame, ProcurementPage } from '#app/components/procurement-page.tsx';
import { StoredMeanwhile } from '#app/components/stored-meanwhile.tsx';
import { typedDate } from '#app/forms/parse-form.ts';
import { answerFor, type ShownAnswer } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';

type EditProcurementViewProps = Readonly<{
  frame: ProcurementFrame;
  version: number;
  facts: Readonly<Record<string, string>>;
  years: readonly Readonly<{ label: string; kind: 'initial' | 'extension' }>[];
  lots: readonly Readonly<{ number: number; title: string }>[];
  formKeys: readonly [string, string];
  answer?: ShownAnswer;
}>;

export function EditProcurementView(props: EditProcurementViewProps) {
  const { frame, lots, formKeys, answer } = props;
  const lotAnswer = answerFor(answer, 'addLot');
  return (
    <ProcurementPage frame={frame} heading="Change the facts" width="two-thirds" problems={answer?.problems}>
      <FactsForm {...props} answer={answerFor(answer, 'save')} />
      <section className="jc-section">
        <Table
          caption="Lots"
          captionSize="m"
          columns={[{ heading: 'Number', numeric: true }, { heading: 'Title' }]}
          rowHeaders={false}
          rows={lots.map(({ number, title }) => ({ key: String(number), cells: [number, title] }))}
        />
        <form method="post" noValidate>
          <HiddenInput name="intent" value="addLot" />
          <HiddenInput name="idempotencyKey" value={formKeys[1]} />
          <TextInput
            name="lotTitle"
            label="Title of another lot"
            defaultValue={lotAnswer?.values.lotTitle}
            error={problemFor(lotAnswer?.problems, 'lotTitle')}
          />
          <Button secondary>Add the lot</Button>
        </form>
      </section>
    </ProcurementPage>
  );
}

function FactsForm({ frame, version, facts, years, formKeys, answer }: EditProcurementViewProps) {
  const values = answer?.values;
  const text = (name: string) => ({
    name,
    defaultValue: values?.[name] ?? facts[name],
    error: problemFor(answer?.problems, name),
  });
  const date = (name: string) => ({ ...text(name), defaultValue: typedDate(values, name, facts[name]) });
  return (
    <form method="post" noValidate>
      {answer?.stored ? <StoredMeanwhile answer={answer} keepStoredTo={paths.editProcurement(frame.id)} /> : null}
      <HiddenInput name="intent" value="save" />
      <HiddenInput name="idempotencyKey" value={formKeys[0]} />
      <HiddenInput name="version" value={version} />
      <TextInput {...text('title')} label="Title" />
      <TextArea {...text('service')} label="Service" rows={3} />
      <TextInput {...text('portfolio')} label="Portfolio" />
      <TextInput {...text('wards')} label="Wards" />
      <DateInput
        {...date('currentContractEndsOn')}
        label="Day the present contract ends (leave empty if there is none)"
      />
      <DateInput {...date('contractStartsOn')} label="Day the new contract starts" />
      <TextInput {...text('initialMonths')} label="Initial term" suffix="months" width={3} inputMode="numeric" />
      <TextInput
        {...text('extensionMonths')}
        label="Optional extension"
        suffix="months"
        width={3}
        inputMode="numeric"
      />
      {years.map(({ label, kind }, index) => (
        <TextInput
          key={label}
          {...text(`yearlyValue-${index}`)}
          label={`Value of ${label}${kind === 'extension' ? ' (optional)' : ''}`}
          prefix="£"
          width={20}
          inputMode="decimal"
        />
      ))}
      <Button>Save the facts</Button>
    </form>
  );
}
