import { problemFor } from '#app/components/form-problems.ts';
import { Breadcrumbs } from '#app/components/govuk/breadcrumbs.tsx';
import { Button } from '#app/components/govuk/button.tsx';
import { Checkboxes } from '#app/components/govuk/checkboxes.tsx';
import { DateInput } from '#app/components/govuk/date-input.tsx';
import { ErrorSummary } from '#app/components/govuk/error-summary.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { PageBody } from '#app/components/govuk/page-body.tsx';
import { PageHeading } from '#app/components/govuk/page-heading.tsx';
import { Radios } from '#app/components/govuk/radios.tsx';
import { TextArea } from '#app/components/govuk/text-area.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';
import { type ProcurementTemplate, procurementTemplates } from '#app/domain/procurement-template.ts';
import { typedDate } from '#app/forms/parse-form.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';

type NewProcurementViewProps = Readonly<{
  template: ProcurementTemplate | null;
  lead: string | null;
  partners: readonly Readonly<{ id: string; name: string }>[];
  formKey: string;
  answer?: ShownAnswer;
}>;

export function NewProcurementView(props: NewProcurementViewProps) {
  const { template, answer } = props;
  return (
    <PageBody
      before={<Breadcrumbs items={[{ text: 'Procurements', to: paths.procurements() }, { text: 'New procurement' }]} />}
    >
      <ErrorSummary problems={answer?.problems ?? []} />
      <PageHeading lead={`Led by ${props.lead}`}>New procurement</PageHeading>
      {template || answer ? <Details {...props} /> : <ChooseTemplate />}
    </PageBody>
  );
}

function ChooseTemplate() {
  return (
    <form method="get">
      <Radios
        name="template"
        label="What does it start from?"
        labelSize="m"
        hint="A template fills the boxes on the next page; you can change all of them."
        defaultValue={procurementTemplates[0]?.key}
        options={procurementTemplates.map(({ key, name, hint }) => ({ value: key, text: name, hint }))}
      />
      <Button>Continue</Button>
    </form>
  );
}

function Details({ template, partners, answer, formKey }: NewProcurementViewProps) {
  const values = answer?.values;
  const text = (name: keyof ProcurementTemplate | 'reference' | 'title' | 'yearlyValue') => ({
    name,
    defaultValue: values?.[name] ?? String(template?.[name as keyof ProcurementTemplate] ?? ''),
    error: problemFor(answer?.problems, name),
  });
  const choice = (name: string, stored: string) => ({
    name,
    defaultValue: values ? values[name] : stored,
    error: problemFor(answer?.problems, name),
  });
  const date = (name: string) => ({
    name,
    defaultValue: typedDate(values, name),
    error: problemFor(answer?.problems, name),
  });
  const yesNo = [
    { value: 'yes', text: 'Yes' },
    { value: 'no', text: 'No' },
  ];
  return (
    <form method="post" noValidate>
      <HiddenInput name="intent" value="create" />
      <HiddenInput name="idempotencyKey" value={formKey} />
      <h2 className="govuk-heading-m">What is bought</h2>
      <TextInput {...text('reference')} label="Reference" hint="Your council’s own, such as HBC/2018/014" width={20} />
      <TextInput {...text('title')} label="Title" hint="As it will stand in every notice, report and record" />
      <TextArea {...text('service')} label="Service" rows={3} />
      <TextInput {...text('cpvCode')} label="CPV code" hint="Eight figures" width={10} inputMode="numeric" />
      <TextInput {...text('cpvTitle')} label="CPV title" />
      <Radios
        {...choice('lightTouch', template?.lightTouch ? 'yes' : 'no')}
        label="Does the light-touch regime apply?"
        options={yesNo}
        inline
      />
      <Radios
        {...choice('healthService', 'no')}
        label="Does it buy health care for the health service?"
        hint="Together with the day it begins, this fixes which procurement law applies."
        options={yesNo}
        inline
      />
      <TextInput {...text('portfolio')} label="Portfolio" />
      <TextInput {...text('wards')} label="Wards" />
      <h2 className="govuk-heading-m">When and how much</h2>
      <DateInput {...date('commencedOn')} label="Day the procurement begins" hint="For example, 18 1 2018" />
      <DateInput
        {...date('currentContractEndsOn')}
        label="Day the present contract ends (leave empty if there is none)"
      />
      <DateInput {...date('contractStartsOn')} label="Day the new contract starts" />
      <TextInput {...text('initialMonths')} label="Initial term" suffix="months" width={3} inputMode="numeric" />
      <TextInput
        {...text('extensionMonths')}
        label="Optional extension"
        hint="0 if there is none"
        suffix="months"
        width={3}
        inputMode="numeric"
      />
      <TextInput
        {...text('yearlyValue')}
        label="Value of each year"
        hint="You can change single years later"
        prefix="£"
        width={20}
        inputMode="decimal"
      />
      <Radios
        {...choice('vatBasis', 'net')}
        label="Do the values include VAT?"
        options={[
          { value: 'net', text: 'No, they are without VAT' },
          { value: 'gross', text: 'Yes, they include VAT' },
        ]}
      />
      <h2 className="govuk-heading-m">Who buys together</h2>
      <Checkboxes
        name="partnerIds"
        label="Partners"
        hint="In the order agreed: odd pennies go to councils in this order."
        defaultValue={values?.partnerIds?.split('\n') ?? []}
        error={problemFor(answer?.problems, 'partnerIds')}
        options={partners.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <Button>Create the procurement</Button>
    </form>
  );
}
