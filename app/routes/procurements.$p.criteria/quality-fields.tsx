import { Radios } from '#app/components/govuk/radios.tsx';
import { TextArea } from '#app/components/govuk/text-area.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';
import type { QualityCriterion } from '#app/domain/award-criteria.ts';
import { usualScale } from '#app/domain/evaluation-scheme.ts';
import { scaleLines } from '#app/domain/scale-lines.ts';
import { rangeOf } from '#app/domain/scoring-scale.ts';
import type { FieldOf } from './criterion-form.tsx';
import { Scale } from './scales-list.tsx';

/** The marks of a question, the words of each, and its minimum. */
export function QualityFields({ field, stored }: Readonly<{ field: FieldOf; stored: QualityCriterion | null }>) {
  const lines = stored ? scaleLines(stored.scale) : scaleLines(usualScale);
  const kind = lines === scaleLines(usualScale) ? 'usual' : isLong(stored) ? 'long' : 'own';
  return (
    <>
      <Radios
        {...field('scaleKind', kind)}
        label="Which marks may be given?"
        options={[
          { value: 'usual', text: '0 to 5, with the usual words', conditional: <Scale scale={usualScale} /> },
          {
            value: 'own',
            text: 'Marks and words of its own',
            conditional: (
              <TextArea
                {...field('scale', lines)}
                label="Marks, lowest first"
                hint="One line for each mark: the whole mark, a colon, its words. For example, 2: Meets some of it"
                rows={8}
              />
            ),
          },
          {
            value: 'long',
            text: 'A long scale, such as 0 to 40',
            conditional: <LongScale field={field} stored={stored} />,
          },
        ]}
      />
      <TextInput
        {...field('minimumMark', stored?.minimumMark)}
        label="Minimum mark"
        hint="A lower mark excludes the tender. Leave empty for none"
        width={3}
        inputMode="numeric"
      />
      <TextInput
        {...field('wordLimit', stored?.wordLimit)}
        label="Word limit"
        hint="The most words an answer may have. Leave empty for none"
        width={5}
        inputMode="numeric"
      />
    </>
  );
}

const isLong = (stored: QualityCriterion | null) =>
  stored !== null && Object.keys(stored.scale.descriptors).length === 0 && rangeOf(stored.scale.marks) !== null;

/** Whole marks from one to another, without words for each. */
function LongScale({ field, stored }: Readonly<{ field: FieldOf; stored: QualityCriterion | null }>) {
  const range = stored && isLong(stored) ? rangeOf(stored.scale.marks) : null;
  return (
    <>
      <TextInput {...field('scaleFrom', range?.from ?? 0)} label="Lowest mark" width={5} inputMode="numeric" />
      <TextInput {...field('scaleTo', range?.to ?? 40)} label="Highest mark" width={5} inputMode="numeric" />
      <TextInput {...field('scaleStep', range?.step ?? 1)} label="In steps of" width={5} inputMode="numeric" />
    </>
  );
}
