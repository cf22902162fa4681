import { problemFor } from '#app/components/form-problems.ts';
import { Button } from '#app/components/govuk/button.tsx';
import { HiddenInput } from '#app/components/govuk/hidden-input.tsx';
import { Radios } from '#app/components/govuk/radios.tsx';
import { Select } from '#app/components/govuk/select.tsx';
import { SummaryList } from '#app/components/govuk/summary-list.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';
import { allCriteria } from '#app/domain/award-criteria.ts';
import { type EvaluationScheme, findCriterion } from '#app/domain/evaluation-scheme.ts';
import { sayRounding } from '#app/domain/rounding-rule.ts';
import type { DraftProps } from './view.tsx';

export function RulesSummary({ scheme: { criteria, rounding, tieBreak } }: Readonly<{ scheme: EvaluationScheme }>) {
  const names = tieBreak.map((id) => findCriterion(criteria, id)?.title ?? id);
  return (
    <section className="jc-section">
      <h3 className="govuk-heading-m">Rounding and ties</h3>
      <SummaryList
        rows={[
          { label: 'Rounding', value: sayRounding(rounding) },
          {
            label: 'Equal totals',
            value:
              names.length > 0
                ? `The higher score on ${names.join(', then ')} decides; else they share a rank.`
                : 'They share a rank.',
          },
        ]}
      />
    </section>
  );
}

export function RulesForm({ lot, scheme, version, formKey, answer }: DraftProps) {
  const { rounding, tieBreak } = scheme;
  const values = answer?.values;
  const rounded = rounding.stage === 'none' ? { places: 2, mode: 'half-up' } : rounding;
  const scored = allCriteria(scheme.criteria).filter(({ criterion }) => criterion.kind !== 'gate');
  const field = (name: string, stored: string) => ({
    name,
    defaultValue: values?.[name] ?? stored,
    error: problemFor(answer?.problems, name),
  });
  const options = [
    { value: '', text: 'Nothing' },
    ...scored.map(({ criterion: { id, title } }) => ({ value: id, text: title })),
  ];
  return (
    <form method="post" noValidate>
      <h3 className="govuk-heading-m">Rounding and ties</h3>
      <HiddenInput name="intent" value="saveRules" />
      <HiddenInput name="idempotencyKey" value={formKey} />
      <HiddenInput name="lotId" value={lot.id} />
      <HiddenInput name="version" value={version} />
      <Radios
        {...field('stage', rounding.stage)}
        label="What is rounded?"
        hint="Scores are exact until then. If rounding changes a rank, the results page says so."
        options={[
          { value: 'none', text: 'Nothing: scores stay exact' },
          { value: 'component', text: 'The score of each criterion' },
          { value: 'total', text: 'Only the total' },
        ]}
      />
      <TextInput {...field('places', String(rounded.places))} label="Decimal places" width={2} inputMode="numeric" />
      <Select
        {...field('mode', rounded.mode)}
        label="A half is"
        options={[
          { value: 'half-up', text: 'rounded up' },
          { value: 'half-even', text: 'rounded to the even digit' },
          { value: 'down', text: 'cut off, as is everything' },
        ]}
      />
      <Select {...field('tieBreak1', tieBreak[0] ?? '')} label="Equal totals are decided by" options={options} />
      <Select {...field('tieBreak2', tieBreak[1] ?? '')} label="Then by" options={options} />
      <Button>Save</Button>
    </form>
  );
}
