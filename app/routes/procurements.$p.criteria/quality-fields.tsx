import { Radios } from '#app/components/govuk/radios.tsx';
import { TextArea } from '#app/components/govuk/text-area.tsx';
import { TextInput } from '#app/components/govuk/text-input.tsx';
import type { QualityCriterion } from '#app/domain/award-criteria.ts';
import { usualScale } from '#app/domain/evaluation-scheme.ts';
import { scaleLines } from '#app/domain/scale-lines.ts';
import type { FieldOf } from './criterion-form.tsx';
import { Scale } from './scales-list.tsx';

/** The marks of a question, the words of each, and its minimum. */
export function QualityFields({ field, stored }: Readonly<{ field: FieldOf; stored: QualityCriterion | null }>) {
  const lines = stored ? scaleLines(stored.scale) : scaleLines(usualScale);
  const usual = lines === scaleLines(usualScale);
  return (
    <>
      <Radios
        {...field('scaleKind', usual ? 'usual' : 'own')}
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
        ]}
      />
      <TextInput
        {...field('minimumMark', stored?.minimumMark)}
        label="Minimum mark"
        hint="A lower mark excludes the tender. Leave empty for none"
        width={3}
        inputMode="numeric"
      />
    </>
  );
}
