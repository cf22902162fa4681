import { problemFor } from '#app/components/form-problems.ts';
import { Button } from '#app/components/govuk/button.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Select } from '#app/components/govuk/select.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { TextLink } from '#app/components/govuk/text-link.tsx';
import { type ProcurementFrame, ProcurementPage } from '#app/components/procurement-page.tsx';
import { RecordStandingTag } from '#app/components/record-standing-tag.tsx';
import { routeName } from '#app/documents/decision-record/parts/part-words.ts';
import type { RecordRoute } from '#app/documents/decision-record/record-facts.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';
import type { RecordRow } from './record-rows.ts';

type Begin = Readonly<{
  councilId: string;
  council: string;
  /** What the council has no record of yet. */
  routes: readonly ('joint' | 'award')[];
  forms: readonly Readonly<{ id: string; name: string; edition: string }>[];
}>;

type ProcurementRecordsViewProps = Readonly<{
  frame: ProcurementFrame;
  rows: readonly RecordRow[];
  begin: readonly Begin[];
  formKey: string;
  answer?: ShownAnswer;
}>;

export function ProcurementRecordsView({ frame, rows, begin, formKey, answer }: ProcurementRecordsViewProps) {
  return (
    <ProcurementPage
      frame={frame}
      heading="Decision records"
      lead="Each council’s own record of its own decision, in its own form. You read your council’s at every stage and the others’ once they are published."
      problems={answer?.problems}
    >
      <Table
        caption="Records by council"
        captionHidden
        stacked
        columns={[
          { heading: 'Council' },
          { heading: 'Decision' },
          { heading: 'Stands at' },
          { heading: 'Public copy' },
        ]}
        rows={rows.map((row) => ({ key: row.key, cells: cells(row) }))}
      />
      {begin.map((one) => (
        <BeginForm key={one.councilId} begin={one} formKey={formKey} answer={answer} />
      ))}
    </ProcurementPage>
  );
}

function cells({ councilId, council, route, recordId, standing, publicationId }: RecordRow) {
  const name = routeName[route as RecordRoute];
  return [
    council,
    recordId ? (
      <TextLink key="record" to={paths.record(councilId, recordId)}>
        {name}
        <span className="govuk-visually-hidden"> of {council}</span>
      </TextLink>
    ) : (
      name
    ),
    standing ? <RecordStandingTag key="standing" standing={standing} /> : 'Nothing published yet',
    publicationId ? (
      <TextLink key="public" to={paths.publication(publicationId)}>
        Read<span className="govuk-visually-hidden"> the public copy of {council}</span>
      </TextLink>
    ) : (
      ''
    ),
  ];
}

type BeginFormProps = Readonly<{ begin: Begin; formKey: string; answer?: ShownAnswer }>;

function BeginForm({ begin, formKey, answer }: BeginFormProps) {
  const { councilId, council, routes, forms } = begin;
  if (routes.length === 0) return null;
  if (forms.length === 0)
    return (
      <p className="govuk-body">
        {council} has no form for decision records in the portal; its decisions stand in its reports.
      </p>
    );
  return (
    <section className="jc-section" aria-labelledby={`begin-${councilId}`}>
      <h2 className="govuk-heading-m" id={`begin-${councilId}`}>
        Start a record of {council}
      </h2>
      <form method="post" noValidate>
        <HiddenInput name="intent" value="begin" />
        <HiddenInput name="idempotencyKey" value={formKey} />
        <HiddenInput name="councilId" value={councilId} />
        <Select
          name="route"
          label="Decision"
          defaultValue={answer?.values.route}
          error={problemFor(answer?.problems, 'route')}
          options={routes.map((value) => ({ value, text: routeName[value] }))}
        />
        <Select
          name="form"
          label="Form"
          defaultValue={answer?.values.form}
          error={problemFor(answer?.problems, 'form')}
          options={forms.map(({ id, name, edition }) => ({ value: id, text: `${name}, ${edition}` }))}
        />
        <Button secondary>Start the record</Button>
      </form>
    </section>
  );
}
