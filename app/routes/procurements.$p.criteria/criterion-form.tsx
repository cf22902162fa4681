import { problemFor } from '#app/components/form-problems.ts';
import { Button } from '#app/components/govuk/button.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Radios } from '#app/components/govuk/radios.tsx';
import { Select } from '#app/components/govuk/select.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';
import { StoredMeanwhile } from '#app/components/stored-meanwhile.tsx';
import { type AwardCriterion, allCriteria } from '#app/domain/award-criteria.ts';
import { paths } from '#app/paths.ts';
import { PriceFields } from './price-fields.tsx';
import { QualityFields } from './quality-fields.tsx';
import type { DraftProps } from './view.tsx';

type CriterionFormProps = DraftProps & Readonly<{ stored: AwardCriterion | null; kind: AwardCriterion['kind'] }>;

/** A field of the form: what was typed, else what is stored. */
export type FieldOf = (
  name: string,
  stored?: string | number | null,
) => Readonly<{ name: string; defaultValue: string; error?: string }>;

const words = {
  quality: {
    intent: 'saveQuality',
    add: 'Add a question',
    edit: 'Change the question',
    title: 'Question, as published',
  },
  group: { intent: 'saveGroup', add: 'Add a group', edit: 'Change the group', title: 'Name of the group' },
  price: {
    intent: 'savePrice',
    add: 'Add the price',
    edit: 'Change the price formula',
    title: 'Name of the criterion',
  },
  gate: { intent: 'saveGate', add: 'Add a pass or fail test', edit: 'Change the test', title: 'What is tested' },
} as const;

export function CriterionForm({
  procurementId,
  lot,
  scheme,
  version,
  formKey,
  answer,
  stored,
  kind,
}: CriterionFormProps) {
  const field: FieldOf = (name, kept) => ({
    name,
    defaultValue: answer?.values[name] ?? String(kept ?? ''),
    error: problemFor(answer?.problems, name),
  });
  const groups = allCriteria(scheme.criteria).filter(({ criterion }) => criterion.kind === 'group');
  const text = words[kind];
  return (
    <form method="post" noValidate>
      <h3 className="govuk-heading-m">{stored ? text.edit : text.add}</h3>
      {answer?.stored ? (
        <StoredMeanwhile answer={answer} keepStoredTo={paths.criteria(procurementId, lot.number)} />
      ) : null}
      <HiddenInput name="intent" value={text.intent} />
      <HiddenInput name="idempotencyKey" value={formKey} />
      <HiddenInput name="lotId" value={lot.id} />
      <HiddenInput name="version" value={version} />
      <HiddenInput name="replaces" value={stored?.id ?? ''} />
      <TextInput
        {...field('id', stored?.id ?? suggestedId(scheme.criteria, kind))}
        label="Reference"
        hint="Short; it stands in reports beside the name"
        width={10}
        spellCheck={false}
      />
      <TextInput {...field('title', stored?.title)} label={text.title} />
      {stored || kind === 'gate' || kind === 'price' ? null : (
        <Select
          {...field('parentId', groups[0]?.criterion.id)}
          label="Part of"
          options={[
            ...groups.map(({ criterion: { id, title } }) => ({ value: id, text: title })),
            { value: '', text: 'No group: at the top' },
          ]}
        />
      )}
      {kind === 'quality' ? <QualityFields field={field} stored={stored?.kind === 'quality' ? stored : null} /> : null}
      {kind === 'price' ? <PriceFields field={field} stored={stored?.kind === 'price' ? stored.price : null} /> : null}
      {kind === 'gate' ? (
        <GateFields field={field} consequence={stored?.kind === 'gate' ? stored.consequence : null} />
      ) : null}
      <Button>Save</Button>
    </form>
  );
}

function GateFields({ field, consequence }: Readonly<{ field: FieldOf; consequence: string | null }>) {
  return (
    <Radios
      {...field('consequence', consequence)}
      label="What does a fail do?"
      hint="It is published with the test; a test without a consequence cannot be published."
      options={[
        { value: 'excluded', text: 'The tender is excluded' },
        { value: 'reported', text: 'It is reported to the panel and the tender stays in' },
      ]}
    />
  );
}

function suggestedId(criteria: DraftProps['scheme']['criteria'], kind: AwardCriterion['kind']): string {
  const stem = { quality: 'Q', group: 'GROUP', price: 'PRICE', gate: 'TEST' }[kind];
  const used = new Set(allCriteria(criteria).map(({ criterion }) => criterion.id));
  if (kind === 'price') return stem;
  for (let number = 1; ; number += 1) if (!used.has(`${stem}${number}`)) return `${stem}${number}`;
}
